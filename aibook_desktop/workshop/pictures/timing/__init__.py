"""What SDXL costs on a machine, without its weights: `aibook bench pictures --random-weights`.

The time of a step does not depend on what was learned, so the full-size networks are built with
random weights (`networks`), recipes of others and ours paint with them (`contenders`), every call
of a network is counted with its size (`tally`), and `bench` sets seconds against work and against
what the device can do at all (`device`). `table` writes it down.
"""
