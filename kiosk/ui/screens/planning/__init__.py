"""A night before it begins."""
