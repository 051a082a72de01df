"""Our Night: the kiosk for a club night that its members run themselves."""

__version__ = "0.4.0"
