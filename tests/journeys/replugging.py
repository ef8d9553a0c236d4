"""A microphone whose plug is pulled and whose switch is turned; run as a program by the journey.

`python -m tests.journeys.replugging SOUND_SERVER MODULE` plays the server's noise.wav and prints a
line of JSON for each trouble: what the program's microphone said of it, or how long it recorded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.sound.microphone import Microphone
from tests.journeys.sound_server import SoundServer

PATIENCE_S: Final = 30.0
SPOKEN_S: Final = 1.0
SETTLED_S: Final = 1.0  # what was on its way has arrived


def main(server: SoundServer) -> None:
    """Pull the plug while nothing is recorded, and while something is; turn the switch."""
    microphone = Microphone()
    noise = server.load(server.folder / "noise.wav")
    server.play(noise, "mic").wait()
    tell("none", record(microphone, nothing))
    server.mute("mic", muted=True)
    time.sleep(SETTLED_S)
    tell("muted", record(microphone, nothing))
    server.mute("mic", muted=False)
    tell("unplugged while recording", record(microphone, lambda: server.unplug("mic")))
    tell("pressed while unplugged", record(microphone, nothing))
    server.plug("mic")
    server.play(noise, "mic").wait()
    time.sleep(SETTLED_S)
    tell("plugged in again", record(microphone, nothing))
    microphone.close()


def nothing() -> None:
    """Let it be."""


def record(microphone: Microphone, meanwhile: Callable[[], None]) -> str:
    """Press and release; returns the kind of the trouble, or the length of the recording."""
    try:
        microphone.open()
        end = time.monotonic() + PATIENCE_S
        while not microphone.flowing and time.monotonic() < end:
            time.sleep(0.02)
        microphone.start_take()
        meanwhile()
        time.sleep(SPOKEN_S)
        return f"{microphone.finish_take().seconds:.1f} s"
    except Problem as problem:
        return problem.kind


def tell(trouble: str, answer: str) -> None:
    """Print one line."""
    print(json.dumps({"trouble": trouble, "answer": answer}), flush=True)  # noqa: T201


if __name__ == "__main__":
    _server = SoundServer(Path(sys.argv[1]))
    _server.modules["mic"] = sys.argv[2]
    main(_server)
