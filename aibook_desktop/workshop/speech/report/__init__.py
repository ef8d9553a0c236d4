"""The speech report: every step of the workshop run for real on generated voices, in one chain."""
