"""Lists of people that a club already has: CSV, xlsx, xls or ods, read as a table of text."""
