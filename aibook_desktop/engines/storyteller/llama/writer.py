"""What the storytellers that write freely ask of llama.cpp; see `written.writer`."""

from __future__ import annotations

import codecs
from collections.abc import Generator
from contextlib import closing
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.model import Language
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.engines.storyteller.llama.memory import Memory
from aibook_desktop.engines.storyteller.llama.model import ENGINE, LanguageModel
from aibook_desktop.engines.storyteller.llama.sampling import (
    GrammarChoice,
    free_choice,
    next_token,
    scores,
)
from aibook_desktop.engines.storyteller.llama.scripts import barred
from aibook_desktop.engines.storyteller.llama.symbols import answered, fragments, grammar_of
from aibook_desktop.engines.storyteller.written.writer import Order, Slot, Talk, Turn

_TOKENS_A_WORD: Final[dict[Language, int]] = {"ko": 5, "en": 2}
_SPARE: Final = 16
_TOKENS_A_SYMBOL: Final = 8
_FIRST_TURNS: Final = 2
_DROPPED_AT_ONCE: Final = 8
"""Turns of a talk that are forgotten when it no longer fits, behind its beginning."""


class LlamaWriter:
    """Satisfies `written.Writer`."""

    def __init__(self, model: LanguageModel) -> None:
        self.model = model
        self.memory = Memory(model.llama, ENGINE)
        self._tell: Tell = unheard
        self._barred: dict[Language, NDArray[np.void]] = {}

    @property
    def languages(self) -> tuple[Language, ...]:
        """What its card says that it writes."""
        return self.model.languages

    def begin(self) -> None:
        """Forget the book before."""
        self.memory.forget()

    def report_to(self, tell: Tell) -> None:
        """Call `tell` with every token, and while a prompt is read."""
        self._tell = tell

    def smoke(self) -> None:
        """Read a few words and write one token."""
        order = Order(self.languages[0], 1, 0)
        with closing(self.write((Turn("user", "1 2 3"),), order)) as pieces:
            next(pieces, "")

    def write(self, talk: Talk, order: Order) -> Generator[str, None, None]:
        """Answer in one language only, token by token."""
        most = order.words * _TOKENS_A_WORD[order.language] + _SPARE
        self.memory.read(self._fitting(talk, most), self._tell)
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        pieces, marks, context = self.model.pieces, self.model.marks, self.model.llama.ctx
        barred = self.barred(order.language)
        with free_choice(len(pieces), barred, order.seed) as chain:
            for done in range(1, most + 1):
                token = next_token(chain, context)
                if token in marks:
                    return
                self._tell(Progress(done, most))
                yield decoder.decode(pieces[token])
                self.memory.add(token)

    def choose(self, talk: Talk, slots: tuple[Slot, ...]) -> tuple[str, ...] | None:
        """Answer with the likeliest symbols."""
        most = _TOKENS_A_SYMBOL * len(slots)
        self.memory.read(self._fitting(talk, most), self._tell)
        llama, text = self.model.llama, b""
        grammar = GrammarChoice(self.model.vocabulary, grammar_of(slots), self.symbol_tokens)
        with closing(grammar):
            for done in range(1, most + 1):
                token = grammar.pick(scores(llama.ctx, len(self.model.pieces)))
                if token is None or token in self.model.marks:
                    return None
                self._tell(Progress(done, most))
                text += self.model.pieces[token]
                answer = answered(text.decode(errors="replace"), slots)
                if answer is not None:
                    return answer
                self.memory.add(token)
        return None

    def barred(self, language: Language) -> NDArray[np.void]:
        """The tokens that must not stand in a text of a language."""
        if language not in self._barred:
            model = self.model
            self._barred[language] = barred(model.pieces, model.controls, model.marks, language)
        return self._barred[language]

    def _fitting(self, talk: Talk, more: int) -> list[int]:
        """The tokens of as much of a talk as leaves room for more; its beginning always stays."""
        head, rest = talk[:_FIRST_TURNS], talk[_FIRST_TURNS:]
        tokens = self.model.template.tokens(talk)
        while len(tokens) + more > self.memory.room and len(rest) > 1:
            rest = rest[min(_DROPPED_AT_ONCE, len(rest) - 1) :]
            tokens = self.model.template.tokens((*head, *rest))
        return tokens

    @cached_property
    def symbol_tokens(self) -> NDArray[np.intc]:
        """The tokens that the symbols of the vocabulary can be made of."""
        words = vocabularies.standard()
        scene = (symbol for field in words.scene.values() for symbol in field)
        parts = fragments((*words.props, *scene, "nothing"))
        found = [token for token, piece in enumerate(self.model.pieces) if piece in parts]
        return np.array([*found, *self.model.marks], np.intc)
