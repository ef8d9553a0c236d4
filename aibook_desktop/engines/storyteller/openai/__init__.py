"""Stories by a server that speaks OpenAI's protocol: off until a grown-up agrees, and guarded.

`discretion` decides what of a wish may be told to a stranger, `request` makes one question of a
planned book, `guarding` is the only way out, `errand` and `asking` see to time and tries,
`unfolding` reads pages while they come, and `teller` holds them to the rules of `written`. What the
server is told stands in `resources/strings/online_story.ts`.
"""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.server_address import server_address
from aibook_desktop.engines.storyteller.openai.asking import Server
from aibook_desktop.engines.storyteller.openai.teller import OnlineStoryteller


def build(_weights: Path | None, options: Options) -> OnlineStoryteller:
    """Make ready to ask; nothing is sent yet.

    Raises `Problem` online_off without a grown-up's consent, online_address_refused for an address
    that may not be asked.
    """
    if not options.online:
        raise Problem("online_off")
    server_address(options.server)
    return OnlineStoryteller(Server(options))
