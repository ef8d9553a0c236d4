"""The wait that is part of the story: pages appear as they come."""
