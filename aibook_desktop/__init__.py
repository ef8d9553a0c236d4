"""AI-Book Desktop: a spoken wish becomes a picture book, on the child's own computer."""

__version__ = "0.1.0"
