"""A program that writes books until somebody kills it; tells each part once it is acknowledged.

Lines on stdout: `begun ID`, `page ID N`, `picture ID N DIGEST`, `voice ID N DIGEST`, `bound ID`.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples


def main(home: Path) -> None:
    with open_library(home) as library:
        for turn in itertools.count():
            book_id = samples.begin_book(library)
            tell("begun", book_id)
            for number in (1, 2, 3):
                library.keep_page(book_id, samples.page(number))
                tell("page", book_id, number)
                shade = turn * 3 + number
                drawn = library.keep_picture(
                    book_id, number, samples.picture(shade, 64, shade), samples.PAPERCUT
                )
                tell("picture", book_id, number, drawn.digest)
                spoken = library.keep_voice(
                    book_id, number, samples.narration(shade), samples.ESPEAK
                )
                tell("voice", book_id, number, spoken.digest)
            library.bind(book_id)
            tell("bound", book_id)


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
