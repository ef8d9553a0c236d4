"""The one way out: to one address, with one key, and back with a little plain text.

Whatever the client library would do by itself, here it can't: follow a redirect, take headers or a
proxy from the environment, say what computer this is, unpack or gather an endless answer. The key
is put on here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import httpx2

from aibook_desktop.engines.options import Options

MOST_BYTES: Final = 2 * 1024**2
"""A long book is some 2,500 tokens, and each comes in a frame of some 300 bytes."""
TIMES: Final = httpx2.Timeout(25.0, connect=6.0)
_SENT: Final = ("content-length", "content-type", "host", "transfer-encoding")


def way_out(options: Options) -> httpx2.Client:
    """Return a client that reaches `options.server` alone, with `options.secret`."""
    return httpx2.Client(
        transport=_Guarded(httpx2.URL(options.server), options.secret),
        follow_redirects=False,
        trust_env=False,
        timeout=TIMES,
    )


class _Guarded(httpx2.BaseTransport):
    def __init__(self, server: httpx2.URL, secret: str) -> None:
        self._origin = _origin(server)
        self._secret = secret
        self._inner = httpx2.HTTPTransport(trust_env=False, retries=0)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request that goes to the server, and open its answer."""
        if _origin(request.url) != self._origin:
            raise httpx2.UnsupportedProtocol("not the server that was agreed to")
        request.headers = self._headers(request.headers)
        response = self._inner.handle_request(request)
        packed = response.headers.get("content-encoding", "identity") != "identity"
        if packed or not isinstance(response.stream, httpx2.SyncByteStream):
            response.close()
            raise httpx2.RemoteProtocolError("an answer that would have to be unpacked")
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=_Capped(response.stream),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._inner.close()

    def _headers(self, offered: httpx2.Headers) -> httpx2.Headers:
        kept = httpx2.Headers({name: offered[name] for name in _SENT if name in offered})
        kept["accept"] = "application/json, text/event-stream"
        kept["accept-encoding"] = "identity"
        kept["user-agent"] = "AI-Book"
        if self._secret:
            kept["authorization"] = f"Bearer {self._secret}"
        return kept


class _Capped(httpx2.SyncByteStream):
    """A stream that breaks when too much comes."""

    def __init__(self, inner: httpx2.SyncByteStream) -> None:
        self._inner = inner

    def __iter__(self) -> Iterator[bytes]:
        left = MOST_BYTES
        for part in self._inner:
            left -= len(part)
            if left < 0:
                raise httpx2.RemoteProtocolError("an answer without an end")
            yield part

    def close(self) -> None:
        self._inner.close()


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
