"""Wish sentences spoken by espeak-ng and disturbed: what listeners are trained and measured on."""
