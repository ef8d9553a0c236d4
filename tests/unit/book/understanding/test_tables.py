"""The tables that a grown-up may add to."""

from __future__ import annotations

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import lexicon, tables


def test_tables_only_name_symbols_of_the_vocabulary() -> None:
    """A mistyped symbol would give a child a book without a hero."""
    words = vocabulary.standard()
    fields = {"hero": {*words.heroes}, "place": {*words.places}}
    assert set(tables.kindred()) <= set(words.heroes)
    for field, symbol in tables.elsewhere().values():
        assert symbol in fields[field]
    for hero, places in tables.affinities("hero").items():
        assert hero in words.heroes
        assert set(places) <= set(words.places)
    assert set(tables.stories()) <= set(words.themes)


def test_verbs_name_themes_of_the_vocabulary_and_known_kinds() -> None:
    """A verb with an unknown kind would be told where it should not be."""
    kinds = {"verb", "adjective", "motion", "light", "describing", "become", "auxiliary"}
    for verb in tables.korean_verbs().values():
        assert verb.lemma.endswith("다")
        assert verb.kind in kinds
        assert verb.theme in {"", *vocabulary.standard().themes}
    assert len(tables.korean_verbs()) >= 120


def test_a_symbol_of_the_vocabulary_is_found_by_its_own_name_in_both_languages() -> None:
    """A hero that cannot be asked for does not exist for a child."""
    words = vocabulary.standard()
    for hero in words.heroes.values():
        assert lexicon.meanings("ko")[hero.ko.replace(" ", "")].symbol == hero.symbol
        assert lexicon.meanings("en")[hero.en].symbol == hero.symbol
    for place in words.places.values():
        assert lexicon.meanings("ko")[place.ko.replace(" ", "")].symbol == place.symbol
        assert lexicon.meanings("en")[place.en].symbol == place.symbol
