"""The one question of a book: what is told, and in which form the answer shall come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.engines.storyteller.openai.discretion import discreet
from aibook_desktop.engines.storyteller.openai.request import SECOND, question_of, trying_out
from aibook_desktop.engines.storyteller.written import plan

SAMPLE: dict[Language, Wish] = {
    "ko": Wish("", "ko", 4, 8, "rabbit", "bear", "space", "courage", action="로켓 타다"),
    "en": Wish("", "en", 4, 8, "rabbit", "bear", "space", "courage", action="ride a rocket"),
}
"""The wish that the letter to grown-ups gives as its example."""
KEYWORDS = {"type", "properties", "required", "additionalProperties", "items", "enum"}
FACTS: dict[Language, tuple[str, ...]] = {
    "ko": ("토끼", "곰", "우주", "용기", "로켓 타다", "8쪽"),
    "en": ("rabbit", "bear", "space", "courage", "ride a rocket", "8 pages"),
}


def asked(wish: Wish, seed: int = 7) -> Any:
    told, _ = discreet(wish)
    return question_of(plan.begin(told, seed), seed)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema in a schema."""
    yield schema
    for each in (*schema.get("properties", {}).values(), *filter(None, [schema.get("items")])):
        yield from parts(each)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bilingual", [False, True])
def test_the_schema_is_of_the_strict_kind(language: Language, *, bilingual: bool) -> None:
    """The server would refuse it, and each book would cost another question."""
    schema = asked(replace(SAMPLE[language], bilingual=bilingual)).schema
    names, words = 0, 0
    for part in parts(schema):
        assert set(part) <= KEYWORDS
        if part["type"] == "object":
            assert part["required"] == list(part["properties"])
            assert part["additionalProperties"] is False
            names += len(part["properties"])
        words += len(part.get("enum", ()))
    assert names <= 100
    assert words <= 250
    page = schema["properties"]["pages"]["items"]["properties"]
    assert (SECOND in page) == bilingual
    assert next(iter(page)) == "text"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_the_letter_is_what_is_sent(language: Language) -> None:
    """A grown-up would agree to something else than what happens."""
    request = asked(SAMPLE[language]).request
    example = say("online.consent.example.text", language)
    for fact in FACTS[language]:
        assert fact in example
        assert fact in request


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_is_told_to_servers_without_schemas(language: Language) -> None:
    """They would write prose; and some refuse a question for JSON that does not name it."""
    question = asked(SAMPLE[language])
    assert "JSON" in question.instruction + question.request
    page = question.schema["properties"]["pages"]["items"]["properties"]
    assert all(f'"{name}"' in question.request for name in page)


def test_the_question_is_as_long_as_its_book() -> None:
    """A page would be missing, or a school pay for pages that nobody wanted."""
    short, long = (asked(replace(SAMPLE["ko"], pages=pages)) for pages in (4, 16))
    assert 4 * short.tokens > long.tokens > short.tokens


def test_what_shall_not_appear_is_told_in_our_words_only() -> None:
    """A child's name would be sent because it shall not appear."""
    request = asked(replace(SAMPLE["ko"], without="서연이 사탕")).request
    assert "서연" not in request
    assert "사탕" in request


def test_trying_out_is_about_nobody() -> None:
    """A try-out would send a wish before anybody wishes."""
    question = trying_out()
    assert len(question.request) < 100
    assert "JSON" in question.instruction + question.request
