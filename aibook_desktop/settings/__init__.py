"""What a family or a class may choose, and how the choice is kept."""
