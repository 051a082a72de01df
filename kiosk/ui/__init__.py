"""What is seen, heard and tapped."""
