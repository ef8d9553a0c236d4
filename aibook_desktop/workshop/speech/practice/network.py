"""A Whisper small enough to learn on two cores, and the helper that makes it learn sooner.

The layers are those of transformers, so that CTranslate2 can convert them. Two things differ while
it learns: the encoder takes the frames that there are instead of 30 seconds, and a second head
spells the letters from the encoder alone by CTC, which finds the alignment long before the
attention does (Watanabe et al. 2017, Hybrid CTC/Attention Architecture for End-to-End Speech
Recognition). The second head is not kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn
from transformers import WhisperConfig, WhisperForConditionalGeneration

from aibook_desktop.workshop.speech.practice.alphabet import LETTERS
from aibook_desktop.workshop.speech.rendering.corpus import MELS


@dataclass(frozen=True, slots=True)
class Size:
    """The size of the network; `window_seconds` is the longest clip that it can hear at once."""

    width: int = 160
    heads: int = 5
    encoder_layers: int = 4
    decoder_layers: int = 2
    window_seconds: int = 8
    longest_text: int = 96


class Listener(nn.Module):
    """Whisper and its letter head."""

    def __init__(self, size: Size, vocabulary: int, start: int, end: int) -> None:
        super().__init__()
        self.whisper = WhisperForConditionalGeneration(
            WhisperConfig(
                vocab_size=vocabulary,
                num_mel_bins=MELS,
                d_model=size.width,
                encoder_layers=size.encoder_layers,
                decoder_layers=size.decoder_layers,
                encoder_attention_heads=size.heads,
                decoder_attention_heads=size.heads,
                encoder_ffn_dim=4 * size.width,
                decoder_ffn_dim=4 * size.width,
                max_source_positions=50 * size.window_seconds,
                max_target_positions=size.longest_text,
                dropout=0.0,
                bos_token_id=end,
                eos_token_id=end,
                pad_token_id=end,
                decoder_start_token_id=start,
                suppress_tokens=None,
                begin_suppress_tokens=None,
            )
        )
        self.whisper.set_attn_implementation("eager")
        self.spelling = nn.Linear(size.width, len(LETTERS) + 1)

    def forward(self, mel: Tensor, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """Return the scores of the next tokens and of the letters heard.

        Shapes: (batch, tokens, vocabulary) and (batch, frames / 2, letters + 1).
        """
        heard = self._encode(mel)
        decoded = self.whisper.model.decoder(input_ids=tokens, encoder_hidden_states=heard)
        return self.whisper.proj_out(decoded.last_hidden_state), self.spelling(heard)

    def _encode(self, mel: Tensor) -> Tensor:
        """Run the encoder on any even number of frames; its own `forward` wants the longest."""
        encoder = self.whisper.model.encoder
        heard = nn.functional.gelu(encoder.conv1(mel))
        heard = nn.functional.gelu(encoder.conv2(heard)).permute(0, 2, 1)
        heard = heard + encoder.embed_positions.weight[: heard.shape[1]]
        for layer in encoder.layers:
            heard = layer(heard, None)
            heard = heard[0] if isinstance(heard, tuple) else heard
        normed: Tensor = encoder.layer_norm(heard)
        return normed
