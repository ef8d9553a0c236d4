"""Keeps every book: rows in one SQLite file, bytes in files named by their SHA-256."""
