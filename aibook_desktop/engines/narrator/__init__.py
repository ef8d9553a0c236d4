"""The craft of reading aloud: one module or package for each engine, each with `build`."""
