"""How Korean and English words change when a program puts them into a sentence."""
