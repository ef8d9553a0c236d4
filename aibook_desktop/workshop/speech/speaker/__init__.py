"""Tells grown-ups from children and women from men by their voices, for one report to teachers.

It exists to say who talked how long when a group told a story together, and never steers a story:
nothing of the program but its own commands uses it. `recipe` makes a classifier, `scoring` says how
good it is, `sharing` measures a recording; the last two need no PyTorch.
"""
