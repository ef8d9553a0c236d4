"""The craft of hearing: one module or package for each engine, each with `build`."""
