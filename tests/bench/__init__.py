"""Measurements, as ratios in one run: machines differ, ratios less."""
