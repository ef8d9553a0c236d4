"""Dictionary forms from what children say."""

from __future__ import annotations

import pytest

from aibook_desktop.book.language import conjugation
from aibook_desktop.book.understanding import korean_verbs, tables


@pytest.mark.parametrize(
    ("said", "lemma"),
    [
        ("가는", "가다"),
        ("갔어요", "가다"),
        ("가떠요", "가다"),
        ("노는", "놀다"),
        ("놀고", "놀다"),
        ("만드는데", "만들다"),
        ("잃어버렸는데", "잃어버리다"),
        ("도와줘쪄", "돕다"),
        ("무서워하는", "무서워하다"),
        ("무서운", "무섭다"),
        ("불러서", "부르다"),
        ("몰라", "모르다"),
        ("지었어", "짓다"),
        ("빨간", "빨갛다"),
        ("긴", "길다"),
        ("뾰족한", "뾰족하다"),
        ("변신해서", "변신하다"),
        ("반짝거리는", "반짝거리다"),
        ("뛰어놀았어", "뛰어놀다"),
        ("먹어버렸대", "먹다"),
    ],
)
def test_a_form_leads_to_its_verb(said: str, lemma: str) -> None:
    """A story about the wrong doing is not the child's story."""
    found = korean_verbs.analyse(said)
    assert found is not None
    assert found.lemma == lemma


@pytest.mark.parametrize(
    "word", ["토끼가", "우주에", "강아지", "이야기", "거북이", "도시", "", "가" * 40]
)
def test_a_word_that_is_no_verb_has_none(word: str) -> None:
    """A noun taken for a verb loses a hero."""
    assert korean_verbs.analyse(word) is None


@pytest.mark.parametrize("form", ["는", "고", "아서", "았어요", "면"])
def test_every_verb_of_the_table_is_found_again_in_every_form(form: str) -> None:
    """Conjugation and its inverse must agree, or an added verb is never heard."""
    lost = []
    for lemma in tables.korean_verbs():
        found = korean_verbs.analyse(conjugation.conjugate(lemma, form))
        if found is None:
            lost.append(lemma)
    assert lost == []


def test_only_forms_before_a_noun_say_so() -> None:
    """먹는 곰 is a bear, 먹고 곰 is two clauses."""
    forms = {
        word: korean_verbs.analyse(word) for word in ("먹는", "먹은", "먹을", "먹고", "먹어서")
    }
    assert {word for word, form in forms.items() if form and form.before_noun} == {
        "먹는",
        "먹은",
        "먹을",
    }
