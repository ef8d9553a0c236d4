"""From a bound book to things that people can hold, send or open elsewhere."""
