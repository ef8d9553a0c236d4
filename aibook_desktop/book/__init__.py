"""The domain: what a wish, a scene, a page and a book are. Standard library only."""
