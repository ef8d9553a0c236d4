"""Sound that was never recorded: each way of changing a clip has a name, a range and its dice.

`mel` turns sound into what Whisper sees and holds the warped filter banks; `voice` changes who
speaks, `surroundings` where, `masks` hides parts of the picture; `plan` reads a list of names and
applies what it says in the order in which the world does: voice, room, noise, microphone.
"""

from __future__ import annotations

from aibook_desktop.workshop.speech.augment.plan import Augmentation, augmentation

__all__ = ["Augmentation", "augmentation"]
