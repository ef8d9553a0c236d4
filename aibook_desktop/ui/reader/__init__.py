"""An open book: two facing pages that turn, and a voice that reads."""
