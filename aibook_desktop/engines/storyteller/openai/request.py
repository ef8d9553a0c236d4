"""The one question of a book: everything that is told of it, and the form of the answer.

A book is asked for at once, because each further question would cost a child time and a school
money; its pages still come one by one. What is asked is the plan of `written` and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from aibook_desktop.book.strings import say
from aibook_desktop.engines.storyteller.openai.asking import Question
from aibook_desktop.engines.storyteller.openai.discretion import known_words
from aibook_desktop.engines.storyteller.written.directions import NOTHING, THING
from aibook_desktop.engines.storyteller.written.plan import BookPlan

SECOND: Final = "second"
CAMERA: Final = "camera"
_TOKENS_A_PAGE: Final = 260
_TOKENS_BESIDE: Final = 600
"""Room for a title, braces and second thoughts; a limit against endless answers, not a measure."""


def question_of(book: BookPlan, seed: int) -> Question:
    """What is asked for a book."""
    language = book.language
    without = known_words(book.wish.without or "", language) or None
    told = replace(book, wish=replace(book.wish, without=without))
    pages = [told.page_request(number) for number in range(1, len(book.gists) + 1)]
    lines = [told.setting_out(), *pages]
    if book.wish.bilingual:
        lines.append(told.second_request(told.second_rules().people))
        lines.append(say("online_story.second", language))
    fields = ", ".join(f'"{name}"' for name in _fields(book))
    lines.append(say("online_story.form", language, pages=str(len(pages)), fields=fields))
    return Question(
        instruction=say("online_story.instruction", language),
        request="\n".join(lines),
        schema=_schema(book),
        seed=seed & 0x7FFFFFFF,
        tokens=_TOKENS_BESIDE + _TOKENS_A_PAGE * len(pages) * (1 + book.wish.bilingual),
    )


def trying_out() -> Question:
    """The least that can be asked, about nobody's wish."""
    return Question(
        instruction=say("online_story.instruction", "en"),
        request=say("online_story.try", "en"),
        schema=_object({"title": _text(())}),
        seed=0,
        tokens=_TOKENS_BESIDE,
    )


def _schema(book: BookPlan) -> dict[str, Any]:
    """A schema of the strict kind: everything is required, nothing else may come."""
    fields = _fields(book)
    page = _object({name: _text(options) for name, options in fields.items()})
    return _object({"title": _text(()), "pages": {"type": "array", "items": page}})


def _fields(book: BookPlan) -> dict[str, tuple[str, ...]]:
    """What each page has, with the words to choose from; () for free text."""
    words = book.plan.tables.vocabulary
    fields: dict[str, tuple[str, ...]] = {"text": ()}
    if book.wish.bilingual:
        fields[SECOND] = ()
    for each in book.people:
        fields[f"{each.id}_pose"] = tuple(words.scene["pose"])
        fields[f"{each.id}_emotion"] = tuple(words.scene["emotion"])
    return fields | {THING: (*words.props, NOTHING), CAMERA: tuple(words.scene["camera"])}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(options: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(options)} if options else {"type": "string"}
