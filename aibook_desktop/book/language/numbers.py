"""Korean has two ways to count, and a child hears at once when the wrong one is used.

Things, animals, people and years of age are counted with native numbers (세 마리, 스무 살); dates,
minutes, floors and bare figures with Sino-Korean ones (삼 분, 유월). Which one it is depends on the
counter behind the figure, so figures are spelled out before a word is pronounced. English figures
are left to the speech engine.
"""

from __future__ import annotations

import re
from typing import Final

_SINO_DIGITS: Final = "영일이삼사오육칠팔구"
_SINO_PLACES: Final = ("", "십", "백", "천")
_SINO_MYRIADS: Final = ("", "만", "억", "조")
_NATIVE_ONES: Final = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_BEFORE_A_COUNTER: Final = {"하나": "한", "둘": "두", "셋": "세", "넷": "네", "스물": "스무"}

_NATIVE_COUNTER: Final = re.compile(
    r"마리|개(?!월)|명(?!절)|사람|친구|형제|자매|식구|살|시(?!속)|번|배|밤|달(?!러)|대(?!째)|채|척"
    r"|권|장(?!면)|그루|송이|포기|줄|가지|다발|알(?!파)|톨|켤레|벌|쌍|자루|조각|판|묶음|봉지|상자|통(?!계)"
    r"|바구니|잔|병|그릇|접시|숟가락|모금|방울|꼬집|움큼|아름|뼘|걸음|발자국|바퀴|칸|곳|군데"
)
_MONTHS: Final = {6: "유월", 10: "시월"}
_SPOKEN_UNITS: Final = {
    "%": "퍼센트",
    "℃": "도",
    "km": "킬로미터",
    "cm": "센티미터",
    "kg": "킬로그램",
}
_DIGIT_BY_DIGIT: Final = frozenset(["119", "112"])

_FIGURE: Final = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?")
_LONGEST: Final = 16


def sino(n: int) -> str:
    """Read a number the Sino-Korean way: 0 영, 25 이십오, 10,000 만, 20,260 이만 이백육십.

    From 0 to below 10^16; raises `ValueError` beyond.
    """
    if not 0 <= n < 10**_LONGEST:
        raise ValueError(f"cannot read {n}")
    if n == 0:
        return _SINO_DIGITS[0]
    groups: list[str] = []
    for place, myriad in enumerate(_SINO_MYRIADS):
        group = n // 10_000**place % 10_000
        if group:
            read = "" if group == 1 and myriad == "만" else _sino_group(group)
            groups.append(read + myriad)
    return " ".join(reversed(groups))


def native(n: int) -> str:
    """Count the native way: 하나, 열둘, 스물; hundreds and above are Sino-Korean (백하나)."""
    hundreds, rest = n - n % 100, n % 100
    if not rest:
        return sino(n)
    counted = _NATIVE_TENS[rest // 10] + _NATIVE_ONES[rest % 10]
    return (sino(hundreds) if hundreds else "") + counted


def native_count(n: int, counter: str) -> str:
    """Count things natively: 3 개 is 세 개, 20 살 is 스무 살, 1 번째 is 첫 번째."""
    return f"{_native_for(n, counter)} {counter}"


def spell_figures(word: str, following: str = "") -> str:
    """Spell out every figure of one written word: "3마리가" is "세 마리가", "10월" is "시월".

    `following` is the next word, for a counter that stands apart ("3 마리"). The answer may hold
    spaces; a word without figures comes back as it is.
    """
    return "".join(_pieces(word, following))


def _pieces(word: str, following: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    for figure in _FIGURE.finditer(word):
        between = word[at : figure.start()]
        pieces.append("에서 " if between == "~" and at else between)
        if between[-1:].isalpha():
            pieces.append(" ")
        behind = word[figure.end() :]
        spoken, taken = _read(figure, behind, following)
        pieces.append(spoken)
        at = figure.end() + taken
    pieces.append(word[at:])
    return pieces


def _read(figure: re.Match[str], behind: str, following: str) -> tuple[str, int]:
    """Read one figure; also how many characters of what stands behind it are already said."""
    digits, part = figure["whole"].replace(",", ""), figure["part"]
    if (
        digits in _DIGIT_BY_DIGIT
        or len(digits) > _LONGEST
        or (len(digits) > 1 and digits[0] == "0")
    ):
        return _one_by_one(digits), 0
    n = int(digits)
    if part is not None:
        return f"{sino(n)} 점 {_one_by_one(part)}" + (" " if behind[:1].isalpha() else ""), 0
    for unit, name in _SPOKEN_UNITS.items():
        if behind.startswith(unit):
            return f"{sino(n)} {name}", len(unit)
    if behind.startswith("월") and n in _MONTHS:
        return _MONTHS[n], 1
    if behind.startswith("째") and n > 0:
        return _rank(n), 1
    counter = behind or following
    counted = _native_for(n, counter) if n > 0 and _NATIVE_COUNTER.match(counter) else sino(n)
    return counted + (" " if behind[:1].isalpha() else ""), 0


def _native_for(n: int, counter: str) -> str:
    return "첫" if n == 1 and counter.startswith("번째") else _native_before_a_counter(n)


def _native_before_a_counter(n: int) -> str:
    counted = native(n)
    for bare, bound in _BEFORE_A_COUNTER.items():
        if n % 100 and counted.endswith(bare):
            return counted.removesuffix(bare) + bound
    return counted


def _rank(n: int) -> str:
    """첫째, 둘째, 셋째 … 열두째."""
    if n == 1:
        return "첫째"
    ranked = native(n)
    if n > 10 and n % 10 in (1, 2):
        ranked = _native_before_a_counter(n)
    return f"{ranked}째"


def _one_by_one(digits: str) -> str:
    return "".join(_SINO_DIGITS[int(digit)] for digit in digits)


def _sino_group(n: int) -> str:
    """Read 1 to 9,999: a one before 십, 백 and 천 is not said."""
    read = ""
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if digit:
            one_unsaid = digit == 1 and place > 0
            read += ("" if one_unsaid else _SINO_DIGITS[digit]) + _SINO_PLACES[place]
    return read
