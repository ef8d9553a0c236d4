"""What every test has: no library calls home, and no generated example fails for being slow."""

from __future__ import annotations

from hypothesis import settings

from aibook_desktop.engines.offline import stay_offline

stay_offline()
settings.register_profile("noisy machine", deadline=None)
settings.load_profile("noisy machine")
