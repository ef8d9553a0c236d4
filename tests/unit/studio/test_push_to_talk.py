"""The talk button under the fingers of children, screens that invent presses, and chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.studio.push_to_talk import (
    FIRST_WORD_MS,
    LONGEST_MS,
    PAUSE_MS,
    SILENCE_MS,
    Effect,
    Event,
    Press,
    Stage,
    lateness,
)

OPEN, SEND, DROP = Effect.OPEN_MICROPHONE, Effect.SEND_RECORDING, Effect.DROP_RECORDING
EARLY, FORGET = Effect.HEAR_EARLY, Effect.FORGET_EARLY
DOWN, UP, TICK = Event.PRESSED, Event.RELEASED, Event.TICKED


def play(*moments: tuple[int, Event], press: Press | None = None) -> tuple[Press, list[Effect]]:
    """Feed a real button, ticking every 30 ms in between as the window does."""
    press, now = press or Press(), moments[0][0]
    effects: list[Effect] = []
    for at, event in moments:
        for tick in range(now + 30, at, 30):
            press, done = press.step(TICK, tick)
            effects += done
        press, done = press.step(event, at)
        effects += done
        now = at
    return press, effects


def test_holding_records_until_the_finger_lifts() -> None:
    """Else a child who holds the bear is not heard."""
    press, effects = play((0, DOWN), (1500, UP), (1600, TICK))
    assert effects == [OPEN, SEND]
    assert press.stage is Stage.BUSY


def test_a_tap_listens_until_the_second_tap() -> None:
    """Else small children, who cannot hold and speak at once, send nothing."""
    press, effects = play((0, DOWN), (200, UP), (1000, Event.VOICE))
    assert press.is_latched
    press, effects = play((3000, DOWN), (3100, UP), press=press)
    assert effects == [SEND]
    assert press.stage is Stage.BUSY


def test_a_tap_ends_after_silence_behind_the_last_word() -> None:
    """Else a child who walks off keeps the microphone open."""
    tapped = [(0, DOWN), (150, UP), (800, Event.VOICE), (2900, Event.VOICE)]
    _, effects = play(*tapped, (2900 + SILENCE_MS - 31, TICK))
    assert effects == [OPEN, EARLY, FORGET, EARLY]
    _, effects = play(*tapped, (2900 + SILENCE_MS, TICK))
    assert effects == [OPEN, EARLY, FORGET, EARLY, SEND]


def test_a_child_may_think_before_the_first_word() -> None:
    """Else `음…` is all that is recorded."""
    _, effects = play((0, DOWN), (150, UP), (FIRST_WORD_MS - 31, TICK))
    assert effects == [OPEN]
    _, effects = play((0, DOWN), (150, UP), (FIRST_WORD_MS, TICK))
    assert effects == [OPEN, SEND]


@pytest.mark.parametrize("lets_go", [True, False])
def test_no_recording_is_longer_than_thirty_seconds(*, lets_go: bool) -> None:
    """Else a leaning elbow, or a class that chatters, records all morning."""
    begin = [(0, DOWN), (100, UP)] if lets_go else [(0, DOWN)]
    chatter = [(at, Event.VOICE) for at in range(1000, LONGEST_MS, 1000)]
    _, effects = play(*begin, *chatter, (LONGEST_MS, TICK))
    assert [each for each in effects if each not in (EARLY, FORGET)] == [OPEN, SEND]


def test_key_repeat_is_one_press() -> None:
    """Else a held space bar sends thirty recordings a second."""
    repeats = [(at, event) for at in range(500, 2000, 33) for event in (UP, DOWN)]
    press, effects = play((0, DOWN), *repeats, (2000, UP), (2100, TICK))
    assert effects == [OPEN, SEND]
    assert press.stage is Stage.BUSY


@pytest.mark.parametrize("style", [(UP, DOWN), (DOWN,)])
def test_a_key_held_beyond_the_end_does_not_start_again(style: tuple[Event, ...]) -> None:
    """Else a book that lies on the space bar makes book after book (both ways keys repeat)."""
    repeats = [(at, event) for at in range(500, LONGEST_MS + 3000, 33) for event in style]
    moments = [(0, DOWN), *repeats, (LONGEST_MS + 1010, Event.FINISHED)]
    press, effects = play(*sorted(moments, key=lambda moment: moment[0]))
    assert effects == [OPEN, SEND]
    assert press.stage is Stage.RESTING


def test_a_touch_told_twice_is_one_tap() -> None:
    """Else touch screens end every tap at once with the mouse press that they invent."""
    press, effects = play((0, DOWN), (120, UP), (300, DOWN), (301, UP), (700, TICK))
    assert effects == [OPEN]
    assert press.is_latched


def test_a_hold_told_twice_is_one_recording() -> None:
    """Else every wish is followed by an empty one."""
    press, effects = play(
        (0, DOWN), (2000, UP), (2100, Event.FINISHED), (2200, DOWN), (2201, UP), (2700, TICK)
    )
    assert effects == [OPEN, SEND]
    assert press.stage is Stage.RESTING


def test_the_lamp_is_lit_only_while_samples_flow() -> None:
    """Else a child speaks into a microphone that is not there yet."""
    press, _ = play((0, DOWN), (300, TICK))
    assert not press.lamp_is_lit
    press, _ = play((310, Event.SAMPLES_FLOW), press=press)
    assert press.lamp_is_lit
    press, _ = play((2000, UP), (2100, TICK), press=press)
    assert not press.lamp_is_lit


def test_leaving_the_page_drops_the_recording() -> None:
    """Else a voice that nobody meant to send is sent."""
    press, effects = play((0, DOWN), (700, Event.CANCELLED))
    assert effects == [OPEN, DROP]
    assert press.stage is Stage.RESTING


def test_a_pause_is_heard_early_once() -> None:
    """Else the child waits for the listener after the release, or it listens again every tick."""
    press, effects = play((0, DOWN), (900, Event.VOICE), (900 + PAUSE_MS - 1, TICK))
    assert effects == [OPEN]
    press, effects = play((900 + PAUSE_MS, TICK), (3000, UP), (3100, TICK), press=press)
    assert effects == [EARLY, SEND]
    assert play((3200, Event.FINISHED), press=press)[1] == []


def test_speaking_on_forgets_what_was_heard_early() -> None:
    """Else `토끼가` alone becomes the wish of a child who said `토끼가 … 우주에 갔어요`."""
    spoken = [(at, Event.VOICE) for at in (500, 1500, 1600)]
    _, effects = play((0, DOWN), *spoken, (2500, UP), (2600, TICK))
    assert effects == [OPEN, EARLY, FORGET, EARLY, SEND]


def test_a_syllable_behind_the_release_forgets_what_was_heard_early() -> None:
    """Else the last syllable of a child that lets go too soon is cut from the wish."""
    released = [(0, DOWN), (500, Event.VOICE), (1000, UP), (1060, TICK)]
    _, effects = play(*released, (1200, Event.VOICE), (1300, Event.VOICE), (1400, Event.FINISHED))
    assert effects == [OPEN, EARLY, SEND, FORGET]


def test_silence_alone_is_never_heard_early() -> None:
    """Else a finger that rests on the button keeps the listener busy."""
    _, effects = play((0, DOWN), (8000, TICK))
    assert effects == [OPEN]


def test_what_is_dropped_is_forgotten_too() -> None:
    """Else the words of a child that left the page stay in memory."""
    _, effects = play((0, DOWN), (500, Event.VOICE), (1000, Event.CANCELLED))
    assert effects == [OPEN, EARLY, FORGET, DROP]


def test_after_a_lost_release_the_button_works_again() -> None:
    """Else one lost event of the screen leaves a dead button for the rest of the day."""
    press, _ = play((0, DOWN), (900, Event.CANCELLED))
    _, effects = play((5000, DOWN), press=press)
    assert effects == [OPEN]


MOMENTS = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 20, 49, 50, 51, 399, 500, 999, 2_200, 5_000, 30_000]),
        st.sampled_from(Event),
    ),
    max_size=60,
)


@given(MOMENTS)
def test_every_opened_recording_is_sent_or_dropped_once(moments: list[tuple[int, Event]]) -> None:
    """Else recordings leak, or one child's voice runs into the next one's."""
    press, now, is_open = Press(), 0, False
    for pause, event in moments:
        now += pause
        press, effects = press.step(event, now)
        for effect in effects:
            if effect in (EARLY, FORGET):
                continue
            assert (effect is OPEN) is not is_open
            is_open = effect is OPEN
        assert is_open is (press.stage in (Stage.LISTENING, Stage.LETTING_GO, Stage.LATCHED))
        assert not (press.lamp_is_lit and not is_open)


@given(MOMENTS)
def test_what_is_heard_early_is_forgotten_or_used(moments: list[tuple[int, Event]]) -> None:
    """Else the listener's guess at one wish is taken for the next one."""
    press, now, guessed, is_open = Press(), 0, False, False
    for pause, event in moments:
        now += pause
        press, effects = press.step(event, now)
        for effect in effects:
            if effect is EARLY:
                assert is_open
                assert not guessed
            if effect is FORGET:
                assert guessed
            guessed = effect is EARLY or (guessed and effect is not FORGET)
            is_open = effect is OPEN or (is_open and effect not in (SEND, DROP))
        if press.stage is Stage.RESTING:
            assert not press.heard_early
            guessed = False
        assert guessed is press.heard_early


@given(MOMENTS)
def test_left_alone_it_always_comes_to_rest(moments: list[tuple[int, Event]]) -> None:
    """Else some odd sequence of fingers leaves the microphone open for good."""
    press, now = Press(), 0
    for pause, event in moments:
        now += pause
        press, _ = press.step(event, now)
    press, _ = press.step(TICK, now + LONGEST_MS)
    press, _ = press.step(Event.FINISHED, now + LONGEST_MS + 1)
    assert press.stage is Stage.RESTING
    _, effects = press.step(DOWN, now + 2 * LONGEST_MS)
    assert effects == (OPEN,)


@pytest.mark.parametrize(
    ("stamp", "now", "late"),
    [
        (1_000, 1_000, 0),
        (1_000, 2_200, 1_200),
        (1_000, 9_000, 0),
        (2_000, 1_000, 0),
        (0, 100, 0),
        (2**32 - 300, 2**32 + 200, 500),
        (200, 3 * 2**32 + 500, 300),
    ],
)
def test_a_press_is_as_late_as_its_stamp_says_if_that_can_be(
    stamp: int, now: int, late: int
) -> None:
    """Else a busy window loses what was said, or another clock's stamp records the whole room."""
    assert lateness(stamp, now) == late
