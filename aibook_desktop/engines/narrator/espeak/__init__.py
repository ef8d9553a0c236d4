"""The built-in voice: espeak-ng, Korean and English, without any weights."""

from aibook_desktop.engines.narrator.espeak.reader import build as build
