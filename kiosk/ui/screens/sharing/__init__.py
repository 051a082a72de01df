"""Who does what, and whether that is fair."""
