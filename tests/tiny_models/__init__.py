"""Models small enough to make in a test: real formats, real libraries, nothing learned.

What they answer is noise, or words in a fixed order. They prove that an engine loads, runs, checks
and ends; they say nothing about how good a real model's stories, pictures or voices are.
"""
