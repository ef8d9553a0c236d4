"""What may stand of a page, and what was wrong with the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aibook_desktop.book.model import Character, Language, Look
from aibook_desktop.engines.storyteller.written.checks import Rules, check_page, check_title
from aibook_desktop.engines.storyteller.written.mentions import mentions, present, strangers
from aibook_desktop.engines.storyteller.written.tidying import is_readable, tidy, whole_sentences
from aibook_desktop.engines.storyteller.written.watching import page_so_far, title_so_far

LOOK = Look("#f7efe6", "#e4574c", "scarf")
BOMI = Character("hero", "보미", "rabbit", LOOK)
DURI = Character("companion", "두리", "bear", LOOK)
PIP = Character("hero", "Pip", "rabbit", LOOK)
SUNNY = Character("companion", "Sunny", "bear", LOOK)


def nothing_refused(_: str) -> bool:
    return False


KOREAN = Rules("ko", 3, 6, (BOMI, DURI), "“영차영차!”", nothing_refused)
ENGLISH = Rules("en", 4, 8, (PIP, SUNNY), "“Heave-ho!”", nothing_refused)
GOOD = "보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요."


@pytest.mark.parametrize(
    "raw",
    [
        GOOD,
        f"1쪽: {GOOD}",
        "1쪽: 보미가 숲에 갔어요.\n두리를 만나서 함께 놀았어요.",
        f"{GOOD} 그리고 또 다른 일이",
        f"{GOOD} 해가 졌어요. 잤어요.",
        f"**{GOOD}** ✨",
        f"물론이죠! 1쪽 (숲): {GOOD}",
        f"{GOOD}\n2쪽: 다음 날이 되었어요.",
    ],
)
def test_as_much_of_a_page_is_kept_as_the_level_takes(raw: str) -> None:
    """A child of three would get a long page, or a label read aloud."""
    assert check_page(raw, KOREAN, []).text == GOOD


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("", "empty"),
        ("12 34!", "empty"),
        ("보미가 森에 갔어요. 두리를 만나서 함께 놀았어요.", "script"),
        ("보미가 뷁뚧에 갔어요. 두리를 만나서 함께 놀았어요.", "script"),
        ("보미가 rx에 갔어요. 두리를 만나서 함께 놀았어요.", "script"),
        ("보미가 갔어요.", "length"),
        ("보미가 노란 꽃이 핀 숲에 혼자 걸어서 갔어요.", "length"),
        ("보미가 숲에 갔어요. 보미가 숲에 갔어요.", "loop"),
        ("보미가 숲에 갔다. 두리를 만나서 함께 놀았다.", "register"),
        ("보미가 숲에 갔어. 두리를 만나서 함께 놀았어.", "register"),
        ("해가 숲에 떠올랐어요. 바람을 만나서 함께 놀았어요.", "people"),
        ("보미가 숲에 갔어요. 코끼리를 만나서 함께 놀았어요.", "people"),
        ("보미가 숲에 갔어요. 귀신을 만나서 함께 놀았어요.", "unsafe"),
        ("“보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요.", "length"),
    ],
)
def test_each_fault_has_its_name(raw: str, fault: str) -> None:
    """A writer that is not told what was wrong does it again."""
    checked = check_page(raw, KOREAN, [])
    assert (checked.text, checked.fault) == ("", fault)


def test_what_the_child_refused_is_not_kept() -> None:
    """A child who wanted no bear would meet one."""
    rules = replace(KOREAN, refused=lambda text: "두리" in text)
    assert check_page(GOOD, rules, []).fault == "refused"


def test_speech_may_be_plain() -> None:
    """Friends who speak to each other politely sound like strangers."""
    text = "“숲에 같이 가자!” 보미가 말했어요. “그래, 참 좋다!”"
    assert check_page(text, replace(KOREAN, level=4), []).text == text


def test_a_page_may_not_bring_more_new_words_than_its_level_takes() -> None:
    """A small child loses the thread where every word is new."""
    told = ["보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요."]
    assert check_page("토닥토닥, 새봄 보미는 아침밥을 먹었어요. 참 맛있었어요.", KOREAN, told).text
    flood = ["가나다 라마바 사아자 차카타 파하거"] * 1 + [
        f"{one}봄 {one}름 {one}을 {one}울 {one}침 {one}심 {one}녁 {one}밤" for one in "거너더러머"
    ]
    assert check_page(GOOD, KOREAN, flood).fault == "words"


def test_a_page_that_was_told_before_is_a_loop_but_a_refrain_is_not() -> None:
    """A model that is stuck would tell the same page eight times."""
    assert check_page(GOOD, KOREAN, [GOOD]).fault == "loop"
    text = "보미가 줄을 힘껏 당겼어요. “영차영차!” 두리도 당겼어요."
    again = "두리가 줄을 힘껏 당겼어요. “영차영차!”"
    rules = replace(KOREAN, level=4)
    assert check_page(f"{again} 보미도 당겼어요.", rules, [text]).text


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("“보미의 하루”", "보미의 하루"),
        ("제목: 보미의 하루\n\n1쪽 보미는", "보미의 하루"),
        ("보미의 하루.", "보미의 하루"),
        ("보미の 하루", ""),
        ("!!!", ""),
        ("", ""),
        ("아주 아주 아주 아주 아주 아주 아주 아주 긴 제목", ""),
        ("코끼리의 하루", ""),
        ("보미의 칼과 총", ""),
    ],
)
def test_a_title_is_one_short_line(raw: str, title: str) -> None:
    """The cover would hold a chatty answer instead of a title."""
    assert check_title(raw, KOREAN).text == title


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("Pip went into the forest, hop, hop, hop. Then Charlie came along to play.", "people"),
        ("Pip went into the forest, hop, hop. Then a giraffe came along to play.", "people"),
        ("Pip wnt nto the frst, hp, hp, hp. Then Sunny cm along to play with Pip.", "script"),
        ("Pip went into the forest, 7fk] tt. Then Sunny came along to play today.", "script"),
    ],
)
def test_english_pages_are_held_to_the_same(raw: str, fault: str) -> None:
    """English readers would meet strangers and noise."""
    assert check_page(raw, ENGLISH, []).fault == fault


@pytest.mark.parametrize("raw", ["yo!", "a?", "Rx", "ud~", "once upon a day"])
def test_noise_is_no_title(raw: str) -> None:
    """A broken model's cover would read "yo!"."""
    assert check_title(raw, ENGLISH).fault == "script"
    assert check_title("Pip and the Moon", ENGLISH).text == "Pip and the Moon"


def test_words_of_sound_are_words() -> None:
    """Brr, shh and bzz would be taken for noise."""
    assert is_readable("Brrr! Shh, said Pip. Bzz, zzz, pssst! Hmm… o'clock", "en")
    for noise in ("grtk mmpfd", "rx", "Rx!", "x y", "7fk"):
        assert not is_readable(noise, "en")


def test_quotes_are_made_round_and_labels_go() -> None:
    """Straight marks look like code in a book."""
    assert tidy('Title: "Hello," said Pip.', "en") == "“Hello,” said Pip."
    assert tidy("Sure! Here it is. Page 3: Pip ran.", "en") == "Pip ran."
    assert tidy("Pip ran at 3: it was time.", "en") == "Pip ran at 3: it was time."
    assert tidy("Here is page 3: Pip ran.", "en") == "Pip ran."
    assert tidy("(1쪽) 보미가 뛰었어요.", "ko") == "보미가 뛰었어요."
    assert whole_sentences("Pip ran. And th") == ["Pip ran."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pip read the title. Then Sunny laughed."),
        ("en", "Sunny turned to page 3. There was a map!"),
        ("ko", "보미는 3쪽. 두리는 5쪽을 읽었어요."),
        ("ko", "둘이 지은 제목. 참 멋졌어요."),
    ],
)
def test_a_word_that_ends_a_sentence_is_no_label(language: Language, text: str) -> None:
    """The page would begin in the middle of what is told."""
    assert tidy(text, language) == text


def test_things_are_read_from_the_words() -> None:
    """A picture would show what no page speaks of, or one apple for three."""
    assert mentions("사과 세 개와 공이 있었어요.", "ko").props == (("apple", 3), ("ball", 1))
    assert mentions("Pip had three apples and a ball.", "en").props == (("apple", 3), ("ball", 1))


def test_a_page_shows_whom_it_names() -> None:
    """A picture would show a friend who is not in the story yet."""
    people = (BOMI, DURI)
    assert present("두리가 보미를 안았어요.", "ko", people) == [BOMI, DURI]
    assert present("두리는 잤어요.", "ko", people) == [DURI]
    assert present("토끼는 잤어요.", "ko", people) == [BOMI]
    assert present("해가 졌어요.", "ko", people) == []


def test_a_name_inside_another_word_is_nobody() -> None:
    """A page about an acorn (도토리) would show the friend 토리 and no acorn."""
    tori = replace(DURI, name="토리")
    assert present("보미가 도토리를 주웠어요.", "ko", (BOMI, tori)) == [BOMI]
    assert present("토리와 보미가 도토리를 주웠어요.", "ko", (BOMI, tori)) == [BOMI, tori]
    assert mentions("보미가 도토리를 주웠어요.", "ko", (BOMI, tori)).props == (("acorn", 1),)
    assert present("Sunny found a Pipe.", "en", (PIP, SUNNY)) == [SUNNY]
    assert present("“Pip!” Sunny took Pip's hand.", "en", (PIP, SUNNY)) == [PIP, SUNNY]


def test_nobody_is_a_stranger_by_mistake() -> None:
    """A good page would be written again because of a toy or a day of the week."""
    assert strangers("보미는 곰 인형을 안았어요. “코끼리만 해!”", "ko", (BOMI,)) == []
    assert strangers("On Sunday Pip and I gave the teddy a hug.", "en", (PIP,)) == []
    assert strangers("기린이 왔어요.", "ko", (BOMI,))


def test_a_page_that_goes_on_and_on_is_read_as_far_as_a_page_goes() -> None:
    """A server that answers with a whole book for a page would keep a child waiting."""
    raw = page_so_far((each for each in [f"{GOOD} {'보미가 갔어요. ' * 5_000}"]), KOREAN)
    assert len(raw) < 2_000
    assert check_page(raw, KOREAN, []).text == GOOD
    assert len(title_so_far((each for each in ["보미의 하루 " * 9_000]), "ko")) < 1_000
