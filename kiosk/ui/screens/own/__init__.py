"""The club's own words, pictures and voices."""
