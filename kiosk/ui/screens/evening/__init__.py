"""What goes on during a night."""
