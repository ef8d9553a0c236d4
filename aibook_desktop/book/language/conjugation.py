"""Gives a Korean dictionary form the ending that a sentence needs: 뀌다 → 뀌고, 뀌었어요, 뀌는.

The children's own verbs arrive in dictionary form, perhaps behind other words ("무지개 먹다"), so
only the last word changes. Regular verbs follow from the letters of the stem; irregular stems stand
in the tables, because spelling cannot tell 걷다 (walk, irregular) from 닫다 (close, regular).
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.language.adjectives import drops_h, is_adjective, stands_as_verb
from aibook_desktop.book.language.hangul import (
    NO_CODA,
    coda_of,
    is_syllable,
    syllable,
    with_coda,
    with_vowel,
)

_D_IRREGULAR: Final = ("걷", "듣", "싣", "깨닫", "긷", "일컫")
_B_REGULAR: Final = ("입", "잡", "뽑", "씹", "업", "접", "집", "꼽", "좁", "수줍")
_H_SHOWING: Final = ("그렇", "이렇", "저렇", "어떻", "요렇")
"""그래, 어때: with a bright vowel, though 퍼렇다 gives 퍼레."""
_S_IRREGULAR: Final = ("낫", "짓", "붓", "잇", "긋", "젓")
_REU_REGULAR: Final = ("따르", "치르", "들르", "다다르", "잠그", "우러르")
_LEO_IRREGULAR: Final = ("이르", "푸르")

_PLAIN: Final = {"고", "기", "자", "지", "게", "다", "던"}
_WITH_EU: Final = {"을", "은", "면", "려고", "러", "니까"}
_FUSED: Final = {"아요": "요", "았어요": "어요", "아서": "서", "아": "", "았": "", "아도": "도"}

_CONTRACTED: Final = {
    **{vowel: vowel for vowel in "ㅏㅐㅓㅔㅕ"},
    "ㅗ": "ㅘ",
    "ㅜ": "ㅝ",
    "ㅣ": "ㅕ",
    "ㅚ": "ㅙ",
}
"""What the last vowel of an open stem becomes together with 아 or 어."""


def conjugate(verb: str, form: str) -> str:
    """Return a verb in one form; raises `ValueError` for an unknown one or for no dictionary form.

    Forms: 고 기 자 지 게 던 (plain) · 는 (before a noun: 먹는, but 무서운 for adjectives) ·
    을 면 려고 러 니까 (with 으 where needed) · 아요 았어요 아서 아 아도 (with vowel harmony).
    """
    head, _, last = verb.strip().rpartition(" ")
    if not is_dictionary_form(last):
        raise ValueError("a dictionary form is written in Hangul and ends in 다")
    stem = last[:-1]
    if form == "는" and is_adjective(verb) and not stands_as_verb(stem):
        form = "은"
    changed = _word(stem, form)
    return f"{head} {changed}" if head else changed


def is_dictionary_form(word: str) -> bool:
    """Tell whether a word looks like one verb that `conjugate` can change."""
    return len(word) > 1 and word.endswith("다") and is_syllable(word[-2])


def _word(stem: str, form: str) -> str:
    if form in _PLAIN:
        return stem + form
    if form == "는":
        return _acting(stem)
    if form in _WITH_EU:
        return _with_eu(stem, form)
    if form in _FUSED:
        return _with_a(stem, form)
    raise ValueError(f"unknown form: {form}")


def _acting(stem: str) -> str:
    """A verb before its noun: 먹는, 노는."""
    return (with_coda(stem, NO_CODA) if coda_of(stem) == "ㄹ" else stem) + "는"


def _with_eu(stem: str, form: str) -> str:
    """Endings that begin with 으 after a consonant: 먹을, 갈, 도울, 들을, 만들."""
    if drops_h(stem):
        stem = with_coda(stem, NO_CODA)
    changed = _irregular_open(stem)
    irregular, coda = changed != stem, coda_of(changed)
    linked = coda not in (NO_CODA, "ㄹ") or (irregular and coda_of(stem) in ("ㄷ", "ㅅ"))
    if form in ("을", "은"):
        return changed + form if linked else with_coda(changed, "ㄹ" if form == "을" else "ㄴ")
    if linked:
        return changed + "으" + form
    return (with_coda(changed, NO_CODA) if form == "니까" else changed) + form


def _irregular_open(stem: str) -> str:
    if stem in _D_IRREGULAR or stem.endswith(("귀담아듣", "알아듣")):
        return with_coda(stem, "ㄹ")
    if stem in _S_IRREGULAR:
        return with_coda(stem, NO_CODA)
    if _is_b_irregular(stem):
        return with_coda(stem, NO_CODA) + "우"
    return stem


def _is_b_irregular(stem: str) -> bool:
    return coda_of(stem) == "ㅂ" and not stem.endswith(_B_REGULAR)


def _with_a(stem: str, form: str) -> str:
    """Endings that begin with 아 or 어, fused with an open stem: 가요, 와요, 도와요, 불러요."""
    joined, tail = _joined(stem), _FUSED[form]
    if form in ("았어요", "았"):
        return with_coda(joined, "ㅆ") + tail
    return joined + tail


def _joined(stem: str) -> str:
    """The stem with 아 or 어: 먹어, 가, 봐, 해, 몰라, 들어, 도와."""
    if stem.endswith("하"):
        return stem[:-1] + "해"
    if drops_h(stem):
        return _h_joined(stem)
    if stem.endswith("르") and stem not in _REU_REGULAR:
        return _reu_joined(stem)
    if _is_b_irregular(stem):
        return with_coda(stem, NO_CODA) + ("와" if stem in ("돕", "곱") else "워")
    opened = _irregular_open(stem)
    if opened == stem and coda_of(stem) == NO_CODA:
        return _contracted(stem)
    return opened + ("아" if _is_bright(opened) else "어")


def _h_joined(stem: str) -> str:
    """까매, 하얘, 퍼레, 허예; but 그래 and 어때."""
    melted = {"ㅑ": "ㅒ", "ㅓ": "ㅔ", "ㅕ": "ㅖ"}.get(syllable(stem[-1]).vowel, "ㅐ")
    return with_vowel(with_coda(stem, NO_CODA), "ㅐ" if stem in _H_SHOWING else melted)


def _reu_joined(stem: str) -> str:
    if stem in _LEO_IRREGULAR:
        return stem + "러"
    before = stem[:-1]
    return with_coda(before, "ㄹ") + ("라" if _is_bright(before) else "러")


def _contracted(stem: str) -> str:
    vowel = syllable(stem[-1]).vowel
    if stem == "푸":
        return "퍼"
    if vowel in _CONTRACTED:
        return with_vowel(stem, _CONTRACTED[vowel])
    if vowel == "ㅡ":
        bright = len(stem) > 1 and _is_bright(stem[:-1])
        return with_vowel(stem, "ㅏ" if bright else "ㅓ")
    return stem + "어"


def _is_bright(stem: str) -> bool:
    return syllable(stem[-1]).vowel in "ㅏㅑㅗ"
