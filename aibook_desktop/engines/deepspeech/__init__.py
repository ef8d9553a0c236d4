"""Deep Speech 2 (Amodei et al., ICML 2016): what its engine and its training have in common.

It stands beside the crafts because the workshop may not import an engine, and both must spell,
listen and compute alike. The way of the parts: alphabet, features, network, decoding -> listener
-> weights.
"""
