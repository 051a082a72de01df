"""How people get home."""
