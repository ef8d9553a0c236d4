"""One question on its way to the server and back, on a thread of its own.

Looking a name up, a handshake, and a byte now and then can each take as long as they like, and none
of them can be stopped from outside. So somebody else goes, and whoever waits can stop waiting; the
thread ends with its connection.
"""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from typing import Any

import openai
from openai import OpenAI
from openai.types.chat import ChatCompletionChunk

from aibook_desktop.book.problems import Problem

OTHER_MANNERS = frozenset({400, 415, 422, 501})
"""What servers answer to a manner of asking that they do not know."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some more of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class End:
    """The answer is over; `trouble` says why it is not whole.

    `again` tells whether asking once more could help, after `pause` seconds that the server asked
    for; `other_manner` that the server may only not know this manner of asking.
    """

    trouble: Problem | None = None
    again: bool = False
    pause: float = 0.0
    other_manner: bool = False


News = Piece | End


class Errand:
    """A question that is being asked; `body` is the request's."""

    def __init__(self, client: OpenAI, body: dict[str, Any]) -> None:
        self._news: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._unwanted = threading.Event()
        threading.Thread(target=self._go, args=(client, body), name="errand", daemon=True).start()

    def next(self, seconds: float) -> News | None:
        """What has come, waiting so long at most; None when nothing has."""
        try:
            return self._news.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None

    def give_up(self) -> None:
        """Nobody waits any longer."""
        self._unwanted.set()

    def _go(self, client: OpenAI, body: dict[str, Any]) -> None:
        try:
            with client.chat.completions.create(**body) as chunks:
                for chunk in chunks:
                    if self._unwanted.is_set():
                        return
                    for news in _told(chunk):
                        self._news.put(news)
            self._news.put(End(Problem("online_unreachable"), again=True))
        except Exception as error:  # noqa: BLE001 - whatever a stranger's answer brings about
            self._news.put(_end_of(error))


def _told(chunk: ChatCompletionChunk) -> list[News]:
    """What one part of an answer says; only a finished answer is whole."""
    news: list[News] = []
    for choice in chunk.choices or ():
        if choice.delta.content:
            news.append(Piece(choice.delta.content))
        if choice.delta.refusal or choice.finish_reason == "content_filter":
            news.append(End(Problem("online_unreachable")))
        elif choice.finish_reason is not None:
            whole = choice.finish_reason == "stop"
            news.append(End(None if whole else Problem("online_unreachable"), again=True))
    return news


def _end_of(error: Exception) -> End:
    """What the client library's exceptions mean for us; their messages are left behind."""
    if not isinstance(error, openai.APIStatusError):
        return End(Problem("online_unreachable"), again=True)
    status = error.status_code
    if status in (401, 403):
        return End(Problem("online_key_refused"))
    if status == 404 or status in OTHER_MANNERS:
        manner = status in OTHER_MANNERS
        return End(Problem("online_model_unknown"), other_manner=manner)
    if status == 429:
        return End(Problem("online_busy"), again=True, pause=_pause(error))
    return End(Problem("online_unreachable"), again=status >= 500, pause=_pause(error))


def _pause(error: openai.APIStatusError) -> float:
    """How many seconds the server wants to be left alone; a date or nonsense is far too long."""
    said = error.response.headers.get("retry-after")
    if said is None:
        return 0.0
    try:
        return max(0.0, float(said))
    except ValueError:
        return float("inf")
