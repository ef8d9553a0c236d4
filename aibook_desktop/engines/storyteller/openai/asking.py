"""Asks the server for a text: in the manner that it understands, and twice at the very most.

The strict manner makes the server keep to a schema; servers that do not know it get a looser one,
and at last none at all. Stepping down costs an instant and no story, and is remembered. A second
try is made when the first brought nothing of use, and never after the deadline: nobody waits longer
than was agreed, whatever the server does.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar

from openai import OpenAI

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.engines.storyteller.openai.errand import End, Errand
from aibook_desktop.engines.storyteller.openai.guarding import way_out

DEADLINE_S: Final = 25.0
"""How long the server may take for one book, all tries together."""
LONGEST_PAUSE_S: Final = 2.0
"""A server that wants to be left alone for longer is not asked again: a child waits."""
LEFT_ALONE_S: Final = 120.0
"""A server that let a child wait in vain is not asked for so long: the next child need not wait."""
TRIES: Final = 2
_GLANCE_S: Final = 0.1
_USUAL_PAUSE_S: Final = 0.3
_SCHEMA_NAME: Final = "answer"

T = TypeVar("T")
Manner = Literal["json_schema", "json_object", "text"]
MANNERS: Final[tuple[Manner, ...]] = ("json_schema", "json_object", "text")

for _name in ("openai", "httpx2", "httpcore2"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # they would write down what is asked


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: an instruction, the request, and the JSON schema of the answer.

    `tokens` is the most that the answer may take; `seed` is 0 to 2^31-1.
    """

    instruction: str
    request: str
    schema: dict[str, Any]
    seed: int
    tokens: int


class _Answer:
    """The pieces of one answer; `end` tells how it ended, once no more come."""

    def __init__(self, errand: Errand, until: float, tell: Tell) -> None:
        self._errand, self._until, self._tell = errand, until, tell
        self.end = End(Problem("online_unreachable"))

    def __iter__(self) -> Iterator[str]:
        pieces = 0
        while (left := self._until - time.monotonic()) > 0:
            news = self._errand.next(min(left, _GLANCE_S))
            self._tell(Progress(pieces))
            if isinstance(news, End):
                self.end = news
                return
            if news is not None:
                pieces += 1
                yield news.text

    def close(self) -> None:
        """Wait for no more."""
        self._errand.give_up()


class Server:
    """One server and model, asked one question at a time."""

    def __init__(self, options: Options, seconds: float = DEADLINE_S) -> None:
        self._seconds = seconds
        self._model = options.model
        self._manners = list(MANNERS)
        self._left_alone = 0.0
        self._tell: Tell = unheard
        self._client = OpenAI(
            base_url=options.server,
            api_key="put on by the way out",
            max_retries=0,
            http_client=way_out(options),
        )

    def report_to(self, tell: Tell) -> None:
        """Call `tell` at least every tenth of a second while somebody waits."""
        self._tell = tell

    def ask(
        self, question: Question, read: Callable[[Iterable[str]], Iterator[T]]
    ) -> Generator[T, None, None]:
        """Yield what `read` finds in the pieces of the answer, as they come.

        Closing the generator hangs up.

        Raises the server's last word as a `Problem`: when it broke off in the middle, when two
        tries brought nothing, when the time is over, and at once for a while after it was over
        without a word.
        """
        if time.monotonic() < self._left_alone:
            raise Problem("online_unreachable")
        until = time.monotonic() + self._seconds
        tries = TRIES
        while True:
            answer = _Answer(Errand(self._client, self._body(question)), until, self._tell)
            found = False
            with closing(answer):
                for each in read(answer):
                    found = True
                    yield each
            end = answer.end
            if found and end.trouble is None:
                return
            if end.other_manner and self._has_other_manner():
                continue
            tries -= 1
            if not found and end.again and tries > 0 and end.pause <= LONGEST_PAUSE_S:
                self._rest(max(end.pause, _USUAL_PAUSE_S), until)
                if time.monotonic() < until:
                    continue
            if not found and time.monotonic() >= until:
                self._left_alone = time.monotonic() + LEFT_ALONE_S
            raise end.trouble or Problem("online_unreachable")

    def _has_other_manner(self) -> bool:
        """Step down to a looser manner; from the last one back to the first, for the next time."""
        del self._manners[0]
        if self._manners:
            return True
        self._manners = list(MANNERS)
        return False

    def _rest(self, seconds: float, until: float) -> None:
        """Leave the server alone for a moment, telling meanwhile."""
        end = min(until, time.monotonic() + seconds)
        while (left := end - time.monotonic()) > 0:
            self._tell(Progress(0))
            time.sleep(min(left, _GLANCE_S))

    def _body(self, question: Question) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": question.instruction},
                {"role": "user", "content": question.request},
            ],
            "store": False,
            "seed": question.seed,
            "max_completion_tokens": question.tokens,
            "stream": True,
        }
        match self._manners[0]:
            case "json_schema":
                schema = {"name": _SCHEMA_NAME, "strict": True, "schema": question.schema}
                return body | {"response_format": {"type": "json_schema", "json_schema": schema}}
            case "json_object":
                return body | {"response_format": {"type": "json_object"}}
            case "text":
                return body
