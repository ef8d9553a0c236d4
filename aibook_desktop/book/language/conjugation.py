"""Gives a Korean dictionary form the ending that a sentence needs: 뀌다 → 뀌고, 뀌었어요, 뀌는.

The children's own verbs arrive in dictionary form, perhaps behind other words ("무지개 먹다"), so
only the last word changes. Regular verbs follow from the letters of the stem; irregular stems stand
in the tables, because spelling cannot tell 걷다 (walk, irregular) from 닫다 (close, regular).
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.language.hangul import NO_CODA, coda_of, syllable, with_coda, with_vowel

_D_IRREGULAR: Final = ("걷", "듣", "싣", "깨닫", "긷", "일컫")
_B_REGULAR: Final = (
    "입",
    "잡",
    "뽑",
    "씹",
    "업",
    "접",
    "집",
    "꼽",
    "좁",
    "넓",
    "수줍",
    "붙잡",
    "꼬집",
)
_S_IRREGULAR: Final = ("낫", "짓", "붓", "잇", "긋", "젓")
_REU_REGULAR: Final = ("따르", "치르", "들르", "다다르", "잠그", "우러르")
_LEO_IRREGULAR: Final = ("이르", "푸르")
_ADJECTIVES: Final = (
    *("무섭", "심심하", "외롭", "슬프", "배고프", "아프", "작", "크", "예쁘", "춥", "덥", "행복하"),
    *(
        "싫",
        "좋",
        "기쁘",
        "싶",
        "높",
        "낮",
        "많",
        "적",
        "느리",
        "빠르",
        "귀엽",
        "착하",
        "까맣",
        "빨갛",
    ),
    *(
        "용감하",
        "따뜻하",
        "시원하",
        "피곤하",
        "즐겁",
        "고맙",
        "미안하",
        "부끄럽",
        "어둡",
        "밝",
        "힘들",
    ),
    *("궁금하", "씩씩하", "이상하", "조용하", "멋지", "뚱뚱하", "가볍", "무겁", "목마르", "게으르"),
)
_H_ADJECTIVES: Final = ("까맣", "빨갛", "노랗", "파랗", "하얗", "동그랗", "커다랗", "그렇", "이렇")

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
    """Return a verb in one form; raises `ValueError` for an unknown one or for no 다 at the end.

    Forms: 고 기 자 지 게 던 (plain) · 는 (before a noun: 먹는, but 무서운 for adjectives) ·
    을 면 려고 러 니까 (with 으 where needed) · 아요 았어요 아서 아 아도 (with vowel harmony).
    """
    head, _, last = verb.strip().rpartition(" ")
    if len(last) < 2 or not last.endswith("다"):
        raise ValueError("a dictionary form ends in 다")
    changed = _word(last[:-1], form)
    return f"{head} {changed}" if head else changed


def is_adjective(verb: str) -> bool:
    """Tell whether a dictionary form describes (무섭다) rather than acts (먹다)."""
    stem = verb.strip().rpartition(" ")[2].removesuffix("다")
    return stem in _ADJECTIVES or stem in _H_ADJECTIVES or stem.endswith(("스럽", "롭"))


def _word(stem: str, form: str) -> str:
    if form in _PLAIN:
        return stem + form
    if form == "는":
        return _adnominal(stem)
    if form in _WITH_EU:
        return _with_eu(stem, form)
    if form in _FUSED:
        return _with_a(stem, form)
    raise ValueError(f"unknown form: {form}")


def _adnominal(stem: str) -> str:
    if stem.endswith(("있", "없")):
        return stem + "는"
    if is_adjective(stem + "다"):
        return _with_eu(stem, "은")
    return (with_coda(stem, NO_CODA) if coda_of(stem) == "ㄹ" else stem) + "는"


def _with_eu(stem: str, form: str) -> str:
    """Endings that begin with 으 after a consonant: 먹을, 갈, 도울, 들을, 만들."""
    if stem in _H_ADJECTIVES:
        stem = with_coda(stem, NO_CODA)
    changed = _irregular_open(stem)
    irregular, final = changed != stem, coda_of(changed)
    linked = final not in (NO_CODA, "ㄹ") or (irregular and coda_of(stem) in ("ㄷ", "ㅅ"))
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
    if stem in _H_ADJECTIVES:
        return with_vowel(with_coda(stem, NO_CODA), "ㅒ" if stem == "하얗" else "ㅐ")
    if stem.endswith("르") and stem not in _REU_REGULAR:
        return _reu_joined(stem)
    if _is_b_irregular(stem):
        return with_coda(stem, NO_CODA) + ("와" if stem in ("돕", "곱") else "워")
    opened = _irregular_open(stem)
    if opened == stem and coda_of(stem) == NO_CODA:
        return _contracted(stem)
    return opened + ("아" if _is_bright(opened) else "어")


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
