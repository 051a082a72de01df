"""What is printed: the cards, and the roll call."""
