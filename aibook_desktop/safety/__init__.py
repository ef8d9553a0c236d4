"""What may be asked for and kept: unsafe wishes are turned to kind ones, never refused."""
