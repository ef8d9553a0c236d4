"""Which licences ask something of a school, so that a grown-up is asked before."""

from __future__ import annotations

import re
from typing import Final, Literal

from aibook_desktop.engines.model_card import ModelCard
from aibook_desktop.engines.weight_files import PLAIN_NAMES

FREE: Final = frozenset(
    {
        "0bsd", "agpl-3.0", "agpl-3.0-or-later", "apache-2.0", "bsd-2-clause", "bsd-3-clause",
        "cc-by-4.0", "cc-by-sa-4.0", "cc0-1.0", "gpl-3.0", "gpl-3.0-only", "gpl-3.0-or-later",
        "isc", "lgpl-3.0", "lgpl-3.0-or-later", "mit", "mpl-2.0", "public-domain", "unlicense",
    }
)  # fmt: skip
"""They let everybody use the model for everything; nothing has to be agreed to."""

Terms = Literal["free", "conditions", "no_business"]
_NO_BUSINESS: Final = re.compile(r"(^|[^a-z])(nc|non-?commercial|research)([^a-z]|$)")


def terms(licence: str) -> Terms:
    """What a licence asks, as far as its name says."""
    name = "-".join(licence.lower().split())
    if name in FREE:
        return "free"
    return "no_business" if _NO_BUSINESS.search(name) else "conditions"


def licence_file(card: ModelCard) -> str | None:
    """The file of a pack that holds the words of its licence, if it brings them."""
    names = (name for name in card.file_names() if name.split("/")[-1].split(".")[0] in PLAIN_NAMES)
    return min(
        names, key=lambda name: (not name.startswith(("LICEN", "COPYING")), name), default=None
    )
