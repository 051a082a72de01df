"""What is set on this machine, and what takes two cards."""
