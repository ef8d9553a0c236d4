"""From trees of sounds and labels to a data set that the other steps read."""
