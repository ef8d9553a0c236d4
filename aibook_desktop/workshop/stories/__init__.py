"""How good told books are, measured."""
