"""Opening devices on a PortAudio whose devices are plugged and refused by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aibook_desktop.studio import microphones
from aibook_desktop.ui.sound import portaudio
from aibook_desktop.ui.sound.portaudio import (
    NoDeviceError,
    microphone_with_signal,
    open_input,
    open_output,
)
from tests.unit.ui.sound.hand_portaudio import Device, HandPortAudio, PortAudioError

Install = Callable[..., HandPortAudio]
LOUD = b"\x00\x20" * 480


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a PortAudio with these devices in the place of the system's."""

    def install(*devices: Device, **options: object) -> HandPortAudio:
        made = HandPortAudio(list(devices), **options)  # type: ignore[arg-type]
        monkeypatch.setattr(portaudio, "sounddevice", made)
        monkeypatch.setattr(portaudio, "_running", [])
        monkeypatch.setattr(portaudio, "is_denied", lambda: False)
        return made

    return install


def ignore(_block: bytes) -> None:
    return


def why_not() -> str:
    with pytest.raises(NoDeviceError) as refusal:
        open_input(ignore)
    return refusal.value.why


def test_a_refused_rate_is_followed_by_the_next(install: Install) -> None:
    """Else a headset that tells one rate and takes another is no microphone at all."""
    made = install(Device("headset", rates=(16_000,)))
    made.listed[0].rates = (44_100,)
    stream = open_input(ignore)
    assert stream.rate == 44_100
    made.plugged[0].rates = (16_000,)
    assert open_input(ignore).rate == 16_000


def test_a_device_that_refuses_every_rate_is_told_as_refused(install: Install) -> None:
    """Else the grown-up looks for a microphone that is plugged in all the time."""
    install(Device("odd", rates=(7,), error=PortAudioError("invalid sample rate", -9997)))
    assert why_not() == "refused"


@pytest.mark.parametrize("code", [-2_147_024_891, -13])
def test_a_denial_of_the_system_is_told_as_one(install: Install, code: int) -> None:
    """Else nobody finds the switch in the privacy settings."""
    denial = PortAudioError("unanticipated host error", -9999, (0, code, "access denied"))
    install(Device("laptop", error=denial))
    assert why_not() == "denied"


def test_no_device_no_permission_and_no_library_are_three_things(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else one remedy is told for three troubles, and is wrong for two."""
    install(Device("loudspeaker", inputs=0, outputs=2))
    assert why_not() == "no device"
    monkeypatch.setattr(portaudio, "is_denied", lambda: True)
    assert why_not() == "denied"
    monkeypatch.setattr(portaudio, "sounddevice", None)
    assert why_not() == "no library"
    with pytest.raises(NoDeviceError) as refusal:
        open_output(lambda frames: bytes(2 * frames))
    assert refusal.value.why == "no library"
    assert microphones.found(None) == ()


def test_a_microphone_that_is_plugged_in_later_is_found(install: Install) -> None:
    """Else only a restart brings it back; the loudspeaker must not stand in the way."""
    made = install(Device("loudspeaker", inputs=0, outputs=2))
    speaker = open_output(lambda frames: bytes(4 * frames))
    made.plugged.append(Device("usb"))
    assert open_input(ignore).name == "usb · ALSA"
    assert made.starts == 1
    speaker.close()
    assert open_output(lambda frames: bytes(4 * frames)).rate == 48_000


def test_a_loudspeaker_that_fails_leaves_the_microphone_alone(install: Install) -> None:
    """Else a page that is read aloud cuts off the child that speaks."""
    made = install(Device("usb"))
    open_input(ignore)
    with pytest.raises(NoDeviceError):
        open_output(lambda frames: bytes(2 * frames))
    assert made.starts == 0
    assert len(made.running) == 1


def test_windows_converts_the_rate_itself(install: Install) -> None:
    """Else WASAPI refuses every rate that is not set in the control panel."""
    made = install(Device("laptop"), host_apis=("Windows WASAPI",))
    open_input(ignore)
    assert made.opened[0]["extra_settings"] == "auto_convert=True"
    made = install(Device("laptop"))
    open_input(ignore)
    assert "extra_settings" not in made.opened[0]


def test_the_chosen_microphone_is_taken_and_the_default_stands_in(install: Install) -> None:
    """Else the class's good microphone is forgotten, or without it nobody is heard."""
    made = install(Device("laptop"), Device("usb (hw:1,0)"), default="laptop")
    assert open_input(ignore, "usb (hw:1,0) · ALSA").name == "usb (hw:1,0) · ALSA"
    assert open_input(ignore, "usb (hw:3,0) · ALSA").name == "usb (hw:1,0) · ALSA"
    assert open_input(ignore, "gone · ALSA").name == "laptop · ALSA"
    made.listed.append(Device("usb (hw:2,0)"))
    assert open_input(ignore, "usb (hw:3,0) · ALSA").name == "laptop · ALSA"


def test_the_end_of_a_stream_and_lost_samples_are_known(install: Install) -> None:
    """Else a pulled plug is found out seconds later, and a syllable that was lost never."""
    made = install(Device("usb"))
    stream = open_input(ignore)
    assert (stream.losses, stream.ended) == (0, False)
    made.running[0].overflow()
    made.running[0].end()
    assert (stream.losses, stream.ended) == (1, True)


def test_another_microphone_that_hears_something_is_named(install: Install) -> None:
    """Else a webcam's dead microphone is the default for ever, and nobody knows why."""
    made = install(
        Device("webcam"),
        Device("broken", error=PortAudioError("busy", -9985)),
        Device("usb", block=LOUD),
        Device("same card elsewhere", block=LOUD, host_api=1),
        host_apis=("ALSA", "OSS"),
    )
    assert microphone_with_signal(any, "webcam · ALSA") == "usb · ALSA"
    assert not made.running
    made.plugged[2].block = bytes(960)
    assert microphone_with_signal(any, "webcam · ALSA") == ""
