"""Word times from whatever an engine tells."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.engines.narrator.timing import share, syllables, word_times, words_of


def test_words_are_what_stands_between_spaces() -> None:
    """Else the highlight covers half a word, or a quotation mark is left dark."""
    text = "“엄마, 별이다!”\n토끼가  말했어요."
    words = words_of(text)
    assert [text[word.start_char : word.end_char] for word in words] == [
        "“엄마,",
        "별이다!”",
        "토끼가",
        "말했어요.",
    ]
    assert [word.ends_sentence for word in words] == [False, True, False, True]


def test_a_title_does_not_end_a_sentence() -> None:
    """Else the voice stops for breath behind every title."""
    for text in ("Mr. Fox ran.", "“Mr. Fox ran.”", "(Dr. Owl ran.)"):
        assert [word.ends_sentence for word in words_of(text)] == [False, False, True]


def test_syllables_are_counted_in_both_languages() -> None:
    """Else long words light up as briefly as short ones."""
    assert syllables("토끼가") == 3
    assert syllables("rabbit,") == 2
    assert syllables("a") == 1
    assert 0 < syllables("🎈") < 1


def test_unknown_starts_share_the_time_between_anchors_by_weight() -> None:
    """Else words without an event have no time, or all of it."""
    assert share([1, 3, 2, 2], [None, None, 800, None], 1200) == [0, 200, 800, 1000]


def test_anchors_that_run_backwards_are_not_believed() -> None:
    """Else one wrong event makes the highlight jump back."""
    assert share([1, 1, 1, 1], [0, 600, 500, None], 1200) == [0, 600, 800, 1000]


@given(
    st.lists(
        st.tuples(
            st.floats(0.1, 20), st.one_of(st.none(), st.integers(-10, 5000)), st.integers(0, 9)
        ),
        min_size=1,
        max_size=30,
    ),
    st.integers(0, 5000),
)
def test_starts_always_rise(words: list[tuple[float, int | None, int]], end: int) -> None:
    """Else two words light up at once."""
    starts = share([weight for weight, _, _ in words], [start for _, start, _ in words], end)
    assert len(starts) == len(words)
    assert starts[0] >= 0
    assert all(one < other for one, other in pairwise(starts))


def test_word_times_point_into_the_text() -> None:
    """Else the reader lights up other letters than are spoken."""
    (time,) = word_times(words_of(" 토끼 "), [(0, 400)])
    assert (time.start_char, time.end_char, time.start_ms, time.end_ms) == (1, 3, 0, 400)
