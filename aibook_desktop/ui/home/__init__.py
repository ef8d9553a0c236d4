"""Where a wish is said, chosen by picture cards or typed, shown back and corrected."""
