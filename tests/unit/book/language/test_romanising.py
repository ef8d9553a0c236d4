"""Korean names in Latin letters."""

import pytest

from aibook_desktop.book.language.romanising import romanised


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("보미", "Bomi"),
        ("별이", "Byeori"),
        ("달콩", "Dalkong"),
        ("새봄", "Saebom"),
        ("하늘", "Haneul"),
        ("은우", "Eunu"),
        ("Pip", "Pip"),
    ],
)
def test_a_name_is_written_as_it_sounds(name: str, latin: str) -> None:
    """A family that reads English under the Korean could not read the hero's name."""
    assert romanised(name) == latin
