"""How far each page is, whatever an illustrator counts."""

from __future__ import annotations

from aibook_desktop.engines.progress import Progress
from aibook_desktop.studio.page_steps import PageStep, PageSteps


def test_a_page_alone_has_the_steps_that_were_told() -> None:
    """The sketch of page one must grow clear from its first step to its last."""
    steps = PageSteps((1,))
    assert steps.after(Progress(3, 24, 1)) == PageStep(1, 3, 24)
    assert steps.after(Progress(24, 24)) == PageStep(1, 24, 24)


def test_steps_over_several_pages_are_shared_out() -> None:
    """A page that is nearly finished must not look as if it had just been begun."""
    steps = PageSteps((2, 3))
    assert steps.after(Progress(10, 20, 2)) == PageStep(2, 10, 10)
    steps.drawn(2)
    assert steps.after(Progress(15, 20, 3)) == PageStep(3, 5, 10)


def test_pages_drawn_in_two_passes_go_on_where_they_were() -> None:
    """A page that waits for its second pass must not fall back to the beginning."""
    steps = PageSteps((2, 3))
    told = [
        steps.after(Progress(done, 20, page)) for done, page in ((8, 2), (16, 3), (18, 2), (20, 3))
    ]
    assert told == [
        PageStep(2, 8, 10),
        PageStep(3, 8, 10),
        PageStep(2, 10, 10),
        PageStep(3, 10, 10),
    ]


def test_who_stands_in_counts_only_what_was_left() -> None:
    """After a crash two of three pages are left, and each begins anew."""
    steps = PageSteps((1, 2, 3))
    steps.after(Progress(10, 30, 1))
    steps.drawn(1)
    steps.after(Progress(15, 30, 2))
    assert steps.after(Progress(2, 20, 2)) == PageStep(2, 2, 10)


def test_what_is_nothing_new_is_not_told() -> None:
    """Saying the same step twice a second would make a still picture flicker."""
    steps = PageSteps((1, 2))
    steps.after(Progress(3, 10, 1))
    assert steps.after(Progress(3, 10, 1)) is None
    assert steps.after(Progress(4, 10, 9)) is None
    assert steps.after(Progress(5, 10)) is None


def test_without_an_end_steps_are_still_counted() -> None:
    """An engine that does not know how long it takes can still show that it goes on."""
    assert PageSteps((1,)).after(Progress(7)) == PageStep(1, 7, 0)
