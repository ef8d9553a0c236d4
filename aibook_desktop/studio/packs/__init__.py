"""Packs: models that come on a stick, made at one computer and taken in at another without network.

`joined`, `sources` and `looking` read what lies on a stick; `arrival` copies it so that a pulled
stick costs nothing; `shelf` puts it in its place; `upkeep` checks, mends and removes; `making` and
what it uses make a pack from a download. `card.toml` is the manifest, `card.sig` its signature.
"""
