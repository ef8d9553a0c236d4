"""Everything that turns one thing into another: voice to words, wish to story, page to picture, text to voice."""
