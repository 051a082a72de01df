"""What is on the disk: the log of events, and the tables folded from it."""
