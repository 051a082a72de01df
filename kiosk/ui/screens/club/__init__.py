"""The first start, and what the club told once."""
