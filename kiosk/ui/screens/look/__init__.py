"""How the kiosk looks, sounds and feels."""
