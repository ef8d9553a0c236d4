"""`rvc`: a person's voice as a neural network, run by onnxruntime alone."""

from aibook_desktop.engines.narrator.borrowed.rvc.runner import build as build
