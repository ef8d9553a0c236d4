"""Composition root of the window: the one package that knows which engine meets which window."""
