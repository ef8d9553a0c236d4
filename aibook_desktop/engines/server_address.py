"""Which addresses a story may be asked for at: a safe way out, or a machine in the same house.

A school may run a server of its own, and only there may the way be without encryption: loopback and
private networks. A name over plain `http` could lead anywhere, so there it has to be a number. What
the window shows and what the worker asks is read by the same rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final
from urllib.parse import SplitResult, urlsplit

from aibook_desktop.book.problems import Problem

USUAL_SERVER: Final = "https://api.openai.com/v1"
USUAL_MODEL: Final = "gpt-4.1-mini"
LONGEST: Final = 200
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_PATH: Final = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")
_HERE: Final = "localhost"
_IN_THE_HOUSE: Final = tuple(
    ip_network(each)
    for each in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        *("::1/128", "fc00::/7"),
    )
)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """An address that may be asked: `url` without a slash at its end, `host` for people to read.

    `at_home` is true for this computer and its own network.
    """

    url: str
    host: str
    at_home: bool


def server_address(text: str) -> ServerAddress:
    """Read an address; "" is the usual server. Raises `Problem` online_address_refused."""
    asked = text.strip().rstrip("/") or USUAL_SERVER
    try:
        parts = urlsplit(asked)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise Problem("online_address_refused") from None
    number = _number(host)
    at_home = host == _HERE or any(number in each for each in _IN_THE_HOUSE if number is not None)
    named = at_home or (number is None and _NAME.fullmatch(host) is not None)
    safe = parts.scheme == "https" or (parts.scheme == "http" and at_home)
    if not (_is_plain(asked, parts) and named and safe):
        raise Problem("online_address_refused")
    shown = f"[{host}]" if isinstance(number, IPv6Address) else host
    whole = shown if port is None else f"{shown}:{port}"
    return ServerAddress(f"{parts.scheme}://{whole}{parts.path}", whole, at_home)


def _is_plain(asked: str, parts: SplitResult) -> bool:
    """Whether nothing stands in an address but a host, a port and a path."""
    return (
        len(asked) <= LONGEST
        and asked.isascii()
        and asked.isprintable()
        and not any(mark in asked for mark in "@?#\\ ")
        and _PATH.fullmatch(parts.path) is not None
    )


def _number(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
