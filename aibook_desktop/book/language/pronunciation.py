"""How Korean writing sounds: Hangul in, Hangul out, by the Standard Pronunciation (표준 발음법).

Speech engines read letters, but Korean sounds change where syllables meet (국물 sounds 궁물).
Each rule here works on one such meeting, so that a word keeps its syllables and its time survives.
What no rule can know (which compounds put in an ㄴ, which harden) stands as respellings in
`resources/pronunciation/words.csv`; the rules then run over the respelling. Article numbers are
those of the standard (국립국어원, 표준어 규정 제2부).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from aibook_desktop.book.language.hangul import NO_CODA, Syllable, syllable
from aibook_desktop.book.resources import RESOURCES

TABLE: Final = RESOURCES / "pronunciation" / "words.csv"

_CLUSTERS: Final = {
    "ㄳ": ("ㄱ", "ㅅ"),
    "ㄵ": ("ㄴ", "ㅈ"),
    "ㄺ": ("ㄹ", "ㄱ"),
    "ㄻ": ("ㄹ", "ㅁ"),
    "ㄼ": ("ㄹ", "ㅂ"),
    "ㄽ": ("ㄹ", "ㅅ"),
    "ㄾ": ("ㄹ", "ㅌ"),
    "ㄿ": ("ㄹ", "ㅍ"),
    "ㅄ": ("ㅂ", "ㅅ"),
}
_WITHOUT_H: Final = {"ㅎ": NO_CODA, "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
_PLAIN_CODA: Final = {
    **dict.fromkeys("ㄲㅋㄳㄺ", "ㄱ"),
    **dict.fromkeys("ㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㅍㅄㄿ", "ㅂ"),
    **dict.fromkeys("ㄵㄶ", "ㄴ"),
    **dict.fromkeys("ㄼㄽㄾㅀ", "ㄹ"),
    "ㄻ": "ㅁ",
}
_TENSE: Final = dict(zip("ㄱㄷㅂㅅㅈ", "ㄲㄸㅃㅆㅉ", strict=True))
_NASAL: Final = dict(zip("ㄱㄷㅂ", "ㅇㄴㅁ", strict=True))
_BREATHED: Final = dict(zip("ㄱㄷㅂㅈ", "ㅋㅌㅍㅊ", strict=True))
_PALATAL: Final = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}
_HARDENING_CLUSTERS: Final = frozenset("ㄵㄻㄼㄾ")
_SOFT_NOUNS: Final = frozenset(["삶", "덟"])
_LG_NOUNS: Final = frozenset("닭흙칡삵슭")

_HANGUL: Final = re.compile(r"[가-힣]+")
_UI_NOUN: Final = re.compile(r"(?:회|주|정|강|논|합|동|창|편|거|예|모|상|하|심|질|결|호|의)의$")
_ADNOMINAL_FOLLOWERS: Final = re.compile(r"(?:수|것|거|걸|건|게|줄|적에|동안)(?:[가-힣]{0,4})$")
_OBJECT_PARTICLE: Final = re.compile(r"(?:를|[가-힣]들을)$")
_RUNS_ON: Final = re.compile(r"(?:^못|^몇|^옛|^첫|^온갖|섯|백|여덟|십|육)$")
_HARDENS_COUNTERS: Final = re.compile(r"(?:열|여덟)$")


def pronounce(word: str) -> str:
    """Say one written word (Hangul with any marks about it); other characters stay as they are."""
    return _HANGUL.sub(lambda run: _by_rules(_respelled(run.group())), word)


def pronounce_phrase(words: Sequence[str]) -> tuple[str, ...]:
    """Say words that follow each other: one answer for each, with what only neighbours decide.

    A word that ends in a mark (a comma, a full stop) does not touch the next one.
    """
    spoken = [_HANGUL.sub(lambda run: _respelled(run.group()), word) for word in words]
    for at in range(len(words) - 1):
        spoken[at], spoken[at + 1] = _across(words[at], spoken[at], words[at + 1], spoken[at + 1])
    return tuple(_HANGUL.sub(lambda run: _by_rules(run.group()), word) for word in spoken)


def _respelled(run: str) -> str:
    for written, spoken, anywhere in _respellings():
        if run.startswith(written) or (anywhere and written in run):
            run = run.replace(written, spoken)
    return run


@cache
def _respellings() -> tuple[tuple[str, str, bool], ...]:
    """The table, longest words first, so that a compound goes before its parts."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [
            (row["written"], row["spoken"], row["where"] == "anywhere")
            for row in csv.DictReader(lines, strict=True)
        ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def _across(word: str, spoken: str, following: str, next_spoken: str) -> tuple[str, str]:
    """Let two neighbours change each other where it is always right to do so.

    Article 27: 할 것을 is 할꺼슬; counters after 열 and 여덟 harden (열 개 is 열깨). Article 18,
    note: 못, 몇 and numbers run into the next word (몇 마리 is 면 마리, 못 해요 is 모태요).
    """
    if not (_HANGUL.fullmatch(word) and _HANGUL.match(following)):
        return spoken, next_spoken
    last, first = syllable(spoken[-1]), syllable(next_spoken[0])
    hardens = _HARDENS_COUNTERS.search(word) or (
        last.coda == "ㄹ"
        and not _OBJECT_PARTICLE.search(word)
        and _ADNOMINAL_FOLLOWERS.match(following)
    )
    if hardens and first.onset in _TENSE:
        first = replace(first, onset=_TENSE[first.onset])
    elif _RUNS_ON.search(word) and (
        first.onset in "ㄴㅁ" or (first.onset == "ㅎ" and word == "못")
    ):
        last, first = _meet(last, first)
    return spoken[:-1] + str(last), str(first) + next_spoken[1:]


def _by_rules(run: str) -> str:
    syllables = [syllable(character) for character in run]
    for at in range(len(syllables) - 1):
        syllables[at], syllables[at + 1] = _meet(syllables[at], syllables[at + 1])
    last = syllables[-1]
    syllables[-1] = replace(last, coda=_PLAIN_CODA.get(last.coda, last.coda))
    noun_in_ui = _UI_NOUN.search(run) is not None
    return "".join(
        str(_vowel(part, first=at == 0, particle=at == len(run) - 1 and not noun_in_ui))
        for at, part in enumerate(syllables)
    )


def _vowel(part: Syllable, *, first: bool, particle: bool) -> Syllable:
    """Article 5: 가져 is 가저, 시계 is 시게, 무늬 is 무니, a later 의 is 이 and the particle 에."""
    vowel = part.vowel
    if vowel == "ㅕ" and part.onset in "ㅈㅉㅊ":
        vowel = "ㅓ"
    elif vowel == "ㅖ" and part.onset not in "ㅇㄹ":
        vowel = "ㅔ"
    elif vowel == "ㅢ" and part.onset != "ㅇ":
        vowel = "ㅣ"
    elif vowel == "ㅢ" and not first:
        vowel = "ㅔ" if particle and part.coda == NO_CODA else "ㅣ"
    return replace(part, vowel=vowel)


def _meet(left: Syllable, right: Syllable) -> tuple[Syllable, Syllable]:
    """What two neighbouring syllables make of each other."""
    if left.coda == NO_CODA:
        return left, right
    if right.onset == "ㅇ":
        coda, onset = _link(left.coda, right.vowel)
    elif left.coda in _WITHOUT_H and right.onset in "ㄱㄷㅈㅅ":
        coda, onset = _WITHOUT_H[left.coda], {**_BREATHED, "ㅅ": "ㅆ"}[right.onset]
    elif right.onset == "ㅎ" and (breathed := _breathe(left.coda, right)):
        coda, onset = breathed
    else:
        coda, onset = _assimilate(*_close(left, right.onset))
    return replace(left, coda=coda), replace(right, onset=onset)


def _link(coda: str, vowel: str) -> tuple[str, str]:
    """Articles 12-14 and 17: the coda moves on (옷이 → 오시), ㅎ falls (좋아), 굳이 → 구지."""
    if coda == "ㅇ":
        return coda, "ㅇ"
    if coda in _WITHOUT_H:
        kept = _WITHOUT_H[coda]
        return NO_CODA, "ㅇ" if kept == NO_CODA else kept
    stays, moves = _CLUSTERS.get(coda, (NO_CODA, coda))
    if stays != NO_CODA and moves == "ㅅ":
        moves = "ㅆ"
    if vowel in "ㅣㅕ":
        moves = _PALATAL.get(moves, moves)
    return stays, moves


def _breathe(coda: str, right: Syllable) -> tuple[str, str] | None:
    """Article 12, note 1: ㄱㄷㅂㅈ melt with ㅎ (축하 → 추카, 닫혀 → 다처); else None."""
    stays, moves = _CLUSTERS.get(coda, (NO_CODA, coda))
    if coda == "ㅄ":
        stays, moves = NO_CODA, "ㅂ"
    plain = moves if moves == "ㅈ" else _PLAIN_CODA.get(moves, moves)
    if plain not in _BREATHED:
        return None
    suffix = right.vowel == "ㅣ" or (right.vowel == "ㅕ" and right.coda in NO_CODA + "ㅆ")
    return stays, "ㅊ" if moves == "ㄷ" and suffix else _BREATHED[plain]


def _close(left: Syllable, onset: str) -> tuple[str, str]:
    """Articles 8-11 and 23-25: the coda loses its colour and hardens what follows."""
    written = str(left)
    coda = _PLAIN_CODA.get(left.coda, left.coda)
    hardens = coda in _NASAL or left.coda in _HARDENING_CLUSTERS
    if left.coda == "ㄺ" and onset == "ㄱ" and written not in _LG_NOUNS:
        coda = "ㄹ"
    if written == "밟":
        coda = "ㅂ"
    if hardens and written not in _SOFT_NOUNS:
        onset = _TENSE.get(onset, onset)
    return coda, onset


def _assimilate(coda: str, onset: str) -> tuple[str, str]:
    """Articles 18-20: 국물 → 궁물, 독립 → 동닙, 종로 → 종노, 신라 → 실라, 칼날 → 칼랄."""
    if coda + onset in ("ㄴㄹ", "ㄹㄴ"):
        return "ㄹ", "ㄹ"
    if onset == "ㄹ" and coda in "ㄱㄷㅂㅁㅇ":
        onset = "ㄴ"
    if onset in "ㄴㅁ":
        coda = _NASAL.get(coda, coda)
    return coda, onset
