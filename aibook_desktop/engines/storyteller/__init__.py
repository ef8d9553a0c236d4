"""The craft of writing: one module or package for each engine, each with `build`."""
