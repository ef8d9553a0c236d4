"""The crafts: voice to words, wish to story, page to picture, text to voice."""
