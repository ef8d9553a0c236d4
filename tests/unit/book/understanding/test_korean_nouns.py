"""Nouns, particles and homonyms."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding import korean_nouns


@pytest.mark.parametrize(
    ("words", "symbol", "role", "length"),
    [
        (["토끼가"], "rabbit", "subject", 1),
        (["토끼들이랑"], "rabbit", "with", 1),
        (["바다", "속에서"], "undersea", "place", 2),
        (["새끼", "고양이를"], "cat", "object", 2),
        (["아기코끼리한테"], "elephant", "dative", 1),
        (["토끼토끼토끼가"], "rabbit", "subject", 1),
        (["곰말고"], "bear", "refused", 1),
        (["뽀로로처럼"], "penguin", "like", 1),
        (["용이"], "dragon", "subject", 1),
        (["말이", "하늘을"], "unicorn", "subject", 1),
    ],
)
def test_a_noun_is_found_with_its_part(
    words: list[str], symbol: str, role: str, length: int
) -> None:
    """The particle tells who acts and who is only met."""
    noun = korean_nouns.known_noun(words, 0)
    assert noun is not None
    assert noun.meaning is not None
    assert (noun.meaning.symbol, noun.role, noun.length) == (symbol, role, length)


@pytest.mark.parametrize(
    "words",
    [
        ["용기를"],
        ["달리는"],
        ["배달하는"],
        ["번개가"],
        ["무지개를"],
        ["베개"],
        ["가방을"],
        ["방귀"],
        ["차례를"],
        ["말", "하는"],
        ["말을", "안", "들어"],
        ["차", "마시는"],
        ["산", "사과"],
        ["새", "신발"],
        ["이용해서"],
        ["성냥을"],
    ],
)
def test_a_short_word_is_not_found_in_another(words: list[str]) -> None:
    """A child who is brave (용기) did not ask for a dragon (용)."""
    noun = korean_nouns.known_noun(words, 0)
    assert noun is None or noun.meaning is None or noun.meaning.field not in ("hero", "place")


def test_an_unknown_noun_loses_only_a_particle_that_agrees() -> None:
    """악당을 is 악당, but 나이 is no 나 with a particle."""
    assert korean_nouns.unknown_nouns("악당을")[0].word == "악당"
    assert korean_nouns.unknown_nouns("나이")[0].word == "나이"
