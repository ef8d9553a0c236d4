"""Finds the dictionary form of a Korean verb in whatever ending a child gives it.

The other way round from `language.conjugation`, and built on it: every verb of the table is put
into its three stems (먹/놀/가; 먹으/노/가, on which ㄴ and ㄹ lean; 먹어/놀아/가 before 서 and
ㅆ), and a word is one of these stems with one of the endings that go behind it. All of it
is matched letter by letter, because endings fuse with the stem (가 + ㄴ = 간) and because small
children soften them (갔어요 → 가떠요).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from aibook_desktop.book.language import conjugation, hangul, jamo
from aibook_desktop.book.understanding import tables

_HELPERS: Final = (
    "주다",
    "버리다",
    "보다",
    "있다",
    "놓다",
    "가다",
    "오다",
    "다니다",
    "지다",
    "내다",
    "드리다",
)
"""Verbs that lean on another verb's 아-form inside one word: 도와주다, 먹어버리다."""
_DERIVING: Final = ("하다", "거리다")
"""Endings that make a verb out of any word of two syllables or more."""
_LONGEST: Final = 14
"""Syllables of a verb with all its endings; a longer run is several words."""
_SHORTEST_BASE: Final = 2
_USUAL_STEMS: Final = 3


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One verb as it was said; `ending` is in letters, "" for the bare 아-form."""

    lemma: str
    kind: str
    theme: str
    behind: str
    ending: str

    @property
    def is_known(self) -> bool:
        """Whether the table has the verb; else it was made of another word with 하다."""
        return self.lemma in tables.korean_verbs()

    @property
    def before_noun(self) -> bool:
        """Whether this form leans on the noun that follows (먹는, 간, 무서운)."""
        ends = self.ending.endswith(("ㄴㅡㄴ", "ㄷㅓㄴ"))
        return ends or (self.behind == "open_stem" and self.ending in ("ㄴ", "ㄹ"))


@lru_cache(maxsize=4096)
def analyse(word: str) -> VerbForm | None:
    """Return the verb of a word, the longest stem that fits, or None."""
    if len(word) > _LONGEST:
        return None
    letters = jamo.decompose(word)
    known = _known(letters)
    if known is not None:
        return known
    return _derived(word)


def _known(letters: str) -> VerbForm | None:
    stems, endings = _stems(), _endings()
    for cut in range(len(letters), 0, -1):
        rest = letters[cut:]
        for lemma, behind in stems.get(letters[:cut], ()):
            helped = behind == "a_form" and _is_helper(rest)
            if rest in endings[behind] or helped:
                verb = tables.korean_verbs()[lemma]
                return VerbForm(lemma, verb.kind, verb.theme, behind, rest)
    return None


def _derived(word: str) -> VerbForm | None:
    """A verb that any noun or sound word can make: 변신하다, 반짝거리다."""
    for cut in range(len(word) - 1, _SHORTEST_BASE - 1, -1):
        letters = jamo.decompose(word[cut:])
        for lemma in _DERIVING:
            form = _form_of(lemma, letters)
            if form is not None:
                return VerbForm(word[:cut] + lemma, "verb", "", form[0], form[1])
    return None


def _is_helper(rest: str) -> bool:
    return bool(rest) and any(_form_of(lemma, rest) is not None for lemma in _HELPERS)


@lru_cache(maxsize=4096)
def _form_of(lemma: str, letters: str) -> tuple[str, str] | None:
    for behind, stem in _stems_of(lemma):
        if letters.startswith(stem) and letters[len(stem) :] in _endings()[behind]:
            return behind, letters[len(stem) :]
    return None


@cache
def _stems() -> dict[str, tuple[tuple[str, str], ...]]:
    """Stems in letters -> (dictionary form, which endings go behind).

    Rare spellings come last, so that 지었어 is 짓다 and not 지다 without its contraction.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for usual in (True, False):
        for lemma in tables.korean_verbs():
            for at, (behind, stem) in enumerate(_stems_of(lemma)):
                if usual == (at < _USUAL_STEMS):
                    found.setdefault(stem, []).append((lemma, behind))
    return {stem: tuple(pairs) for stem, pairs in found.items()}


@cache
def _stems_of(lemma: str) -> tuple[tuple[str, str], ...]:
    return tuple((behind, jamo.decompose(stem)) for behind, stem in _spelled_stems(lemma))


def _spelled_stems(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma.removesuffix("다")
    open_stem = conjugation.conjugate(lemma, "면").removesuffix("면")
    a_form = conjugation.conjugate(lemma, "아")
    yield "stem", stem
    yield "open_stem", open_stem
    yield "a_form", a_form
    if hangul.coda_of(stem) == "ㄹ":
        yield "stem_before_n", hangul.with_coda(stem, "")
        yield "open_stem", hangul.with_coda(stem, "")
    if hangul.coda_of(stem) == "":
        yield "a_form", stem + ("여" if stem.endswith("하") else "어")
        yield "a_form", stem + "아"


@cache
def _endings() -> dict[str, frozenset[str]]:
    """Endings in letters, by what they go behind."""
    found: dict[str, set[str]] = {"stem": set(), "open_stem": set(), "a_form": set()}
    with (tables.FOLDER / "endings.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            found[row["behind"]].add(jamo.decompose(row["ending"]))
    found["stem_before_n"] = {ending for ending in found["stem"] if ending.startswith("ㄴ")}
    return {behind: frozenset(endings) for behind, endings in found.items()}
