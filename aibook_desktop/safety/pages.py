"""Whether a told text is fit for a child of an age: the last look before it stands in a book.

A wish is mended, a page isn't: whoever wrote it writes it again, or somebody else tells it. So this
errs on the side of a second try. Besides what nobody may wish for, a page must not frighten, show
what hurts when it is imitated, or hold anything that leads to a person or out of the book.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from aibook_desktop.book.model import Language
from aibook_desktop.safety import disguise, terms
from aibook_desktop.safety.personal import scrub
from aibook_desktop.safety.wishes import gate

Reason = terms.Category | Literal["personal", "link", "script"]

_LINK: Final = re.compile(
    r"https?:|www\.|[\w-]\.(?:com|net|org|kr|io)\b|@|#\w|<[^>]*>", re.IGNORECASE
)
_OTHER_SCRIPT: Final = re.compile(
    r"[\u0370-\u1cff\u2e80-\u318f\u31a0-\ua95f\uab70-\uabff\ud7b0-\ufaff\ufb50-\ufe0f\uff66-\uff9f]"
    r"|[\u1100-\u11ff]"
)
_HANGUL: Final = re.compile(r"[가-힣ㄱ-ㆎ]")


def unfit(text: str, language: Language, age: int) -> Reason | None:
    """Name the reason why a text must not be read to a child of an age, None when it may."""
    if _OTHER_SCRIPT.search(text) or (language == "en" and _HANGUL.search(text)):
        return "script"
    if _LINK.search(text):
        return "link"
    if scrub(text) != text:
        return "personal"
    return gate(text, language).category or _told(text, language, age)


def _told(text: str, language: Language, age: int) -> terms.Category | None:
    """What wishes may name and pages may not."""
    words = disguise.bare(text, language)
    harmless, lexicon = terms.harmless(words), terms.of_pages(age)
    hits = (terms.unsafe_at(words, at, lexicon) for at in range(len(words)) if at not in harmless)
    return next((hit.category for hit in hits if hit is not None), None)
