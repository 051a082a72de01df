"""What the night can do, a file for each thing."""
