"""The network, with weights of chance."""

from __future__ import annotations

import pytest
import torch
from torch.nn.utils.rnn import pad_sequence

from aibook_desktop.engines.deepspeech.alphabet import OUTPUTS
from aibook_desktop.engines.deepspeech.network import Network, Size, heard

SIZE = Size(layers=2, width=6, channels=2)


@pytest.fixture(scope="module")
def network() -> Network:
    """A network whose norms have seen something."""
    torch.manual_seed(3)
    made = Network(SIZE)
    made(torch.randn(2, 60, 80), torch.tensor([60, 50]))
    return made.eval()


def test_a_clip_is_heard_the_same_in_any_company(network: Network) -> None:
    """A clip's text would depend on which clips it was learnt with, and scores on their order."""
    clips = [torch.randn(frames, 80) for frames in (31, 80, 1, 54)]
    together, times = network(
        pad_sequence(clips, batch_first=True), torch.tensor([len(clip) for clip in clips])
    )
    for clip, answers, length in zip(clips, together, times, strict=True):
        alone, (count,) = network(clip[None], torch.tensor([len(clip)]))
        assert count == length == heard(torch.tensor(len(clip)))
        torch.testing.assert_close(answers[:length], alone[0], rtol=1e-4, atol=1e-4)


def test_answers_are_likelihoods_every_twenty_milliseconds(network: Network) -> None:
    """CTC would be given numbers that are no likelihoods, or too few for quick speech."""
    answers, _ = network(torch.randn(1, 101, 80), torch.tensor([101]))
    assert answers.shape == (1, 51, OUTPUTS)
    torch.testing.assert_close(answers.exp().sum(-1), torch.ones(1, 51))


def test_while_learning_padding_is_no_speech() -> None:
    """The norms would learn from silence that nobody recorded."""
    torch.manual_seed(4)
    network = Network(SIZE).train()
    clips = torch.randn(2, 40, 80)
    lengths = torch.tensor([40, 20])
    first, _ = network(clips, lengths)
    clips[1, 20:] = 0
    longer = torch.cat((clips, torch.zeros(2, 10, 80)), dim=1)
    clips_alike, _ = Network(SIZE), None
    clips_alike.load_state_dict(network.state_dict())
    again, _ = clips_alike.train()(longer, lengths)
    assert first.shape[1] + 5 == again.shape[1]
    padded, _ = clips_alike.train()(clips, lengths)
    torch.testing.assert_close(padded, again[:, :20], rtol=1e-4, atol=1e-4)
