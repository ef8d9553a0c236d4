"""The only formats that weights may come in, each read by its structure and never by its name.

None of them can hold code. A header is walked here with the standard library alone, before any
engine's own parser (written in C, and attacked before) is given the file.
"""
