"""The picture workshop: SDXL learns how a class draws."""
