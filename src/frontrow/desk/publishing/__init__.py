"""Publishing at the desk: what would change, the button, and all versions."""
