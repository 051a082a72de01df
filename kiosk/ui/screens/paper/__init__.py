"""What is printed or taken away."""
