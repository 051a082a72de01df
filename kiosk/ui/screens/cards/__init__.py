"""A person's card, name and voice."""
