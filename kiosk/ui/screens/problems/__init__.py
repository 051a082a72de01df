"""Something is wrong: told, seen, sorted."""
