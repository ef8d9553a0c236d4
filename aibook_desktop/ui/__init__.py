"""The window: the only package that knows Qt. Each room is a package of its own."""
