"""Picks the lines of one page so that the page keeps to its reading level.

Every `=` line is said and `+` lines are added while there is room, always in the order of the
table. Which variants are due is dealt (see `dealing`); all ways to say the page with those next in
turn are searched (a page has few lines and the level's limits prune early), and the good ones are
weighed - in turn, full enough, a sound word when one is due, no sentence that the book has already
used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.levels import (
    Limits,
    different_words,
    new_share,
    sentences_of,
    word_length,
    words_of,
)
from aibook_desktop.engines.storyteller.grammar.dealing import Deal
from aibook_desktop.engines.storyteller.grammar.tables import Line, Variant
from aibook_desktop.engines.storyteller.grammar.wording import Said, Words, say

_MOST_WAYS: Final = 4000
_FEW: Final = 2
_LEAST_STEP: Final = 2
_FULL_ENOUGH: Final = 0.35
_FULLNESS: Final = 0.4
_SOUND: Final = 0.5
_AGAIN: Final = 4.0
_COMMON: Final = 0.3
_WAITING: Final = 5.0
_MAYBE: Final = frozenset(("met", "both"))


@dataclass(frozen=True, slots=True)
class _Measured:
    said: Said
    words: int
    sentences: int
    different: frozenset[str]


_Heard = dict[tuple[str, frozenset[str]], _Measured | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page in words: its text, whom and what it names.

    `late` sums up how many turns early its `=` lines come, `added_late` the same for its `added`
    `+` lines as a share of all their turns.
    """

    said: tuple[Said, ...] = ()
    words: int = 0
    sentences: int = 0
    different: frozenset[str] = frozenset()
    late: float = 0.0
    added: int = 0
    added_late: float = 0.0

    @property
    def text(self) -> str:
        """The whole text."""
        return " ".join(each.text for each in self.said)

    @property
    def people(self) -> frozenset[str]:
        """The roles that it names."""
        return frozenset().union(*(each.people for each in self.said))

    @property
    def props(self) -> tuple[tuple[str, int], ...]:
        """The things that it shows, with the highest count named."""
        counts: dict[str, int] = {}
        for each in self.said:
            for symbol, count in each.props:
                counts[symbol] = max(count, counts.get(symbol, 0))
        return tuple(counts.items())

    @property
    def has_sound(self) -> bool:
        """Tell whether a sound word is in it."""
        return any(each.has_sound for each in self.said)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture shows that is there already: whom by role, and how many of which things."""

    people: frozenset[str]
    props: Mapping[str, int]

    def allows(self, said: Said) -> bool:
        """Tell whether a line names nobody and nothing else."""
        things = all(self.props.get(symbol) == count for symbol, count in said.props)
        return things and said.people <= self.people


@dataclass(frozen=True, slots=True)
class Task:
    """What a page must keep to, and what the book has said before it.

    `known` are the words that it has used, `new_left` how many new ones may come (None: any).
    `introduce` gives newcomers their kind (the rabbit) when they are named for the first time.
    """

    words: Words
    limits: Limits
    deal: Deal
    page: int
    tags: frozenset[str]
    met: frozenset[str]
    used: frozenset[str]
    known: frozenset[str]
    new_left: int | None
    sound_due: bool
    refused: Callable[[str], bool]
    introduce: bool = True
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class _Option:
    variant: Variant
    late: float


@dataclass(frozen=True, slots=True)
class _Choice:
    """One line with what may be said for it, what is due first."""

    always: bool
    options: tuple[_Option, ...]


def compose(lines: Sequence[Line], task: Task) -> Draft | None:
    """Return the best page that these lines give, or None when none keeps to the limits."""
    heard: _Heard = {}
    hand = _hand(lines, task, heard)
    few = tuple(_Choice(each.always, each.options[:_FEW]) for each in hand)
    return _best(few, task, heard) or _best(hand, task, heard)


def _hand(lines: Sequence[Line], task: Task, heard: _Heard) -> tuple[_Choice, ...]:
    """Deal: for each line its variants that can be said here, in the order of their turns."""
    hopeful = [_hopeful(line, task, heard) for line in lines]
    waits = _waits(lines, hopeful, task)
    choices = []
    for at, (line, variants) in enumerate(zip(lines, hopeful, strict=True)):
        if line.always:
            late = [
                float(task.deal.late(each, len(variants), task.page + at, common=line.common))
                for each in range(len(variants))
            ]
        else:
            late = [waits[at, each] for each in range(len(variants))]
        options = map(_Option, variants, late)
        choices.append(_Choice(line.always, tuple(sorted(options, key=lambda each: each.late))))
    return tuple(choices)


def _hopeful(line: Line, task: Task, heard: _Heard) -> list[Variant]:
    everybody = frozenset(task.words.people)
    known = task.met if line.always and task.introduce else everybody
    return [
        each
        for each in line.variants
        if each.fits(task.tags | _MAYBE) and _measured(each.template, known, task, heard)
    ]


def _waits(
    lines: Sequence[Line], hopeful: Sequence[Sequence[Variant]], task: Task
) -> dict[tuple[int, int], float]:
    """How late each variant of each `+` line is, 0 to 1: they are dealt from one pack."""
    waits: dict[tuple[int, int], float] = {}
    least, most = task.limits.page_sentences
    step = max(_LEAST_STEP, (least + most) // 2 - 1)
    for common in (False, True):
        pack = sorted(
            (number, at)
            for at, line in enumerate(lines)
            if not line.always and line.common == common
            for number in range(len(hopeful[at]))
        )
        for place, (number, at) in enumerate(pack):
            late = task.deal.late(place, len(pack), task.page, common=common, step=step)
            waits[at, number] = late / len(pack) + _COMMON * common
    return waits


def _best(hand: tuple[_Choice, ...], task: Task, heard: _Heard) -> Draft | None:
    best: tuple[float, Draft] | None = None
    for number, draft in enumerate(_ways(hand, Draft(), task, heard)):
        if number >= _MOST_WAYS:
            break
        if _holds(draft, task):
            worth = _worth(draft, task)
            if best is None or worth > best[0]:
                best = worth, draft
    return best[1] if best else None


def _ways(hand: tuple[_Choice, ...], so_far: Draft, task: Task, heard: _Heard) -> Iterator[Draft]:
    if not hand:
        yield so_far
        return
    choice, rest = hand[0], hand[1:]
    known = task.met if task.introduce else frozenset(task.words.people)
    tags = _tags(task, so_far)
    eligible = [each for each in choice.options if each.variant.fits(tags)]
    for option in eligible:
        measured = _measured(option.variant.template, known | so_far.people, task, heard)
        longer = _longer(so_far, measured, task.limits) if measured else None
        if longer is not None:
            yield from _ways(rest, _later(longer, option, always=choice.always), task, heard)
    if not choice.always or not eligible:
        yield from _ways(rest, so_far, task, heard)


def _later(draft: Draft, option: _Option, *, always: bool) -> Draft:
    if always:
        return replace(draft, late=draft.late + option.late)
    return replace(draft, added=draft.added + 1, added_late=draft.added_late + option.late)


def _tags(task: Task, so_far: Draft) -> frozenset[str]:
    if "companion" in so_far.people:
        return task.tags | {"met", "both"}
    return task.tags | {"met"} if "companion" in task.met else task.tags


def _measured(template: str, met: frozenset[str], task: Task, heard: _Heard) -> _Measured | None:
    """Say a line and count its words and sentences; None when it may not be said here."""
    key = template, met
    if key not in heard:
        said = say(template, task.words, met)
        lengths = [len(words_of(sentence)) for sentence in sentences_of(said.text)]
        different = different_words(said.text)
        language, limits = task.words.language, task.limits
        fits = (
            max(lengths) <= limits.sentence_words
            and all(
                word_length(each, language) <= limits.word_length for each in words_of(said.text)
            )
            and not task.refused(said.text)
            and (task.shown is None or task.shown.allows(said))
        )
        heard[key] = _Measured(said, sum(lengths), len(lengths), different) if fits else None
    return heard[key]


def _longer(draft: Draft, more: _Measured, limits: Limits) -> Draft | None:
    words, sentences = draft.words + more.words, draft.sentences + more.sentences
    if words > limits.page_words[1] or sentences > limits.page_sentences[1]:
        return None
    return replace(
        draft,
        said=(*draft.said, more.said),
        words=words,
        sentences=sentences,
        different=draft.different | more.different,
    )


def _holds(draft: Draft, task: Task) -> bool:
    return (
        "hero" in draft.people
        and (task.shown is None or draft.people == task.shown.people)
        and draft.words >= task.limits.page_words[0]
        and draft.sentences >= task.limits.page_sentences[0]
        and (task.new_left is None or _is_known_enough(draft, task, task.new_left))
    )


def _is_known_enough(draft: Draft, task: Task, new_left: int) -> bool:
    new = new_share(draft.different, task.known)
    few = len(draft.different - task.known) <= new_left
    return few and (task.page == 1 or new <= task.limits.new_words)


def _worth(draft: Draft, task: Task) -> float:
    least, most = task.limits.page_words
    fullness = _FULLNESS * min((draft.words - least) / (most - least), _FULL_ENOUGH)
    sound = _SOUND * (task.sound_due and draft.has_sound)
    again = _AGAIN * sum(each.text in task.used for each in draft.said)
    waiting = draft.late + _WAITING * draft.added_late / max(1, draft.added)
    return fullness + sound - again - waiting
