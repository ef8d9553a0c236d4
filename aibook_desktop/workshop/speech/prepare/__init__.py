"""From trees of sounds and labels to a data set that the other steps read."""

from aibook_desktop.workshop.speech.prepare.recipe import Part, Prepared, PrepareRecipe, prepare

__all__ = ["Part", "PrepareRecipe", "Prepared", "prepare"]
