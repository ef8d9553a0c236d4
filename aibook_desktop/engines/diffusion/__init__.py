"""How SDXL with its refiner runs, for the engine that paints books and for the workshop's benches.

It stands beside the crafts because the workshop may not import an engine, and what is timed must be
what paints. `recipes` says how a picture is made (pure numbers), `schedules` turns that into steps,
`words` encodes, `passes` takes the noise away, `preview` shows it meanwhile, `decoding` makes
pixels, `cards` sets torch up for the card at hand and gives memory back. Whoever calls owns the
pipelines and decides where they are in memory.
"""
