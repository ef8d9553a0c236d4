"""The network while it learns: transformers' Whisper whose encoder takes the frames that there are.

transformers pads everything to 30 seconds, and a model that only ever saw that writes nonsense when
it is given less (github.com/futo-org/whisper-acft). So the table of positions is cut to the sound,
in learning as in validating. LoRA goes in by peft, without changing what is written here.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch import Tensor, nn
from transformers import WhisperForConditionalGeneration

from aibook_desktop.workshop.speech.tune.recipe import TuneRecipe

_MOST_WORDS: Final = 96
ALL_LINEAR: Final = "all-linear"


class Listener(nn.Module):
    """Whisper, with or without an adapter."""

    def __init__(self, whisper: WhisperForConditionalGeneration | PeftModel) -> None:
        super().__init__()
        self.whisper = whisper

    @property
    def core(self) -> Any:
        """The network itself, whose layers hold the adapter's."""
        if isinstance(self.whisper, PeftModel):
            return self.whisper.get_base_model()
        return self.whisper

    def forward(self, mel: Tensor, tokens: Tensor) -> Tensor:
        """Return the scores of the next tokens, (batch, tokens, vocabulary)."""
        core = self.core
        decoded = core.model.decoder(
            input_ids=tokens, encoder_hidden_states=self.encode(mel), use_cache=False
        )
        scores: Tensor = core.proj_out(decoded.last_hidden_state)
        return scores

    def encode(self, mel: Tensor) -> Tensor:
        """Run the encoder on any even number of frames up to its window."""
        encoder = self.core.model.encoder
        heard = nn.functional.gelu(encoder.conv1(mel))
        heard = nn.functional.gelu(encoder.conv2(heard)).permute(0, 2, 1)
        heard = heard + encoder.embed_positions.weight[: heard.shape[1]]
        heard = nn.functional.dropout(heard, p=encoder.dropout, training=self.training)
        for layer in encoder.layers:
            heard = layer(heard, None)
            heard = heard[0] if isinstance(heard, tuple) else heard
        normed: Tensor = encoder.layer_norm(heard)
        return normed

    def learning(self) -> dict[str, nn.Parameter]:
        """The weights that learn, by name."""
        return {name: each for name, each in self.named_parameters() if each.requires_grad}


def prepared(whisper: WhisperForConditionalGeneration, recipe: TuneRecipe) -> Listener:
    """Return the network of a recipe; new LoRA weights are drawn from its seed.

    Raises `ValueError` when no layer is named like the targets.
    """
    if recipe.method == "full":
        return Listener(whisper)
    torch.manual_seed(recipe.seed)
    adapter = LoraConfig(
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        target_modules=ALL_LINEAR if recipe.targets == (ALL_LINEAR,) else list(recipe.targets),
        modules_to_save=list(recipe.whole) or None,
    )
    with peft_at_ease():
        return Listener(get_peft_model(whisper, adapter))


@contextmanager
def peft_at_ease() -> Iterator[None]:
    """Let peft 0.21.2 ask transformers 5.23 for `is_gradient_checkpointing` by its old name."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*is_gradient_checkpointing", FutureWarning)
        yield


def never_written(core: Any, *, may_be_silent: bool) -> tuple[list[int], list[int]]:
    """The tokens that a model never writes, and those that it never begins with.

    A stock Whisper may not begin with the end; one that learnt to write nothing must.
    """
    rules = core.generation_config
    first = list(rules.begin_suppress_tokens or ())
    if may_be_silent:
        first = [token for token in first if token != core.config.eos_token_id]
    return list(rules.suppress_tokens or ()), first


@torch.no_grad()
def write(
    listener: Listener,
    mel: Tensor,
    starts: Sequence[Sequence[int]],
    never: tuple[list[int], list[int]],
) -> list[list[int]]:
    """Write down each row of `mel` greedily, beginning with its row of `starts`.

    Returns the tokens after the start, without the end.
    """
    core = listener.core
    end: int = core.config.eos_token_id
    heard = listener.encode(mel)
    tokens = torch.tensor(starts, device=mel.device)
    most = min(core.config.max_target_positions - tokens.shape[1], _MOST_WORDS)
    written: list[Tensor] = []
    finished = torch.zeros(len(tokens), dtype=torch.bool, device=mel.device)
    remembered = None
    while len(written) < most and not bool(finished.all()):
        decoded = core.model.decoder(
            input_ids=tokens,
            encoder_hidden_states=heard,
            past_key_values=remembered,
            use_cache=True,
        )
        remembered = decoded.past_key_values
        scores = core.proj_out(decoded.last_hidden_state[:, -1]).float()
        scores[:, [*never[0], *(() if written else never[1])]] = float("-inf")
        chosen = scores.argmax(-1).masked_fill(finished, end)
        finished |= chosen == end
        written.append(chosen)
        tokens = chosen[:, None]
    rows = torch.stack(written, dim=1).tolist() if written else [[] for _ in starts]
    return [row[: row.index(end)] if end in row else row for row in rows]
