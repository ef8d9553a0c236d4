"""The built-in storyteller keeps its promises in every book, whatever is wished for."""

import re
from collections import Counter
from functools import cache
from itertools import cycle, pairwise

import pytest

from aibook_desktop.book.language.particles import attach, called
from aibook_desktop.book.levels import LEVELS, sentences_of, violations
from aibook_desktop.book.model import Language, Opening, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.storyteller.grammar import build
from aibook_desktop.engines.storyteller.grammar.shaping import ELEMENTS

Told = tuple[Wish, Opening, tuple[Page, ...]]
ACTIONS = {"ko": "방귀 뀌다", "en": "eat rainbows"}


def wish(language: Language, level: int, pages: int | None = None, **fields: str | None) -> Wish:
    return Wish("", language, level, pages or LEVELS[level].pages, **fields)  # type: ignore[arg-type]


def tell(asked: Wish, seed: int = 1) -> Told:
    opening, *pages = build(None).tell(asked, seed)
    assert isinstance(opening, Opening)
    return asked, opening, tuple(page for page in pages if isinstance(page, Page))


@cache
def shelf() -> tuple[Told, ...]:
    """Books of every level, language, theme, hero and place; every length from 4 to 16."""
    vocabulary = standard()
    heroes, places = cycle(vocabulary.heroes), cycle(vocabulary.places)
    lengths = cycle([None, None, *range(4, 17)])
    books = []
    for language in ("ko", "en"):
        for level in LEVELS:
            for seed, theme in enumerate((None, *vocabulary.themes)):
                asked = wish(
                    language,
                    level,
                    next(lengths),
                    hero=next(heroes),
                    place=next(places),
                    theme=theme,
                    action=ACTIONS[language] if seed % 3 == 0 else None,
                )
                books.append(tell(asked, seed))
    return tuple(books)


def every_page() -> list[tuple[Told, Page]]:
    return [(told, page) for told in shelf() for page in told[2]]


def names_in(text: str, opening: Opening) -> set[str]:
    return {each.id for each in opening.cast if re.search(rf"(?<!\w){re.escape(each.name)}", text)}


def test_every_page_keeps_to_its_level() -> None:
    """A child would be handed a page that is too hard or too thin for its age."""
    broken = [
        (told[1].title, page.text, found)
        for told, page in every_page()
        if (found := violations(page.text, told[0].language, told[0].level))
    ]
    assert broken == []


def test_books_have_exactly_the_pages_asked_for() -> None:
    """A booklet of eight pages would not fold."""
    for asked, _, pages in shelf():
        assert [page.number for page in pages] == list(range(1, asked.pages + 1))


@pytest.mark.parametrize("pages", range(4, 17))
def test_every_length_tells_a_whole_story(pages: int) -> None:
    """A short book would lose its problem or its end; a long one would tell it twice."""
    for language in ("ko", "en"):
        told = tell(wish(language, 4, pages, hero="rabbit", place="forest"), seed=pages)
        elements = [each for page in told[2] for each in page.beat.split("+")]
        assert len(told[2]) == pages
        assert set(elements) == set(ELEMENTS)


def test_every_story_has_all_elements_in_order() -> None:
    """A plan before the problem, or no reaction at the end: children ask `and then?`."""
    for _, _, pages in shelf():
        first: dict[str, int] = {}
        for page in pages:
            for element in page.beat.split("+"):
                first.setdefault(element, page.number)
        assert [first[element] for element in ELEMENTS] == sorted(first.values())


def test_the_picture_shows_exactly_who_is_named() -> None:
    """Somebody in the text is missing in the picture, or stands there unannounced."""
    for (_, opening, _), page in every_page():
        shown = {actor.character for actor in page.scene.actors}
        assert shown == names_in(page.text, opening), page.text
        assert "hero" in shown


def test_the_cast_is_who_appears() -> None:
    """The cast card would show somebody who is in no picture, or leave one out."""
    for _, opening, pages in shelf():
        shown = {actor.character for page in pages for actor in page.scene.actors}
        assert shown == {each.id for each in opening.cast}, opening.title


def test_scenes_use_the_closed_vocabulary() -> None:
    """An illustrator would meet a symbol that it cannot draw."""
    vocabulary = standard()
    for _, page in every_page():
        assert vocabulary.faults(page.scene) == []
        assert page.scene.time in vocabulary.places[page.scene.place].times


def test_counts_in_the_text_are_counts_in_the_picture() -> None:
    """`Three balloons`, and two are drawn: every child counts them."""
    numbers = {"한": 1, "두": 2, "세": 3, "네": 4, "one": 1, "two": 2, "three": 3}
    vocabulary = standard()
    for (asked, _, _), page in every_page():
        drawn = {prop.kind: prop.count for prop in page.scene.props}
        for kind in vocabulary.props.values():
            if asked.language == "ko":
                found = re.findall(rf"{kind.ko} (한|두|세|네) {kind.counter_ko}", page.text)
            else:
                found = re.findall(rf"\b(two|three) {kind.en_plural}\b", page.text)
            if found:
                assert drawn[kind.symbol] == numbers[found[0]], page.text


def test_neighbouring_pages_are_composed_differently() -> None:
    """Two pages in a row would look like the same picture."""
    for _, _, pages in shelf():
        for one, other in pairwise(pages):
            hero, again = one.scene.actors[0], other.scene.actors[0]
            assert (one.scene.camera, hero.pose, hero.where) != (
                other.scene.camera,
                again.pose,
                again.where,
            )


def test_the_day_does_not_run_backwards() -> None:
    """Morning after night in one short story confuses a small child."""
    order = ["dawn", "morning", "day", "sunset", "dusk", "night"]
    for asked, _, pages in shelf():
        times = [order.index(page.scene.time) for page in pages if page.scene.place == asked.place]
        assert times == sorted(times)


def test_early_readers_get_a_refrain() -> None:
    """Small children join in at the line that comes back; it must come back."""
    for asked, opening, pages in shelf():
        if asked.level <= 4 and asked.pages >= 6:
            lines = [each for page in pages for each in sentences_of(page.text)]
            quoted = Counter(line for line in lines if "”" in line or "“" in line)
            assert max(quoted.values(), default=0) >= 3, (opening.title, asked.level)


def test_nothing_is_said_twice_but_the_refrain() -> None:
    """A book that repeats its sentences sounds like a machine."""
    for _, opening, pages in shelf():
        lines = Counter(each for page in pages for each in sentences_of(page.text))
        twice = [line for line, count in lines.items() if count > 1 and not set("“”") & set(line)]
        assert [line for line in twice if len(line.split()) > 3] == [], opening.title


def test_korean_is_told_in_the_polite_past() -> None:
    """-다 endings belong to grown-ups' books."""
    for (asked, _, _), page in every_page():
        if asked.language == "ko":
            told = re.sub(r"“[^”]*”", "", page.text)
            endings = re.findall(r"(\S+)[.!?](?=\s|$)", told)
            assert all(each.endswith(("요", "죠")) for each in endings), page.text


def test_particles_fit_every_name_and_thing() -> None:
    """`보미이` and `공를` are what tells a made story from a written one."""
    vocabulary = standard()
    things = [kind.ko for kind in vocabulary.props.values()]
    for (asked, opening, _), page in every_page():
        if asked.language != "ko":
            continue
        for word in (*(called(each.name) for each in opening.cast), *things):
            pattern = rf"(?<!\w){re.escape(word)}(은|는|가|을|를|과|와|으로|로)(?=[\s,.!?”])"
            for particle in re.findall(pattern, page.text):
                assert attach(word, particle) == word + particle, page.text


def test_no_slot_or_mark_is_left_open() -> None:
    """Braces and stars of the tables would be read aloud."""
    for told, page in every_page():
        for text in (told[1].title, page.text):
            assert not re.search(r"[{}*\[\]~]|  |None", text), text
            assert text == text.strip()
        if told[0].language == "en":
            assert page.text.lstrip("“")[0].isupper()
            assert not re.search(r"\ba [aeio]\w+|\ban [^aeiouh]", page.text, re.IGNORECASE)


def test_the_childs_own_action_is_in_the_story() -> None:
    """`방귀 뀌는 공룡` without a fart is not the book that was wished for."""
    for asked, opening, pages in shelf():
        if asked.action:
            text = " ".join(page.text for page in pages)
            assert re.search("방귀(?:를)? 뀌|eat rainbows|ate rainbows", text), opening.title


@pytest.mark.parametrize(
    ("language", "action", "expected"),
    [
        ("ko", "어둠을 무서워하다", "무서워했어요"),
        ("ko", "무섭다", "무서웠어요"),
        ("ko", "잠이 안 오다", "안 왔어요"),
        ("ko", "코가 길다", "코가 길었어요"),
        ("ko", "우유 안 먹다", "우유를 안 먹었어요"),
        ("ko", "힘이 세다", "힘이 셌어요"),
        ("ko", "감기 걸리다", "감기 걸렸어요"),
        ("ko", "무지개", "무지개"),
        ("ko", "아빠랑 손을 잡고 하늘을 높이 높이 날다", "높이 나"),
        ("en", "be scared of the dark", "was scared of the dark"),
        ("en", "look for treasure with a very big map and a dog", "treasure"),
    ],
)
def test_actions_of_every_kind_are_woven_in(language: Language, action: str, expected: str) -> None:
    """Nobody likes being afraid; a noun cannot be conjugated; a long wish must still fit."""
    for seed in range(4):
        asked = wish(language, 5, hero="dinosaur", place="forest", action=action)
        _, _, pages = tell(asked, seed)
        text = " ".join(page.text for page in pages)
        assert expected in text or "높이 날" in text
        assert not any(violations(page.text, language, 5) for page in pages)


def test_a_finished_sentence_has_its_particle() -> None:
    """`방귀 뀌었어요` is how a child wishes, not how a book is written."""
    for seed in range(4):
        asked = wish("ko", 4, hero="dinosaur", place="forest", action="방귀 뀌다")
        text = " ".join(page.text for page in tell(asked, seed)[2])
        assert not re.search("방귀 (뀌었|뀌고)|방귀를 뀌(는|기)", text), text


def test_what_is_not_wanted_does_not_come() -> None:
    """`뽀로로 말고`: a refused friend would turn up on page two."""
    refusals: tuple[tuple[Language, str], ...] = (
        ("ko", "다람쥐"),
        ("en", "squirrel"),
        ("ko", "squirrel"),
    )
    for seed in range(12):
        for language, word in refusals:
            asked = wish(language, 5, hero="rabbit", place="forest", without=word)
            _, opening, pages = tell(asked, seed)
            assert "squirrel" not in {each.kind for each in opening.cast}
            assert not any(re.search(r"다람쥐|squirrel", page.text) for page in pages)


def test_the_wish_is_kept() -> None:
    """The child asked for a cat and a dragon in the castle."""
    for seed in range(6):
        asked = wish("ko", 5, hero="cat", companion="dragon", place="castle")
        _, opening, pages = tell(asked, seed)
        kinds = {each.id: each.kind for each in opening.cast}
        assert (kinds["hero"], kinds["companion"]) == ("cat", "dragon")
        assert "castle" in {page.scene.place for page in pages}


@pytest.mark.parametrize("hero", ["elephant", "girl"])
def test_grandmother_is_family(hero: str) -> None:
    """An elephant's grandmother would be a frog, and a girl's another little girl."""
    children = {kind.symbol for kind in standard().heroes.values() if kind.group == "child"}
    visit = "할머니 집에 가다"
    asked = wish("ko", 4, hero=hero, place="forest", theme="family_love", action=visit)
    _, opening, pages = tell(asked)
    grandmother = next(each.kind for each in opening.cast if each.id == "companion")
    assert "할머니" in pages[-1].text
    assert grandmother not in children if hero in children else grandmother == hero


def test_looks_tell_the_cast_apart() -> None:
    """Two rabbits with the same scarf: which one is it? A crown is a princess's and a prince's."""
    for _, opening, _ in shelf():
        accents = [each.look.accent for each in opening.cast]
        assert len(set(accents)) == len(accents)
        assert len({each.name for each in opening.cast}) == len(opening.cast)
        for each in opening.cast:
            assert (each.look.accessory == "crown") == (each.kind in ("princess", "prince"))
            assert each.look.coat in standard().heroes[each.kind].coats


def test_equal_wishes_give_equal_books() -> None:
    """A book cut off by a power cut is finished from the same seed."""
    asked = wish("ko", 6, hero="robot", action="춤추다")
    assert tell(asked, 7) == tell(asked, 7)


def test_both_languages_tell_the_same_story() -> None:
    """A bilingual book would show one story and tell another."""
    korean, english = (tell(wish(each, 5, hero="fox", place="sea"), 3) for each in ("ko", "en"))
    assert [each.kind for each in korean[1].cast] == [each.kind for each in english[1].cast]
    assert [page.beat for page in korean[2]] == [page.beat for page in english[2]]
    assert [page.scene.place for page in korean[2]] == [page.scene.place for page in english[2]]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_ten_books_of_one_wish_are_ten_books(language: Language) -> None:
    """A class that makes ten rabbit books would get one template ten times."""
    books = [tell(wish(language, 5, hero="rabbit", place="forest"), seed) for seed in range(10)]
    assert len({told[1].title for told in books}) >= 9
    pages = [{page.text for page in told[2]} for told in books]
    shared = [len(one & other) for i, one in enumerate(pages) for other in pages[i + 1 :]]
    assert max(shared) <= 1


def test_pages_come_one_by_one() -> None:
    """Page one could not be drawn while page three is written."""
    stream = build(None).tell(wish("ko", 5, hero="rabbit"), 1)
    assert isinstance(next(stream), Opening)
    page = next(stream)
    assert isinstance(page, Page)
    assert page.number == 1


def test_an_empty_wish_is_a_story_too() -> None:
    """A child who says nothing would get nothing."""
    for seed in range(8):
        asked, _, pages = tell(wish("ko", 3), seed)
        assert len(pages) == 6
        assert not any(violations(page.text, "ko", asked.level) for page in pages)
