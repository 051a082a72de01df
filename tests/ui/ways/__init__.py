"""The ways in which each stop of the tour is looked at and used, once it is reached."""
