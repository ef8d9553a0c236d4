"""How fast the program hears, beside what others do with the same model and the same clip."""
