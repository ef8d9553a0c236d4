"""What is decided of a book before anybody writes, and what is then asked for.

The built-in storyteller plans the book: who plays, where and when, and what happens on each page,
told in the fewest words (its `gist`). So a small model needs no plot of its own, and a page that
has to be told by the tables after all belongs to the same story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.levels import LEVELS, level_for
from aibook_desktop.book.model import Character, Language, Page, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.engines.storyteller.grammar import planning, wording
from aibook_desktop.engines.storyteller.grammar.composing import Draft
from aibook_desktop.engines.storyteller.grammar.glossary import Play
from aibook_desktop.engines.storyteller.grammar.planning import Plan
from aibook_desktop.engines.storyteller.grammar.refusing import refuser
from aibook_desktop.engines.storyteller.grammar.staging import ROLES
from aibook_desktop.engines.storyteller.grammar.writing import Elsewhere, write
from aibook_desktop.engines.storyteller.written.checks import Fault, Rules
from aibook_desktop.safety.personal import scrub

_ALWAYS: Final = frozenset(("hero", "companion"))
_NOT_WORDS: Final = re.compile(r"[^\w ]+|_")  # a template's own marks must not be spoken by a child
_MENDS: Final[dict[Fault, str]] = {
    "script": "script",
    "length": "length",
    "words": "words",
    "people": "people",
    "register": "register",
}
"""Faults that a writer can be told about; for the others it is only asked anew."""


@dataclass(frozen=True, slots=True)
class BookPlan:
    """One book before its first page; `people` play, `gists` say what happens on each page."""

    wish: Wish
    plan: Plan
    play: Play
    people: tuple[Character, ...]
    gists: tuple[Draft, ...]
    title: str
    rules: Rules

    @property
    def language(self) -> Language:
        """What it is written in."""
        return self.wish.language

    def elsewhere(self, told: Sequence[Page]) -> Elsewhere:
        """The book so far, for a page that the tables tell."""
        playing = {each.id for each in self.people}
        return Elsewhere(
            tuple(page.text for page in told),
            frozenset(ROLES) - playing,
            tuple(page.second for page in told),
        )

    def opening_request(self) -> str:
        """Everything that a writer is told before it writes the title."""
        what = self.gists[min(1, len(self.gists) - 1)].text
        return f"{self.setting_out()}\n{self._say('title', what=what)}"

    def setting_out(self) -> str:
        """What is told of the whole book: for whom it is, how it is written, who plays where."""
        wish, words = self.wish, self.plan.tables.vocabulary
        age = min(max(wish.level, min(LEVELS)), max(LEVELS))
        lines = [
            self._say("task", age=str(age), pages=str(len(self.gists))),
            self._say(f"level.{age}"),
            self._say("style"),
            self._limits(self.language),
            self._say("people", people=self._named(self.people), hero=self.people[0].name),
            self._say("place", place=words.places[self.plan.cast.place].name(self.language)),
        ]
        if wish.again is not None:
            lines.append(self._say("again", hero=self.people[0].name))
        if wish.theme is not None:
            lines.append(self._say("theme", theme=words.themes[wish.theme].name(self.language)))
        for part, said in (("action", wish.action), ("without", wish.without)):
            if said:
                lines.append(self._say(part, said=_NOT_WORDS.sub(" ", scrub(said)).strip()))
        if self.rules.refrain:
            lines.append(self._say("refrain", refrain=self.rules.refrain))
        seen = {name: ", ".join(words.scene[name]) for name in ("pose", "emotion", "camera")}
        lines.append(
            self._say(
                "pictures", poses=seen["pose"], emotions=seen["emotion"], cameras=seen["camera"]
            )
        )
        return "\n".join(lines)

    def page_request(self, number: int) -> str:
        """What the next page tells, where and when, and who is on it."""
        words = self.plan.tables.vocabulary
        _, here = self.plan.layout[number - 1]
        gist = self.gists[number - 1]
        on_page = [each for each in self.people if each.id in gist.people]
        asked = self._say(
            "page",
            number=str(number),
            pages=str(len(self.gists)),
            place=words.places[here.place].name(self.language),
            time=words.scene["time"][here.time].name(self.language),
            people=", ".join(each.name for each in on_page),
            what=gist.text,
        )
        return f"{asked} {self._say('last')}" if number == len(self.gists) else asked

    def again(self, fault: Fault) -> str:
        """What to mind when something is written a second time."""
        mend = _MENDS.get(fault)
        if mend == "length":
            return self._limits(self.language)
        return self._say(f"again.{mend}") if mend is not None else ""

    def second_request(self, people: Sequence[Character]) -> str:
        """Ask for the page that was just written in the other language."""
        other = self.plan.other_language
        names = ", ".join(
            f"{here.name} = {there.name}" for here, there in zip(self.people, people, strict=True)
        )
        asked = say("written.second", other, names=names, age=str(self.wish.level))
        return f"{asked} {self._limits(other)}"

    def second_rules(self) -> Rules:
        """What a page in the other language keeps to."""
        other = self.plan.other_language
        known = self.plan.named_in_other_language({each.id: each for each in self.people})
        refused = refuser(None, other, self.plan.tables.vocabulary)
        people = tuple(known[each.id] for each in self.people)
        return replace(self.rules, language=other, people=people, refrain="", refused=refused)

    def _limits(self, language: Language) -> str:
        limits = level_for(self.wish.level).limits(language)
        (least, most), (few, many) = limits.page_words, limits.page_sentences
        return say(
            "written.limits",
            language,
            least=str(least),
            most=str(most),
            few=str(few),
            many=str(many),
            longest=str(limits.sentence_words),
            letters=str(limits.word_length),
        )

    def _named(self, people: Sequence[Character]) -> str:
        heroes = self.plan.tables.vocabulary.heroes
        return ", ".join(
            f"{each.name} ({heroes[each.kind].name(self.language)})" for each in people
        )

    def _say(self, key: str, **details: str) -> str:
        return say(f"written.{key}", self.language, **details)


def begin(wish: Wish, seed: int) -> BookPlan:
    """Plan a book; equal wishes and seeds give equal plans."""
    plan = planning.planned(wish, seed)
    play = plan.play(wish)
    brief = plan.play(replace(wish, level=min(LEVELS)), play.words.people)
    gists = tuple(write(brief, plan.layout))
    roles = planning.playing(gists) | _ALWAYS
    people = tuple(each for role, each in play.words.people.items() if role in roles)
    rules = Rules(
        language=wish.language,
        level=wish.level,
        pages=len(gists),
        people=people,
        refrain=wording.say(play.refrain, play.words, frozenset(play.words.people)).text,
        refused=refuser(wish.without, wish.language, plan.tables.vocabulary),
    )
    return BookPlan(wish, plan, play, people, gists, planning.title_of(play, roles), rules)
