"""What the kiosk sees and hears with: camera, card reader, USB scanner, speech and sounds."""
