"""One process for each native engine, so that a crash in it costs a moment and never the window."""
