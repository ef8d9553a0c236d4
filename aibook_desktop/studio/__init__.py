"""The use cases, without Qt: what happens between a pressed button and a bound book."""
