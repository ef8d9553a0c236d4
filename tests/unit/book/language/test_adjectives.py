"""Words that describe are told from words that act."""

import pytest

from aibook_desktop.book.language.adjectives import drops_h, is_adjective, stands_as_verb


@pytest.mark.parametrize(
    "verb", ["무섭다", "사랑스럽다", "코가 길다", "꼬리가 없다", "힘이 세다", "하얗다", "재밌다"]
)
def test_what_describes_is_known(verb: str) -> None:
    """무섭고 싶었어요: nobody wants to be frightening."""
    assert is_adjective(verb)


@pytest.mark.parametrize("verb", ["무서워하다", "별을 세다", "놓다", "먹다", "길들이다"])
def test_what_acts_is_no_adjective(verb: str) -> None:
    """별을 센 토끼 is no rabbit that counts stars."""
    assert not is_adjective(verb)


def test_how_a_stem_ends_decides_its_spelling() -> None:
    """재미있은 and 하얗은 would be read aloud."""
    assert stands_as_verb("재미있")
    assert not stands_as_verb("길")
    assert drops_h("하얗")
    assert not drops_h("내려놓")
