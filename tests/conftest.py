"""What every test has: machines are noisy, so no generated example fails for being slow."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("noisy machine", deadline=None)
settings.load_profile("noisy machine")
