"""One book as one file that any browser opens: pictures, voice and lit words, without a network.

It is for the parent's telephone and the computer that has no AI-Book: everything is inside the
file, and nothing in it asks for anything outside.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Callable
from pathlib import Path
from string import Template
from typing import Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.model import Asset, Book, Page
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.book.strings import say
from aibook_desktop.engines.registry import BORROWED

TEMPLATE: Final = RESOURCES / "publishing" / "web_page.html"


def publish_web_page(book: Book, bytes_of: Callable[[Asset], bytes], target: Path) -> None:
    """Write the page of a book to `target`; raises `Problem` when it can't be written."""
    language = book.wish.language
    whole = Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        language=language,
        title=html.escape(book.title),
        made_by=html.escape(_made_by(book)),
        before=html.escape(say("web_page.before", language)),
        after=html.escape(say("web_page.after", language)),
        read=html.escape(say("web_page.read", language)),
        pages="\n".join(_page(page, bytes_of) for page in book.pages),
    )
    write_durably(target, whole.encode())


def _made_by(book: Book) -> str:
    """Who made it, and that an AI voice like a person's reads it, if one does."""
    language = book.wish.language
    voices = {made.engine for part, made in book.made_with if part.startswith("voice ")}
    borrowed = [say("web_page.ai_voice", language)] if voices & set(BORROWED) else []
    return " ".join((say("web_page.made_by", language), *borrowed))


def _page(page: Page, bytes_of: Callable[[Asset], bytes]) -> str:
    picture = f'<img alt="" src="{_inside(page.picture, bytes_of)}">' if page.picture else ""
    sound = f'<audio src="{_inside(page.voice, bytes_of)}"></audio>' if page.voice else ""
    return f"<section>{picture}<p>{_words(page)}</p>{sound}</section>"


def _words(page: Page) -> str:
    """The text with every spoken word in a span that knows its time in milliseconds."""
    parts: list[str] = []
    at = 0
    for word in page.word_times:
        spoken = html.escape(page.text[word.start_char : word.end_char])
        parts.append(html.escape(page.text[at : word.start_char]))
        parts.append(f'<span data-from="{word.start_ms}" data-to="{word.end_ms}">{spoken}</span>')
        at = word.end_char
    return "".join((*parts, html.escape(page.text[at:])))


def _inside(asset: Asset, bytes_of: Callable[[Asset], bytes]) -> str:
    return f"data:{asset.media_type};base64,{base64.b64encode(bytes_of(asset)).decode()}"
