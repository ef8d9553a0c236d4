"""Which addresses may be asked for a story."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.server_address import USUAL_SERVER, server_address


@pytest.mark.parametrize(
    ("text", "url", "host", "at_home"),
    [
        ("", USUAL_SERVER, "api.openai.com", False),
        (" https://Api.OpenAI.com/v1/ ", USUAL_SERVER, "api.openai.com", False),
        (
            "https://ai.school.kr:8443/api",
            "https://ai.school.kr:8443/api",
            "ai.school.kr:8443",
            False,
        ),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1", "127.0.0.1:8080", True),
        ("http://localhost:11434/v1", "http://localhost:11434/v1", "localhost:11434", True),
        ("http://192.168.0.9/v1", "http://192.168.0.9/v1", "192.168.0.9", True),
        ("http://10.1.2.3", "http://10.1.2.3", "10.1.2.3", True),
        ("https://172.16.0.1/v1", "https://172.16.0.1/v1", "172.16.0.1", True),
        ("http://[::1]:9/v1", "http://[::1]:9/v1", "[::1]:9", True),
        ("http://[fd00::5]/v1", "http://[fd00::5]/v1", "[fd00::5]", True),
    ],
)
def test_an_address_has_one_spelling(text: str, url: str, host: str, at_home: bool) -> None:  # noqa: FBT001
    """What was agreed to would not be found again, or a grown-up would read another host."""
    address = server_address(text)
    assert (address.url, address.host, address.at_home) == (url, host, at_home)
    assert server_address(address.url) == address


@pytest.mark.parametrize(
    "text",
    [
        *("http://api.openai.com/v1", "http://8.8.8.8/v1", "http://172.32.0.1/", "ftp://10.0.0.1/"),
        *("https://me:secret@api.openai.com/v1", "https://a.com/v1?to=b", "https://a.com/#b"),
        *("http://2130706433/", "http://127.1/", "http://0.0.0.0/", "http://[::ffff:8.8.8.8]/"),
        *("https://8.8.8.8/v1", "https://[2606::1]/v1", "http://169.254.169.254/latest"),
        *("https://", "https://-a.com", "https://a..com", "https://x.com:99999", "javascript:1"),
        *("https://evil.com\\@api.openai.com/", "https://a.com/../b", "https://a.com/ b", "a.com"),
        *(
            "https://한국.kr/v1",
            "https://a.com/\x00",
            "https://" + "a" * 300 + ".com",
            "http://[::1",
        ),
    ],
)
def test_a_dubious_address_is_refused(text: str) -> None:
    """A key would go to nobody knows whom, or unveiled through the internet."""
    with pytest.raises(Problem, match="online_address_refused"):
        server_address(text)


@given(st.text(max_size=60).map("http{}".format) | st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    """A slip of the finger would bring the window down."""
    with suppress(Problem):
        address = server_address(text)
        assert address.url.startswith("https://") or address.at_home
