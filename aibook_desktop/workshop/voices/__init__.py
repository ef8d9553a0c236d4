"""Learning a family member's voice, and measuring how alike the conversion makes it."""
