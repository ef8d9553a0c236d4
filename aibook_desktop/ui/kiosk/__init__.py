"""A shell round the same rooms for a machine that nobody watches; it adds no feature of its own."""
