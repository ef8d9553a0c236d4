"""Tiny language models, made once for all tests of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.engines.storyteller.llama.model import LanguageModel
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from tests.tiny_models.language_model import write_chain, write_noise


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder whose model strings words together."""
    return write_chain(tmp_path_factory.mktemp("model") / "chain")


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder of random weights."""
    return write_noise(tmp_path_factory.mktemp("model") / "noise")


@pytest.fixture
def writer(chain: Path) -> LlamaWriter:
    """The model that strings words together, freshly loaded."""
    return LlamaWriter(LanguageModel(chain))


@pytest.fixture
def babbler(noise: Path) -> LlamaWriter:
    """The random model, freshly loaded."""
    return LlamaWriter(LanguageModel(noise))
