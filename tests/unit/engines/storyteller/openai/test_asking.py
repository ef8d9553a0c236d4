"""Asking a server that does what it likes: time, tries, manners, and what leaves this machine."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.openai.asking import MANNERS, Question, Server
from aibook_desktop.engines.storyteller.openai.unfolding import Sheet, Title, unfold
from tests import moody_server as moody
from tests.moody_server import KEY, Mood, MoodyServer, Told, serving

STORY = Told("별 하나", ({"text": "토끼가 뛰어요.", "pose": "jump"}, {"text": "곰이 와요."}))
READ = [Title("별 하나"), Sheet("토끼가 뛰어요.", {"pose": "jump"}), Sheet("곰이 와요.", {})]
QUESTION = Question("Write.", "A rabbit.", {"type": "object"}, 7, 500)
FIRST = STORY.text.index("}") + 1
"""Where its first page is whole (letters)."""
SOON = 1.5


def options(server: MoodyServer, secret: str = KEY) -> Options:
    return Options(server=server.url, model="gpt-4.1-mini", secret=secret, online=True)


def ask(server: MoodyServer, seconds: float = 20.0) -> list[Title | Sheet]:
    return list(Server(options(server), seconds).ask(QUESTION, unfold))


def trouble(server: MoodyServer, seconds: float = 20.0) -> str:
    with pytest.raises(Problem) as caught:
        ask(server, seconds)
    return caught.value.kind


def test_a_story_is_read_while_it_comes() -> None:
    """Page one could not be drawn while page three is written."""
    gate = threading.Event()

    def halting(visit: moody.Visit, _asked: moody.Asked) -> None:
        visit.begin()
        visit.say(STORY.text[:FIRST])
        gate.wait(10)
        visit.say(STORY.text[FIRST:])
        visit.end()

    with serving(halting) as server:
        story = Server(options(server)).ask(QUESTION, unfold)
        assert [next(story), next(story)] == READ[:2]
        gate.set()
        assert list(story) == READ[2:]


def test_what_is_sent_is_what_was_agreed_to() -> None:
    """A server that keeps stories, or a key in the wrong place, is what grown-ups did not allow."""
    with serving(moody.well(STORY)) as server:
        assert ask(server) == READ
    (asked,) = server.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.body["store"] is False
    assert asked.body["model"] == "gpt-4.1-mini"
    assert asked.body["seed"] == 7
    assert asked.body["max_completion_tokens"] == 500
    assert asked.body["messages"][-1] == {"role": "user", "content": "A rabbit."}
    assert asked.body["response_format"]["json_schema"]["strict"] is True
    assert not {"temperature", "user", "metadata"} & set(asked.body)
    assert asked.headers.pop("authorization") == f"Bearer {KEY}"
    assert KEY not in server.received.replace(f"Bearer {KEY}", "")


def test_nothing_is_said_about_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client library tells its system and version, and takes headers from the environment."""
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Class: sunflowers\nAuthorization: Bearer other")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-somebody")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    with serving(moody.well(STORY)) as server:
        ask(server)
    assert set(server.asked[0].headers) == {
        *("accept", "accept-encoding", "authorization", "content-length", "content-type"),
        *("host", "user-agent"),
    }
    assert server.asked[0].headers["user-agent"] == "AI-Book"
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_server_at_home_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's key for another server would be handed to this one."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-somebody")
    with serving(moody.well(STORY)) as server:
        list(Server(options(server, "")).ask(QUESTION, unfold))
    assert "authorization" not in server.asked[0].headers
    assert "sk-of-somebody" not in server.received


@pytest.mark.parametrize("manner", MANNERS)
def test_the_manner_that_a_server_knows_is_found_and_kept(manner: str) -> None:
    """A school's own server would never tell a story, or be refused to ask at each book."""
    with serving(moody.only(manner, moody.well(STORY))) as server:
        asker = Server(options(server))
        assert list(asker.ask(QUESTION, unfold)) == READ
        steps = MANNERS.index(manner) + 1
        assert [each.manner for each in server.asked] == list(MANNERS[:steps])
        assert list(asker.ask(QUESTION, unfold)) == READ
    assert [each.manner for each in server.asked] == [*MANNERS[:steps], manner]
    assert all(each.body["store"] is False for each in server.asked)


BAD: dict[str, tuple[Mood, str, int]] = {
    "busy": (moody.status(429), "online_busy", 2),
    "busy for an hour": (moody.status(429, retry_after="3600"), "online_busy", 1),
    "busy until Sunday": (
        moody.status(429, retry_after="Sun, 22 Nov 2026 09:00:00 GMT"),
        "online_busy",
        1,
    ),
    "down": (moody.status(500), "online_unreachable", 2),
    "down for an hour": (moody.status(503, retry_after="3600"), "online_unreachable", 1),
    "wrong key": (moody.status(401), "online_key_refused", 1),
    "key of another": (moody.status(403), "online_key_refused", 1),
    "unknown model": (moody.status(404), "online_model_unknown", 1),
    "knows no manner": (moody.status(400), "online_model_unknown", 3),
    "hangs up": (moody.hang_up, "online_unreachable", 2),
    "refuses": (moody.refuse, "online_unreachable", 1),
    "filtered": (moody.words('{"title": "', "content_filter"), "online_unreachable", 1),
    "too long": (moody.words('{"title": "', "length"), "online_unreachable", 2),
    "stumbles": (moody.stumble, "online_unreachable", 2),
    "garbage": (moody.garbage, "online_unreachable", 2),
    "web page": (moody.web_page, "online_unreachable", 2),
    "packed": (moody.packed, "online_unreachable", 2),
    "prose": (moody.words("Once upon a time."), "online_unreachable", 2),
    "wrong shape": (moody.words('[{"title": 5}, {"pages": "no"}]'), "online_unreachable", 2),
    "empty": (moody.words(""), "online_unreachable", 2),
    "endless line": (moody.endless, "online_unreachable", 2),
    "endless story": (moody.endless_story, "online_unreachable", 1),
}


@pytest.mark.parametrize("mood", BAD)
def test_a_mood_is_met_by_two_tries_at_the_most(mood: str) -> None:
    """A child would wait, and a school would pay, for a server that will not answer."""
    met, kind, tries = BAD[mood]
    with serving(met) as server:
        assert trouble(server) == kind
    assert len(server.asked) == tries


@pytest.mark.parametrize("mood", ["busy", "down", "hangs up", "garbage", "prose", "too long"])
def test_a_second_try_can_bring_the_story(mood: str) -> None:
    """A passing trouble would cost the child its story."""
    with serving(BAD[mood][0], moody.well(STORY)) as server:
        assert ask(server) == READ
    assert len(server.asked) == 2


def test_a_story_that_breaks_off_is_not_begun_anew() -> None:
    """Pages that a child sees already would be told again."""
    with serving(moody.cut(STORY, FIRST)) as server:
        story = Server(options(server)).ask(QUESTION, unfold)
        assert [next(story), next(story)] == READ[:2]
        with pytest.raises(Problem):
            next(story)
    assert len(server.asked) == 1


SLOW: dict[str, Mood] = {
    "never": moody.never,
    "drip": moody.drip(STORY, 0.2),
    "head": moody.head_drip,
    "late": moody.late(60.0, moody.status(500)),
}


@pytest.mark.parametrize("mood", ["never", "drip", "head"])
def test_nobody_waits_beyond_the_deadline(mood: str) -> None:
    """A byte now and then would keep a child waiting for ever."""
    began = time.monotonic()
    with serving(SLOW[mood]) as server:
        assert trouble(server, SOON) == "online_unreachable"
        assert time.monotonic() - began < 10 * SOON
    assert len(server.asked) == 1


def test_nobody_is_asked_when_the_time_is_over() -> None:
    """A school would pay for a story that no child waits for any more."""
    with serving(moody.late(0.9, moody.status(500))) as server:
        assert trouble(server, 1.0) == "online_unreachable"
        time.sleep(0.2)
        assert len(server.asked) == 1


def test_the_next_child_does_not_wait_in_vain_again() -> None:
    """A whole class would wait, one after the other, for a network that is down."""
    with serving(moody.never, moody.well(STORY)) as server:
        asker = Server(options(server), SOON)
        for _ in range(3):
            with pytest.raises(Problem, match="online_unreachable"):
                list(asker.ask(QUESTION, unfold))
        assert len(server.asked) == 1
        assert list(Server(options(server)).ask(QUESTION, unfold)) == READ


def test_a_waiting_is_told_and_can_be_ended() -> None:
    """A child who goes home would have to wait, and the program think that the engine is dead."""
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        if len(told) > 3:
            raise Problem("cancelled")

    with serving(moody.never) as server:
        asker = Server(options(server))
        asker.report_to(tell)
        with pytest.raises(Problem, match="cancelled"):
            list(asker.ask(QUESTION, unfold))
    assert len(told) == 4


def own_certificate(folder: Path) -> Path:
    """A certificate for this machine that only we have signed, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    alternative = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(alternative, critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "own.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(certificate.public_bytes(Encoding.PEM) + secret)
    return path


def test_a_server_that_cannot_prove_who_it_is_hears_nothing(tmp_path: Path) -> None:
    """Whoever stands between would read the key and the wish."""
    with serving(moody.well(STORY)) as server:
        server.hide_behind(own_certificate(tmp_path))
        url = f"https://localhost:{server.server_port}/v1"
        asker = Server(Options(server=url, model="m", secret=KEY, online=True))
        with pytest.raises(Problem, match="online_unreachable"):
            list(asker.ask(QUESTION, unfold))
    assert server.asked == []


def test_a_plain_server_where_tls_is_asked_for_hears_nothing() -> None:
    """A key would go out unveiled."""
    with serving(moody.well(STORY)) as server:
        url = f"https://localhost:{server.server_port}/v1"
        asker = Server(Options(server=url, model="m", secret=KEY, online=True))
        with pytest.raises(Problem, match="online_unreachable"):
            list(asker.ask(QUESTION, unfold))
    assert KEY not in server.received


def test_nobody_is_led_elsewhere() -> None:
    """A key and a wish would go to a server that nobody agreed to."""
    with serving(moody.well(STORY)) as other, serving(moody.elsewhere(other.url)) as server:
        assert trouble(server) == "online_unreachable"
        assert other.asked == []
    assert len(server.asked) == 1
