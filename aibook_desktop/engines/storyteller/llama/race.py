"""Our writing beside llama.cpp used plainly, on the same model, round about in one run.

The plain loop is the least there is: pick with llama.cpp's samplers, decode, nothing else - no
text, no script to keep to, nobody who may stop it. Rounds alternate, so that whatever else the
machine does meets both; a ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

import llama_cpp
from llama_cpp import Llama, LlamaGrammar

from aibook_desktop.book.model import Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.race import RaceFigures
from aibook_desktop.engines.storyteller.llama.model import ENGINE, LanguageModel
from aibook_desktop.engines.storyteller.llama.sampling import (
    GrammarChoice,
    free_choice,
    next_token,
    scores,
)
from aibook_desktop.engines.storyteller.llama.symbols import answered, grammar_of
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written import plan
from aibook_desktop.engines.storyteller.written.telling import WrittenStoryteller
from aibook_desktop.engines.storyteller.written.writer import Order, Slot, Talk, Turn

TOKENS: Final = 64
"""Tokens of an answer: about a page."""
_WISH: Final = Wish("", "ko", 4, 8, hero="rabbit", place="space")
_STOCK_TOKENS: Final = 24
_LATE: Final = 1.0


def race(weights: Path, rounds: int) -> RaceFigures:
    """Time a model folder; raises `Problem` when it can't be loaded."""
    writer = LlamaWriter(LanguageModel(weights))
    talk = _talk()
    prompt_tokens, prompt_seconds = _reading(writer, talk)
    pairs = [_free_round(writer, talk, seed) for seed in range(rounds)]
    ours, stock = _grammar(writer, talk, rounds)
    talk_tokens, again_tokens = _reuse(writer, talk)
    first, whole = _book(writer)
    return RaceFigures(
        vocabulary=len(writer.model.pieces),
        threads=int(writer.model.llama.n_threads),
        tokens_per_second_plain=round(median(TOKENS / plain.seconds for plain, _ in pairs), 2),
        tokens_per_second=round(median(TOKENS / own.seconds for _, own in pairs), 2),
        ratio=round(median(plain.seconds / own.seconds for plain, own in pairs), 4),
        ratio_of_work=round(median(plain.work / own.work for plain, own in pairs), 4),
        grammar_added_ms=round(1000 * ours, 3),
        grammar_added_ms_stock=round(1000 * stock, 3),
        prompt_tokens=prompt_tokens,
        prompt_seconds=round(prompt_seconds, 3),
        talk_tokens=talk_tokens,
        again_tokens=again_tokens,
        tokens_after_stop=_after_stop(writer, talk),
        prompt_stop_seconds=round(_prompt_stop(writer, talk), 3),
        first_page_seconds=round(first, 2),
        book_seconds=round(whole, 2),
    )


def _talk() -> Talk:
    return (Turn("user", plan.begin(_WISH, 1).opening_request()),)


def _reading(writer: LlamaWriter, talk: Talk) -> tuple[int, float]:
    """How many tokens the first prompt of a book has, and how long they take."""
    tokens = writer.model.template.tokens(talk)
    writer.barred("ko")
    return len(tokens), _timed(partial(writer.memory.read, tokens, lambda _: None))


@dataclass(frozen=True, slots=True)
class _Cost:
    """Seconds by the clock and of the processor."""

    seconds: float
    work: float


def _free_round(writer: LlamaWriter, talk: Talk, seed: int) -> tuple[_Cost, _Cost]:
    """What a plain answer costs and what ours does; who begins changes."""
    if seed % 2:
        plain = _cost(partial(_plain, writer, talk, seed))
        return plain, _cost(partial(_ours, writer, talk, seed))
    own = _cost(partial(_ours, writer, talk, seed))
    return _cost(partial(_plain, writer, talk, seed)), own


def _plain(writer: LlamaWriter, talk: Talk, seed: int) -> None:
    """The least loop: the prompt's last token is read again, as in ours."""
    writer.memory.read(writer.model.template.tokens(talk), lambda _: None)
    context = writer.model.llama.ctx
    with free_choice(len(writer.model.pieces), None, seed) as chain:
        for _ in range(TOKENS):
            _decode(writer.model.llama, next_token(chain, context))


def _ours(writer: LlamaWriter, talk: Talk, seed: int) -> None:
    """Our whole way from a talk to pieces of text."""
    done = 0
    while done < TOKENS:  # random weights may end an answer at once
        with closing(writer.write(talk, Order("ko", TOKENS, seed))) as pieces:
            for _ in pieces:
                done += 1
                if done == TOKENS:
                    break
        seed += 1


def _decode(llama: Llama, token: int) -> None:
    batch = llama_cpp.llama_batch_get_one((llama_cpp.llama_token * 1)(token), 1)
    if llama_cpp.llama_decode(llama.ctx, batch):
        raise Problem("engine_failed", engine=ENGINE)


def _grammar(writer: LlamaWriter, talk: Talk, rounds: int) -> tuple[float, float]:
    """Seconds that a grammar adds to a token: ours, and llama-cpp-python's own."""
    slots, added, stock = _slots(), [], []
    for number in range(rounds):
        writer.memory.read(writer.model.template.tokens(talk), lambda _: None)
        bare, bound = _picking(writer, slots)
        added.append(bound - bare)
        if number < max(2, rounds // 4):
            stock.append(_stock(writer, talk, slots))
    return median(added), median(stock)


def _slots() -> tuple[Slot, ...]:
    """The choice of a page with two people."""
    words = standard()
    acts = (Slot("pose", tuple(words.scene["pose"])), Slot("face", tuple(words.scene["emotion"])))
    return (
        *acts,
        *acts,
        Slot("thing", (*list(words.props)[:8], "nothing")),
        Slot("camera", ("wide", "close")),
    )


def _picking(writer: LlamaWriter, slots: Sequence[Slot]) -> tuple[float, float]:
    """Seconds for picking a token freely and by a grammar, each on the same scores."""
    model, text = writer.model, b""
    bare, bound = [], []
    grammar = GrammarChoice(model.vocabulary, grammar_of(slots), writer.symbol_tokens)
    with closing(grammar), free_choice(len(model.pieces), None, 1) as chain:
        while answered(text.decode(errors="replace"), slots) is None:
            start = time.perf_counter()
            next_token(chain, model.llama.ctx)
            middle = time.perf_counter()
            token = grammar.pick(scores(model.llama.ctx, len(model.pieces)))
            bound.append(time.perf_counter() - middle)
            bare.append(middle - start)
            if token is None:
                raise Problem("engine_failed", engine=ENGINE)
            text += model.pieces[token]
            writer.memory.add(token)
    return median(bare), median(bound)


def _stock(writer: LlamaWriter, talk: Talk, slots: Sequence[Slot]) -> float:
    """What llama-cpp-python's `grammar=` adds to a token."""
    llama, tokens = writer.model.llama, writer.model.template.tokens(talk)
    grammar = LlamaGrammar.from_string(grammar_of(slots), verbose=False)

    def answer(chosen: LlamaGrammar | None) -> float:
        start = time.perf_counter()
        done = llama.create_completion(
            tokens, max_tokens=_STOCK_TOKENS, temperature=0.0, grammar=chosen, seed=1
        )
        count: int = done["usage"]["completion_tokens"]
        return (time.perf_counter() - start) / max(1, count)

    answer(None)
    return answer(grammar) - answer(None)


def _reuse(writer: LlamaWriter, talk: Talk) -> tuple[int, int]:
    """The tokens of a talk at its second page, and how many of them are read for it."""
    writer.begin()
    text = "".join(writer.write(talk, Order("ko", 13, 1)))
    before = writer.memory.read_so_far
    longer = (*talk, Turn("assistant", text), Turn("user", plan.begin(_WISH, 1).page_request(1)))
    tokens = writer.model.template.tokens(longer)
    writer.memory.read(tokens, lambda _: None)
    return len(tokens), writer.memory.read_so_far - before


def _after_stop(writer: LlamaWriter, talk: Talk) -> int:
    """How many tokens are decoded after an answer was refused."""
    refused_at: list[int] = []

    def refuse(progress: Progress) -> None:
        if progress.done == TOKENS // 2 and progress.of < TOKENS * 10:
            refused_at.append(writer.memory.read_so_far)
            raise Problem("cancelled")

    list_of_pieces = writer.write(talk, Order("ko", TOKENS, 3))
    next(list_of_pieces, None)
    writer.report_to(refuse)
    try:
        list(list_of_pieces)
    except Problem:
        pass
    finally:
        writer.report_to(lambda _: None)
    return writer.memory.read_so_far - refused_at[0] if refused_at else 0


def _prompt_stop(writer: LlamaWriter, talk: Talk) -> float:
    """Seconds from a wish to stop, in the middle of a prompt, to the stop."""
    writer.begin()
    tokens = writer.model.template.tokens(talk) * 2
    whole = _timed(partial(writer.memory.read, tokens, lambda _: None))
    writer.begin()
    wanted = time.perf_counter() + min(_LATE, whole / 2)

    def refuse(_progress: Progress) -> None:
        if time.perf_counter() >= wanted:
            raise Problem("cancelled")

    try:
        writer.memory.read(tokens, refuse)
    except Problem:
        return time.perf_counter() - wanted
    return 0.0


def _book(writer: LlamaWriter) -> tuple[float, float]:
    """Seconds to the first page and to a whole book, with whatever has to be written again."""
    start, first = time.perf_counter(), 0.0
    for part in WrittenStoryteller(writer, ENGINE).tell(_WISH, 1):
        if isinstance(part, Page) and part.number == 1:
            first = time.perf_counter() - start
    return first, time.perf_counter() - start


def _cost(run: Callable[[], object]) -> _Cost:
    work = time.process_time()
    seconds = _timed(run)
    return _Cost(seconds, time.process_time() - work)


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
