"""Every book that was made, newest first."""
