"""Tuning the engines: what grown-ups and builders do, never what a child waits for."""
