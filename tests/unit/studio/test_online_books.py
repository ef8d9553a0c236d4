"""Whatever a server does, a child gets a whole book: real crew, real worker, a moody server."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from aibook_desktop.book.levels import violations
from aibook_desktop.book.model import Character, Language, Look, Opening, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.options import Options
from aibook_desktop.safety.pages import unfit
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import StoodIn
from aibook_desktop.studio.wishing import wish_from
from tests import moody_server as moody
from tests.journeys.travelling import children_of
from tests.moody_server import KEY, Asked, Mood, MoodyServer, Told, Visit, serving

SEED = 7
PAGES = 4
SAID = re.compile(r"(\S+) \(토끼\), (\S+) \(곰\)")


@dataclass
class Maker:
    """A crew whose storyteller asks the server; what became of each book."""

    server: MoodyServer
    crew: Crew
    stood_in: list[StoodIn] = field(default_factory=list)
    engines: list[str] = field(default_factory=list)

    def make(self, wish: Wish, *moods: Mood) -> tuple[Opening, list[Page]]:
        """Tell a book while the server is in these moods."""
        self.server.moods = moods
        self.server.asked.clear()
        self.stood_in.clear()
        self.engines.clear()
        parts: list[Opening | Page] = []
        telling = self.crew.stream(
            "storyteller", lambda engine: engine.tell(wish, SEED), self.stood_in.append
        )
        for part, seat in telling:
            if isinstance(part, Opening):
                parts.clear()
            parts.append(part)
            self.engines.append(seat.candidate.card.name)
        opening, *pages = parts
        assert isinstance(opening, Opening)
        return opening, [page for page in pages if isinstance(page, Page)]


@pytest.fixture(scope="module")
def maker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    """One server and one worker for all: a process is costly."""
    with serving(moody.never) as server:
        options = Options(server=server.url, model="gpt-4.1-mini", secret=KEY, online=True)
        crew = Crew(tmp_path_factory.mktemp("home"), EngineChoice(), options)
        yield Maker(server, crew)
        crew.stop()


def wished(language: Language = "ko", **changes: object) -> Wish:
    wish = Wish("", language, 4, PAGES, "rabbit", "bear", "forest", "fun", action=None)
    return replace(wish, **changes)  # type: ignore[arg-type]


def good(asked: Asked) -> Told:
    """A story about whoever shall play, as a good writer tells it."""
    found = SAID.search(asked.body["messages"][-1]["content"])
    assert found is not None
    hero, friend = found.groups()
    texts = (
        f"{hero}, {friend}, 숲으로 깡충깡충 뛰었어요. 나뭇잎이 살랑살랑 손을 흔들었어요.",
        f"“{friend}, 나랑 같이 춤출래?” {hero}의 눈이 반짝반짝 빛났어요.",
        f"{hero}, {friend}, 빙글빙글 돌았어요. 그러다 나뭇잎 위로 쿵 넘어졌어요.",
        f"{hero}, {friend}, 깔깔깔 크게 웃었어요. 숲도 살랑살랑 같이 웃었어요.",
    )
    acts = {f"{who}_{what}": said for who in ("hero", "companion") for what, said in _JOY}
    pages = tuple({"text": text, **acts, "thing": "nothing", "camera": "wide"} for text in texts)
    return Told("빙글빙글 숲속 춤", pages)


NAMES = re.compile(r"= (\w+), \w+ = (\w+)")
_JOY = (("pose", "dance"), ("emotion", "joy"))


def well(visit: Visit, asked: Asked) -> None:
    moody.well(good(asked))(visit, asked)


def with_page(number: int, text: str) -> Mood:
    """Tell well but for one page."""

    def mood(visit: Visit, asked: Asked) -> None:
        told = good(asked)
        pages = list(told.pages)
        pages[number - 1] = {**pages[number - 1], "text": text}
        moody.well(replace(told, pages=tuple(pages)))(visit, asked)

    return mood


def cut_after(pages: int) -> Mood:
    """Tell some pages well and hang up."""

    def mood(visit: Visit, asked: Asked) -> None:
        told = good(asked)
        text = told.text
        at = -1
        for _ in range(pages):
            at = text.index("}", at + 1)
        moody.cut(told, at + 1)(visit, asked)

    return mood


def check(opening: Opening, pages: list[Page], wish: Wish) -> None:
    """Hold a book to what every book promises."""
    assert opening.title.strip()
    assert unfit(opening.title, wish.language, wish.level) is None
    assert [page.number for page in pages] == list(range(1, wish.pages + 1))
    cast = {each.id for each in opening.cast}
    assert {each.kind for each in opening.cast} >= {wish.hero, wish.companion}
    for page in pages:
        assert violations(page.text, wish.language, wish.level) == []
        assert unfit(page.text, wish.language, wish.level) is None
        assert not re.search("[一-龥ぁ-んァ-ンа-я]", page.text)
        assert standard().faults(page.scene) == []
        assert {actor.character for actor in page.scene.actors} <= cast


def test_a_story_that_is_told_well_becomes_the_book(maker: Maker) -> None:
    """Nobody would need a server whose stories are thrown away."""
    opening, pages = maker.make(wished(), well)
    check(opening, pages, wished())
    told = good(maker.server.asked[0])
    assert opening.title == told.title
    assert [page.text for page in pages] == [page["text"] for page in told.pages]
    assert all(actor.pose == "dance" for page in pages for actor in page.scene.actors)
    assert set(maker.engines) == {"openai"}
    assert len(maker.server.asked) == 1


def test_page_one_is_there_while_page_three_is_written(maker: Maker) -> None:
    """A child would look at an empty room for as long as the whole story takes."""
    seen = threading.Event()

    def halting(visit: Visit, asked: Asked) -> None:
        text = good(asked).text
        at = text.index("}", text.index("}") + 1) + 1
        visit.begin()
        visit.say(text[:at])
        assert seen.wait(15)
        visit.say(text[at:])
        visit.end()

    maker.server.moods = (halting,)
    telling = maker.crew.stream(
        "storyteller", lambda engine: engine.tell(wished(), SEED), maker.stood_in.append
    )
    parts = [next(telling)[0] for _ in range(3)]
    seen.set()
    parts += [part for part, _ in telling]
    assert isinstance(parts[0], Opening)
    assert [each.number for each in parts[1:]] == [1, 2, 3, 4]


MOODS: dict[str, tuple[Mood, int]] = {
    "busy": (moody.status(429), 2),
    "busy for an hour": (moody.status(429, retry_after="3600"), 1),
    "down": (moody.status(500), 2),
    "wrong key": (moody.status(401), 1),
    "unknown model": (moody.status(404), 1),
    "hangs up": (moody.hang_up, 2),
    "refuses": (moody.refuse, 1),
    "garbage": (moody.garbage, 2),
    "prose": (moody.words("Once upon a time there was no JSON."), 2),
    "endless line": (moody.endless, 2),
    "endless story": (moody.endless_story, 1),
    "web page": (moody.web_page, 2),
    "elsewhere": (moody.elsewhere("http://127.0.0.1:9/v1"), 1),
    "only a title": (moody.words('{"title": "춤", "pages": []}'), 1),
}


@pytest.mark.parametrize("mood", MOODS)
def test_another_storyteller_begins_where_no_page_comes(maker: Maker, mood: str) -> None:
    """A child would get nothing because of somebody else's computer."""
    met, tries = MOODS[mood]
    check(*maker.make(wished(), met), wished())
    assert maker.engines[-1] == "grammar"
    assert [each.engine for each in maker.stood_in] == ["grammar"]
    assert len(maker.server.asked) == tries


@pytest.mark.parametrize("told", [1, 3])
def test_pages_that_were_told_stay_when_the_server_goes(maker: Maker, told: int) -> None:
    """A child who sees two pages of a story would be given another one."""
    opening, pages = maker.make(wished(), cut_after(told))
    check(opening, pages, wished())
    expected = good(maker.server.asked[0])
    assert opening.title == expected.title
    assert [page.text for page in pages[:told]] == [each["text"] for each in expected.pages[:told]]
    assert maker.stood_in == []
    assert len(maker.server.asked) == 1


BAD_PAGES = {
    "another language": "The rabbit danced in the forest. It was a lovely day.",
    "Hanja": "토끼가 森에서 춤을 췄어요. 곰도 같이 춤을 췄어요.",
    "unsafe": "토끼가 칼로 곰을 찔렀어요. 곰이 피를 많이 흘렸어요.",
    "too long": " ".join(["토끼가 숲에서 아주아주 즐겁게 깡충깡충 뛰며 춤을 추고 놀았어요."] * 9),
    "too hard": "토끼는존재론적불안을극복하고자고군분투했어요. 곰은형이상학적사유를계속했어요.",
    "a loop": "토끼가 토끼가 토끼가 토끼가 토끼가 토끼가 토끼가 토끼가 토끼가",
    "plain style": "토끼가 숲에서 춤을 췄다. 곰도 같이 춤을 췄다.",
    "a stranger": "그때 사자가 나타나 크게 웃었어요. 사자는 숲에서 춤을 췄어요.",
    "empty": "",
    "a mark-up": "<b>토끼</b>가 **숲**에서 [춤](http://x.y)을 췄어요.",
    "thoughts": "알겠습니다. 다음은 1쪽의 글입니다.",
}


@pytest.mark.parametrize("fault", BAD_PAGES)
def test_a_bad_page_is_told_by_the_tables_and_the_others_stay(maker: Maker, fault: str) -> None:
    """What a server writes would be read to a child unseen."""
    opening, pages = maker.make(wished(), with_page(2, BAD_PAGES[fault]))
    check(opening, pages, wished())
    told = good(maker.server.asked[0])
    assert pages[1].text != told.pages[1]["text"]
    assert pages[1].text != BAD_PAGES[fault]
    assert pages[0].text == told.pages[0]["text"]
    assert set(maker.engines) == {"openai"}
    assert len(maker.server.asked) == 1


def test_a_book_in_the_wrong_language_is_told_by_the_tables(maker: Maker) -> None:
    """A Korean child would get an English book."""
    english = Told("The dance", tuple({"text": "A rabbit danced."} for _ in range(PAGES)))
    check(*maker.make(wished(), moody.well(english)), wished())


SAID_KO = (
    "내 이름은 박지호야 나는 햇살유치원 다녀 우리 집은 성남시 분당구 정자동 12번지 010-1234-5678 "
    "서연이랑 김하준이랑 토끼가 로켓 타고 우주에 가는 거 민서는 나오지 마"
)
SAID_EN = (
    "my name is Emma Johnson and I live at 12 Oak Street, call 555-123-4567, I go to Maple"
    " Elementary; a rabbit eats a rainbow pizza with Tommy Miller, no Olivia please"
)
PLANTED: dict[Language, tuple[str, tuple[str, ...]]] = {
    "ko": (
        SAID_KO,
        ("지호", "햇살", "성남", "분당", "정자", "1234", "5678", "서연", "하준", "민서", "달님반"),
    ),
    "en": (
        SAID_EN,
        ("emma", "johnson", "555", "4567", "oak st", "tommy", "miller", "olivia", "지호", "달님반"),
    ),
}


def as_understood(words: str, language: Language) -> Wish:
    return replace(wish_from(words, language, level=4, seed=SEED), pages=PAGES)


def as_said(words: str, language: Language) -> Wish:
    """As if nothing had been taken out of it before."""
    return wished(language, words=words, action=words, without=words)


@pytest.mark.parametrize("wish_of", [as_understood, as_said])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("own_name", ["", "지호", "달님반 토토"])
def test_nothing_that_leads_to_a_child_is_sent(
    maker: Maker, language: Language, own_name: str, wish_of: Callable[[str, Language], Wish]
) -> None:
    """A server, and whoever reads its logs, would learn who and where a child is."""
    words, planted = PLANTED[language]
    wish = replace(wish_of(words, language), bilingual=True)
    if own_name:
        look = Look("#f4f0ea", "#d9534f", "scarf")
        wish = replace(wish, again=Character("hero", own_name, wish.hero or "rabbit", look))
    maker.make(wish, moody.by_the_outline)
    received = maker.server.received.lower()
    (asked,) = maker.server.asked
    assert [word for word in planted if word in received] == []
    assert asked.body["store"] is False
    assert KEY not in json.dumps(asked.body)
    assert asked.headers["authorization"] == f"Bearer {KEY}"


def test_a_hero_of_the_class_has_its_own_name_in_the_book(maker: Maker) -> None:
    """The class's own hero would come back from the internet as somebody else."""
    look = Look("#f4f0ea", "#d9534f", "scarf")
    wish = wished(again=Character("hero", "지호", "rabbit", look))
    opening, pages = maker.make(wish, well)
    assert "지호" not in maker.server.received
    assert opening.cast[0].name == "지호"
    assert all("지호" in page.text for page in pages)


def test_the_key_is_not_where_others_can_read_it(maker: Maker) -> None:
    """Every program on the computer sees command lines, and dumps hold the environment."""
    maker.make(wished(), well)
    seen = [
        (folder / name).read_bytes()
        for folder in (Path("/proc") / str(pid) for pid in children_of(os.getpid()).values())
        for name in ("cmdline", "environ")
    ]
    assert seen
    assert not any(KEY.encode() in each for each in seen)


def test_without_consent_nothing_is_asked(tmp_path: Path) -> None:
    """A setting alone, without a grown-up's consent, would open the way."""
    with serving(well) as server:
        crew = Crew(tmp_path, EngineChoice(storyteller="openai"), Options(server=server.url))
        stood_in: list[StoodIn] = []
        telling = crew.stream(
            "storyteller", lambda engine: engine.tell(wished(), SEED), stood_in.append
        )
        assert {seat.candidate.card.name for _, seat in telling} == {"grammar"}
        assert [(each.engine, each.why) for each in stood_in] == [("grammar", "online_off")]
        assert server.asked == []


def test_a_book_in_two_languages_is_one_question(maker: Maker) -> None:
    """Each page would cost another question, or the book have half of its words."""

    def both(visit: Visit, asked: Asked) -> None:
        told = good(asked)
        found = NAMES.search(asked.body["messages"][-1]["content"])
        assert found is not None
        hero, friend = found.groups()
        english = f"{hero} and {friend} danced in the green forest. The leaves waved back at them."
        pages = tuple({**page, "second": english} for page in told.pages)
        moody.well(replace(told, pages=pages))(visit, asked)

    wish = wished(bilingual=True)
    opening, pages = maker.make(wish, both)
    check(opening, pages, wish)
    assert "danced in the green forest" in pages[0].second
    assert all(violations(page.second, "en", wish.level) == [] for page in pages if page.second)
    assert len(maker.server.asked) == 1
