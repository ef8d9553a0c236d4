"""Photos of drawings become flat, evenly lit sheets: what the tunings learn from."""
