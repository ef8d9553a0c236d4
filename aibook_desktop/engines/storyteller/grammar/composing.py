"""Picks the lines of one page so that the page keeps to its reading level.

Every `=` line is said and `+` lines are added while there is room, always in the order of the
table. All ways to do that are searched (a page has few lines and the level's limits prune early),
the good ones are weighed - full enough, a sound word when one is due, no sentence that the book has
already used - and among equals the book's own dice decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from aibook_desktop.book.levels import Limits, sentences_of, words_of
from aibook_desktop.engines.storyteller.grammar.tables import Line
from aibook_desktop.engines.storyteller.grammar.wording import Said, Words, say

_MOST_WAYS: Final = 4000
_FEW: Final = 2
_FULL_ENOUGH: Final = 0.35
_MAYBE: Final = frozenset(("met", "both"))

_Heard = dict[tuple[str, frozenset[str]], tuple[Said, int, int] | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page in words: its text, whom and what it names."""

    said: tuple[Said, ...] = ()
    words: int = 0
    sentences: int = 0

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
class Task:
    """What a page must keep to, and what the book has said before it.

    `introduce` gives newcomers their kind (the rabbit) when they are named for the first time.
    """

    words: Words
    limits: Limits
    tags: frozenset[str]
    met: frozenset[str]
    used: frozenset[str]
    sound_due: bool
    refused: Callable[[str], bool]
    introduce: bool = True


def compose(lines: Sequence[Line], task: Task, dice: Random) -> Draft | None:
    """Return the best page that these lines give, or None when none keeps to the limits."""
    thinned = tuple(_thinned(line, task, dice) for line in lines)
    return _best(thinned, task, dice) or _best(tuple(lines), task, dice)


def _thinned(line: Line, task: Task, dice: Random) -> Line:
    """The line with few of its variants: another book gets other ones, and the search is short."""
    hopeful = [each for each in line.variants if each.fits(task.tags | _MAYBE)]
    few = dice.sample(hopeful, min(_FEW, len(hopeful)))
    return Line(line.always, tuple(few))


def _best(lines: tuple[Line, ...], task: Task, dice: Random) -> Draft | None:
    best: tuple[float, Draft] | None = None
    heard: _Heard = {}
    for number, draft in enumerate(_ways(lines, Draft(), task, heard)):
        if number >= _MOST_WAYS:
            break
        if _holds(draft, task):
            worth = _worth(draft, task) + dice.random()
            if best is None or worth > best[0]:
                best = worth, draft
    return best[1] if best else None


def _ways(lines: tuple[Line, ...], so_far: Draft, task: Task, heard: _Heard) -> Iterator[Draft]:
    if not lines:
        yield so_far
        return
    line, rest = lines[0], lines[1:]
    known = task.met if task.introduce else frozenset(task.words.people)
    eligible = [each for each in line.variants if each.fits(_tags(task, so_far))]
    for variant in eligible:
        measured = _measured(variant.template, known | so_far.people, task, heard)
        longer = _longer(so_far, measured, task.limits) if measured else None
        if longer is not None:
            yield from _ways(rest, longer, task, heard)
    if not line.always or not eligible:
        yield from _ways(rest, so_far, task, heard)


def _tags(task: Task, so_far: Draft) -> frozenset[str]:
    if "companion" in so_far.people:
        return task.tags | {"met", "both"}
    return task.tags | {"met"} if "companion" in task.met else task.tags


def _measured(
    template: str, met: frozenset[str], task: Task, heard: _Heard
) -> tuple[Said, int, int] | None:
    """Say a line and count its words and sentences; None when it may not be said here."""
    key = template, met
    if key not in heard:
        said = say(template, task.words, met)
        lengths = [len(words_of(sentence)) for sentence in sentences_of(said.text)]
        fits = max(lengths) <= task.limits.sentence_words and not task.refused(said.text)
        heard[key] = (said, sum(lengths), len(lengths)) if fits else None
    return heard[key]


def _longer(draft: Draft, measured: tuple[Said, int, int], limits: Limits) -> Draft | None:
    said, more_words, more_sentences = measured
    words, sentences = draft.words + more_words, draft.sentences + more_sentences
    if words > limits.page_words[1] or sentences > limits.page_sentences[1]:
        return None
    return replace(draft, said=(*draft.said, said), words=words, sentences=sentences)


def _holds(draft: Draft, task: Task) -> bool:
    return (
        "hero" in draft.people
        and draft.words >= task.limits.page_words[0]
        and draft.sentences >= task.limits.page_sentences[0]
    )


def _worth(draft: Draft, task: Task) -> float:
    least, most = task.limits.page_words
    fullness = (draft.words - least) / (most - least)
    repeats = sum(each.text in task.used for each in draft.said)
    return min(fullness, _FULL_ENOUGH) + 2.0 * (task.sound_due and draft.has_sound) - 4.0 * repeats
