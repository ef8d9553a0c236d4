"""From a sound file to a bound book that is still there tomorrow."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from aibook_desktop.book.model import Language
from tests.journeys.travelling import Ended, Traveller

pytestmark = pytest.mark.journey

WISHES: dict[Language, tuple[str, str, str]] = {
    "ko": ("토끼가 우주에 가는 이야기", "rabbit", "space"),
    "en": ("a story about a fox in the forest", "fox", "forest"),
}


def assert_whole(made: Ended, pages: int) -> None:
    """Every page is told, drawn and voiced, and all of it lies on the disk."""
    numbers = list(range(1, pages + 1))
    assert [event["page"] for event in made.named("told")] == numbers
    for name, part in (("drawn", "picture"), ("voiced", "sound")):
        assert sorted(event["page"] for event in made.named(name)) == numbers
        assert all(Path(event[part]).stat().st_size > 1000 for event in made.named(name))
    (bound,) = made.named("bound")
    assert bound["pages"] == pages


@pytest.mark.parametrize("language", WISHES)
def test_a_spoken_wish_becomes_a_book_that_stays(
    traveller: Traveller,
    clip: Callable[[str, Language], Path],
    language: Language,
) -> None:
    """This is the promise of the whole program; without it nothing else matters."""
    words, hero, place = WISHES[language]
    sound = str(clip(words, language))
    made = traveller.run("make", "--say", sound, "--language", language, "--level", "3", "--json")
    assert made.status == 0, made.errors
    (understood,) = made.named("understood")
    assert (understood["hero"], understood["place"]) == (hero, place)
    assert_whole(made, 6)
    times = [event["t"] for event in made.events]
    assert times == sorted(times)

    (listed,) = traveller.run("books", "list", "--json").events
    (book,) = listed["books"]
    assert book["state"] == "bound"
    assert book["title"] == made.named("bound")[0]["title"]
    assert traveller.run("books", "verify", "--json").status == 0

    heard = made.named("heard")[0]["text"]
    logs = traveller.logs()
    assert heard not in logs
    assert not any(word in logs for word in words.split() if len(word) > 2)


def test_pictures_and_sounds_can_be_opened_by_anything(traveller: Traveller) -> None:
    """A teacher who takes the files elsewhere must find ordinary pictures and sounds."""
    made = traveller.run("make", "--wish", "곰", "--pages", "4", "--json")
    for event in made.named("drawn"):
        with Image.open(event["picture"]) as picture:
            assert picture.size == (1024, 1024)
    for event in made.named("voiced"):
        with wave.open(event["sound"]) as sound:
            length = 1000 * sound.getnframes() / sound.getframerate()
        assert event["words"][-1]["end"] <= length + 1


def test_the_same_seed_makes_the_same_book(traveller: Traveller) -> None:
    """A class that wants its book again types the same number."""
    words = ("make", "--wish", "여우", "--pages", "4", "--seed", "5", "--json")
    first, second = traveller.run(*words), traveller.run(*words)
    assert [page["text"] for page in first.named("told")] == [
        page["text"] for page in second.named("told")
    ]
    assert {page["picture"] for page in first.named("drawn")} == {
        page["picture"] for page in second.named("drawn")
    }


def test_picture_cards_are_enough(traveller: Traveller) -> None:
    """A child who can't speak or read chooses three cards and gets just these."""
    chosen = ("--hero", "robot", "--place", "castle", "--theme", "sharing", "--companion", "cat")
    made = traveller.run("make", *chosen, "--pages", "4", "--language", "en", "--json")
    (understood,) = made.named("understood")
    assert understood["chosen"] == []
    assert [understood[field] for field in ("hero", "place", "theme", "companion")] == [
        "robot",
        "castle",
        "sharing",
        "cat",
    ]
    assert_whole(made, 4)


def test_a_book_goes_to_another_computer(traveller: Traveller, tmp_path: Path) -> None:
    """A child takes the book home on a stick and opens it there."""
    made = traveller.run("make", "--wish", "용", "--pages", "4", "--json")
    book = made.named("bound")[0]["book"]
    carried, page = tmp_path / "book.aibook", tmp_path / "book.html"
    assert traveller.run("books", "export", book, str(carried)).status == 0
    assert traveller.run("books", "export", book, str(page)).status == 0
    assert "data:image/" in page.read_text(encoding="utf-8")

    elsewhere = Traveller(tmp_path / "other-home", traveller.environment, traveller.trap)
    assert elsewhere.run("books", "import", str(carried)).status == 0
    (shown,) = elsewhere.run("books", "show", book, "--json").events
    assert shown["title"] == made.named("bound")[0]["title"]
    assert elsewhere.run("books", "verify").status == 0


def test_a_book_in_two_languages_is_told_again_at_another_level(traveller: Traveller) -> None:
    """A family of two languages, and a child who has grown since: the pictures stay theirs."""
    wish = ("--wish", "방귀 뀌는 공룡이 숲에 사는 이야기", "--level", "4", "--pages", "4")
    made = traveller.run("make", *wish, "--bilingual", "--style", "crayon", "--json")
    assert made.status == 0, made.errors
    assert_whole(made, 4)
    assert all(event["second"].isascii() or "“" in event["second"] for event in made.named("told"))
    book = made.named("bound")[0]["book"]
    again = traveller.run("books", "relevel", book, "6", "--json")
    assert again.status == 0, again.errors
    before, after = (
        traveller.run("books", "show", each, "--json").events[0]
        for each in (book, again.named("bound")[0]["book"])
    )
    assert [page["text"] for page in before["pages"]] != [page["text"] for page in after["pages"]]
    pictures = [[page["picture"] for page in each["pages"]] for each in (before, after)]
    assert pictures[0] == pictures[1]
    assert after["wish"]["level"] == 6
