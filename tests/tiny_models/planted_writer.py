"""A writer that knows one good story in each language, and spoils the pages that a test names.

The stories keep to the plan of the wishes `WISHES` with the seed `SEED`, as a good model would.

It needs no model and no server, so what the checks and repairs make of every kind of bad answer can
be read as a book.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Final

from aibook_desktop.book.model import Character, Language, Look, Wish
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.engines.storyteller.written import plan
from aibook_desktop.engines.storyteller.written.writer import Order, Slot, Talk

SEED: Final = 5
_LOOK: Final = Look("#f7efe6", "#e4574c", "scarf")
_NAMES: Final[dict[Language, str]] = {"ko": "루루", "en": "Ruby"}
WISHES: Final[dict[Language, Wish]] = {
    language: Wish(
        "",
        language,
        4,
        8,
        hero="rabbit",
        companion="fox",
        place="forest",
        again=Character("hero", name, "rabbit", _LOOK),
    )
    for language, name in _NAMES.items()
}
STORY: Final[dict[Language, tuple[str, ...]]] = {
    "ko": (
        "토끼 {hero}는 아침 숲속을 깡충깡충 걸었어요. 풀잎에서 햇빛 냄새가 났어요.",
        "쿵! {hero}의 발끝에 상자가 부딪혔어요. 나무보다 커다란 상자였어요.",
        "“안에 뭐가 있을까?” {hero}가 상자를 톡톡 두드렸어요.",
        "{hero}는 긴 줄로 커다란 상자를 묶었어요. {refrain}",
        "{hero}는 혼자 줄을 당겼어요. 상자는 꿈쩍도 하지 않았어요. {refrain}",
        "여우 {friend}가 숲속을 달려왔어요. {friend}도 {hero}와 줄을 당겼어요. {refrain}",
        "쑥! 드디어 상자가 나왔어요. {hero}와 {friend}는 풀잎에 데굴데굴 굴렀어요.",
        "{hero}와 {friend}는 상자에 나란히 앉았어요. “내일도 같이 힘내자!”",
    ),
    "en": (
        "{hero} the rabbit went hop, hop, hop into the forest. The grass smelled of morning.",
        "Bump! {hero} ran into a chest. It was bigger than the tree. What was in the chest?",
        "{hero} knocked on the chest. Tap, tap, tap. The chest did not say a word.",
        "{hero} tied a long rope to the big chest. {refrain}",
        "{hero} pulled and pulled the rope, all alone. The chest did not move. {refrain}",
        "{friend} the fox came and pulled the rope with {hero}. {refrain}",
        "Pop! Out came the big chest. {hero} and {friend} rolled into the grass.",
        "{hero} and {friend} sat on the chest, side by side. “One more time?” said {friend}.",
    ),
}
SECOND: Final[dict[Language, str]] = {
    "ko": "{who} 숲에서 함께 놀았어요. 바람도 살랑살랑 불었어요.",
    "en": "{who} played in the forest all day. The wind was soft and warm.",
}
TITLE: Final[dict[Language, str]] = {"ko": "{hero}와 커다란 상자", "en": "{hero} and the Big Chest"}

SPOILED: Final[dict[str, Callable[[str], str]]] = {
    "empty": lambda _: "",
    "hanja": lambda text: text.replace(" ", " 森 ", 1),
    "kana": lambda text: text.replace(" ", " の ", 1),
    "loop": lambda text: text.split(".")[0] + "." + (" " + text.split(".")[0] + ".") * 8,
    "stutter": lambda _: "아주 " * 60,
    "long": lambda text: " ".join(text.replace(".", " 그리고").replace("!", "") for _ in "1234"),
    "violent": lambda text: f"칼로 푹 찔렀어요. He killed it with a gun. {text}",
    "scary": lambda _: "피투성이 귀신이 비명을 질렀어요. Blood was on the zombie, and it screamed.",
    "phone": lambda _: "“내 번호는 010-1234-5678이야!” 하고 말했어요. Call 555-867-5309 now.",
    "stranger": lambda _: (
        "기린이 코끼리를 만났어요. 둘은 함께 춤췄어요. Then Charlie met a giraffe."
    ),
    "nobody": lambda _: (
        "해가 살랑살랑 떠올랐어요. 숲은 아주 고요했어요. It was a very quiet morning."
    ),
    "plain": lambda text: text.replace("어요", "다").replace("았요", "았다"),
    "refusal": lambda _: (
        "죄송하지만 도와드릴 수 없습니다. I am sorry, but I can not help with that."
    ),
    "cut": lambda text: text[: len(text) // 3],
    "noise": lambda _: "qxzv 7fk] (뷁쉛 ㅋㅋ ]] tt. grtk mmpfd ))",
}
"""Ways to spoil a page so that nothing of it may stand."""

MENDED: Final[dict[str, Callable[[str], str]]] = {
    "label": lambda text: f"3쪽: {text}",
    "chatter": lambda text: f"네, 좋아요! 3쪽:\n{text}",
    "emphasis": lambda text: f"**{text}** 🐰",
    "more": lambda text: f"{text}\n\n다음 쪽을 쓸까요?",
    "next page": lambda text: f"{text}\n4쪽: 그다음에",
    "unfinished": lambda text: f"{text} 그리고 또",
}
"""Ways to spoil a page that leave it whole once they are taken away."""


class PlantedWriter:
    """Satisfies `written.Writer`; tells `STORY` with the names of a wish and seed.

    `plants` name a way to spoil for a page and a try (both from 1; page 0 is the title).
    """

    languages: tuple[Language, ...] = ("ko", "en")

    def __init__(self, wish: Wish, seed: int, plants: Mapping[tuple[int, int], str]) -> None:
        self._book = plan.begin(wish, seed)
        self._plants = plants
        self._tries: dict[tuple[Language, int], int] = {}
        self._tell: Tell = unheard
        self.talks: list[Talk] = []
        self.unusable_choices = False

    def begin(self) -> None:
        """Forget the tries."""
        self._tries.clear()

    def report_to(self, tell: Tell) -> None:
        """Tell every word."""
        self._tell = tell

    def write(self, talk: Talk, order: Order) -> Generator[str, None, None]:
        """Give the next page of the story word by word, spoiled where that is planted."""
        self.talks.append(talk)
        page = sum(turn.role == "assistant" for turn in talk)
        second = order.language != self._book.language
        number = page - 1 if second else page
        spot = (order.language, number)
        self._tries[spot] = self._tries.get(spot, 0) + 1
        text = self._second(number, order.language) if second else self._text(number)
        way = "" if second else self._plants.get((number, self._tries[spot]), "")
        spoil = {**SPOILED, **MENDED}.get(way)
        words = (spoil(text) if spoil else text).split(" ")
        for done, word in enumerate(words, 1):
            self._tell(Progress(done, len(words)))
            yield word if done == 1 else f" {word}"

    def choose(self, talk: Talk, slots: tuple[Slot, ...]) -> tuple[str, ...] | None:
        """Always the second option."""
        self.talks.append(talk)
        return None if self.unusable_choices else tuple(slot.options[1] for slot in slots)

    def smoke(self) -> None:
        """Nothing can be wrong with it."""

    def page(self, number: int) -> str:
        """The unspoiled text of a page."""
        return self._text(number)

    def _text(self, number: int) -> str:
        language = self._book.language
        template = TITLE[language] if number == 0 else STORY[language][number - 1]
        hero, friend = (each.name for each in self._book.people[:2])
        return template.format(hero=hero, friend=friend, refrain=self._book.rules.refrain)

    def _second(self, number: int, language: Language) -> str:
        known = dict(zip(self._book.people, self._book.second_rules().people, strict=True))
        text = self._text(number)
        names = [other.name for own, other in known.items() if own.name in text]
        joint = "와 " if language == "ko" else " and "
        who = joint.join(names) + ("는" if language == "ko" else "")
        return SECOND[language].format(who=who)
