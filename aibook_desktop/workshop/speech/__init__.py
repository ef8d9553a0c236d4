"""Tuning and measuring the transcribers."""
