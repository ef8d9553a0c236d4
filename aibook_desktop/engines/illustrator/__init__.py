"""The craft of drawing: one module or package for each engine, each with `build`."""
