"""Setting the program up with nothing but a bare Python: run.py starts it, test.py checks it.

Standard library only, because it runs before anything is installed. It is a package, not loose
files, so that its own modules win over a distribution of the same name.
"""
