"""Settings, presets, review, children and health: behind the gate."""
