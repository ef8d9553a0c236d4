"""Opens whatever sound file somebody has, and says in a `Problem` why it can't be.

libsndfile knows WAV, FLAC, OGG and MP3 of any rate, depth and number of channels.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import soundfile

from aibook_desktop.book.problems import Problem


@contextmanager
def sound_file(path: Path) -> Iterator[soundfile.SoundFile]:
    """Open a sound file to read; what goes wrong while it is read is told too.

    Raises `Problem` file_missing, clip_unreadable (a folder, no permission) or clip_not_sound.
    """
    try:
        with path.open("rb") as file, soundfile.SoundFile(file) as sound:
            yield sound
    except FileNotFoundError:
        raise Problem("file_missing", file=str(path)) from None
    except (soundfile.LibsndfileError, TypeError):  # TypeError: headerless, such as .raw
        raise Problem("clip_not_sound", file=str(path)) from None
    except (OSError, ValueError):  # ValueError: no name of a file
        raise Problem("clip_unreadable", file=str(path)) from None
