"""Takes out of a wish what tells who and where a child is, before anything is kept.

What leads to a child is its own name, a number, an address, a school with a class; names of heroes
and places of stories stay. Numbers are found as digits and as they are spoken, because a microphone
writes what it hears; counting ("one two three …") is no number.
"""

from __future__ import annotations

import re
from typing import Final

_KOREAN_DIGITS: Final = "공영일이삼사오육륙칠팔구"
_ENGLISH_DIGITS: Final = "zero|oh|one|two|three|four|five|six|seven|eight|nine"
_COUNTED: Final = ("123456789", "일이삼사오육칠팔구", "onetwothreefourfivesixseveneightnine")

_EMAIL: Final = (
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|골뱅이)\s?[\w-]+(?:\s?(?:\.|점|쩜|닷)\s?[a-z]{2,6}|\s?(?:점|쩜|닷)\s?[컴넷]|\s?닷컴)+"
    r"|(?<![\w.+-])[\w.+-]{1,64} at [\w-]+(?: dot (?:com|net|org|kr|co|uk|edu))+"
)
_NUMBER: Final = (
    r"(?<!\d)\d{6}\s?[-–~]?\s?[1-8]\d{6}(?!\d)"
    r"|(?<!\d)\+?\(?\d{2,4}\)?(?:[\s\-–.·]{0,3}\d{3,4}){2,3}(?!\d)"
    r"|(?<!\d)\d{3,4}[-–]\d{4}(?!\d)"
    r"|(?<!\d)\d{7,}(?!\d)"
    r"|(?<!\d)0(?:[\s\-]{0,2}\d){8,10}(?!\d)"
)
_SPOKEN_NUMBER: Final = (
    rf"[공영](?:[\s\-,에]{{0,2}}[{_KOREAN_DIGITS}]){{8,10}}"
    rf"|(?<![가-힣])[{_KOREAN_DIGITS}](?:[\s\-,]{{0,2}}[{_KOREAN_DIGITS}]){{5,13}}"
    rf"|\b(?:{_ENGLISH_DIGITS})(?:[\s,\-]+(?:{_ENGLISH_DIGITS})\b){{6,14}}"
)
_KOREAN_ADDRESS: Final = (
    r"(?:[가-힣]{2,5}(?:특별시|광역시|시|도)\s+)?[가-힣]{1,5}(?:시|군|구)\s+[가-힣0-9]{1,7}(?:읍|면|동|로|길)"
    r"(?:\s?\d+(?:번길|번지|가)?(?:\s?\d+|-\d+)?)?(?:\s?\d+동)?(?:\s?\d+호)?"
    r"|[가-힣]{2,8}(?:대로|로|길)\s?\d+(?:번길\s?\d*|번지|-\d+)"
    r"|[가-힣A-Za-z0-9]{2,10}(?:아파트|빌라|오피스텔|맨션)\s?\d+동(?:\s?\d+호)?"
    r"|\d+동\s?\d+호|[가-힣]{1,4}동\s?\d+(?:-\d+)?\s?번지"
)
_ENGLISH_ADDRESS: Final = (
    r"\b\d{1,5}\s(?:(?!on\b|the\b|in\b|down\b|a\b|to\b|of\b|and\b)[a-z]+\s){1,2}"
    r"(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd)\b(?:\s?(?:apartment|apt|unit)\s?\w+)?"
)
_SCHOOL: Final = (
    r"[가-힣]{1,8}\s?(?:초등학교|초교|유치원|어린이집)\s?(?:[0-9일이삼사오육]\s?학년\s?)?[가-힣0-9]{1,5}\s?반"
    r"(?!짝|갑|대|지|달|찬|창)"
    r"|(?:[가-힣]{1,8}(?:초등학교|초교)?\s?)?[0-9일이삼사오육]\s?학년\s?[가-힣0-9]{1,3}\s?반(?:\s?\d+번)?"
    r"|(?:나는|난|저는|내가|제가)\s[가-힣]{1,8}\s?(?:초등학교|유치원|어린이집)[에를]?\s?다[녀니닙][가-힣]*"
    r"|\b(?:i go to|i am at|i'm at|my school is)\s(?:[a-z.]+\s){1,3}"
    r"(?:elementary|primary|school|kindergarten)(?:\sschool)?(?:,?\s(?:class|grade|room)\s\w+)*"
    r"|\bgrade\s\w+,?\sclass\s\w+"
)
_OWN_NAME: Final = (
    r"(?:내|제|나의|저의)\s이름은\s?[가-힣]{2,4}?(?:이에요|예요|이야|입니다|이고|라고|야|고|요)(?:\s해)?"
    r"|\bmy (?:full |real |last )?name is [a-z]+"
    r"(?: (?!and\b|i\b|who\b|tell\b|make\b|the\b|a\b)[a-z]+)?"
)
_PERSONAL: Final = re.compile(
    "|".join(
        (
            _EMAIL,
            _NUMBER,
            _SPOKEN_NUMBER,
            _KOREAN_ADDRESS,
            _ENGLISH_ADDRESS,
            _SCHOOL,
            _OWN_NAME,
        )
    ),
    re.IGNORECASE,
)
_LEFT_BEHIND: Final = re.compile(
    r"(?<=\s)(?:이야|이에요|예요|이고|에서|으로|에|은|는|이|가|을|를)(?=\s|$)"
)


def scrub(text: str) -> str:
    """Return the text without numbers, addresses, school with class and the child's own name.

    A text without any of them comes back unchanged.
    """
    cleaned = _PERSONAL.sub(_taken_out, text)
    if cleaned == text:
        return text
    return " ".join(_LEFT_BEHIND.sub("", " ".join(cleaned.split())).split())


def _taken_out(found: re.Match[str]) -> str:
    plain = re.sub(r"[\W_]", "", found[0].lower())
    return found[0] if any(plain in counted for counted in _COUNTED) else " "
