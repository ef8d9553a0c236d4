"""Choosing by a grammar: never outside of it, the likeliest inside, and never a dead process."""

from __future__ import annotations

import ctypes
from contextlib import closing

import llama_cpp
import numpy as np
import pytest

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.storyteller.llama.sampling import GrammarChoice, scores
from aibook_desktop.engines.storyteller.llama.scripts import barred, belongs
from aibook_desktop.engines.storyteller.llama.symbols import answered, fragments, grammar_of
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written.writer import Slot

SLOTS = (Slot("pose", ("walk", "wave")), Slot("thing", ("ball", "nothing")))


@pytest.mark.parametrize(
    "text", ["root ::= missing", "root ::= (", 'other ::= "a"', 'root ::= "a"{5000}']
)
def test_a_grammar_that_would_end_the_process_is_refused(babbler: LlamaWriter, text: str) -> None:
    """llama.cpp ends the process at a grammar that it can't read."""
    with pytest.raises(ValueError, match="not a grammar"):
        GrammarChoice(babbler.model.vocabulary, text, np.zeros(0, np.intc))


def test_few_candidates_give_the_answer_of_the_whole_vocabulary(babbler: LlamaWriter) -> None:
    """A short cut would change what a model chooses."""
    model = babbler.model
    parts = fragments(option for slot in SLOTS for option in slot.options)
    likely = np.array([at for at, each in enumerate(model.pieces) if each in parts], np.intc)
    answers = []
    for candidates in (likely, np.zeros(0, np.intc)):
        dice = np.random.default_rng(3)
        grammar = GrammarChoice(model.vocabulary, grammar_of(SLOTS), candidates)
        with closing(grammar):
            text = b""
            while answered(text.decode(), SLOTS) is None:
                token = grammar.pick(dice.standard_normal(len(model.pieces), np.float32))
                assert token is not None
                text += model.pieces[token]
        answers.append(text)
    assert answers[0] == answers[1]


def test_a_likely_token_that_the_grammar_allows_is_taken_at_once(babbler: LlamaWriter) -> None:
    """Every word would cost a look at the whole vocabulary."""
    model = babbler.model
    scored = np.zeros(len(model.pieces), np.float32)
    scored[model.pieces.index(b"w")] = 5.0
    with closing(GrammarChoice(model.vocabulary, grammar_of(SLOTS), np.zeros(0, np.intc))) as one:
        token = one.pick(scored)
    assert token is not None
    assert model.pieces[token] == b"w"


def test_an_answer_is_whole_only_with_a_symbol_in_every_slot() -> None:
    """Half an answer would put half an actor on a page."""
    assert answered("walk", SLOTS) is None
    assert answered("walk ba", SLOTS) is None
    assert answered("walk ball", SLOTS) == ("walk", "ball")


@pytest.mark.parametrize(
    ("piece", "languages"),
    [
        (b" walk", ["ko", "en"]),
        ("토끼".encode(), ["ko"]),
        ("森".encode(), []),
        ("の".encode(), []),
        ("森".encode()[:2], []),
        ("토".encode()[:2], ["ko"]),
        ("끼".encode()[1:], ["ko", "en"]),
        (b"<think>", []),
        ("é".encode(), ["en"]),
        ("“".encode(), ["ko", "en"]),
    ],
)
def test_tokens_of_other_scripts_do_not_belong(piece: bytes, languages: list[str]) -> None:
    """A Korean page would slip into Hanja, whole or byte by byte."""
    assert [each for each in LANGUAGES if belongs(piece, each)] == languages


def test_control_marks_are_barred_and_the_end_is_not() -> None:
    """A model would write marks of its template into a page, or never end."""
    bars = barred([b"a", b"", b"", "森".encode()], {1, 2}, {2}, "ko")
    assert bars["token"].tolist() == [1, 3]
    assert np.isneginf(bars["bias"]).all()
    assert bars.itemsize == ctypes.sizeof(llama_cpp.llama_logit_bias)


def test_scores_are_those_of_the_last_token(babbler: LlamaWriter) -> None:
    """A choice would be made by scores of another place."""
    babbler.memory.read([1, 2, 3], lambda _: None)
    first = scores(babbler.model.llama.ctx, len(babbler.model.pieces)).copy()
    babbler.memory.add(4)
    second = scores(babbler.model.llama.ctx, len(babbler.model.pieces))
    assert first.shape == second.shape
    assert not np.array_equal(first, second)
