"""Narrators round a narrator: one reads, and what it read is made to sound like somebody."""
