"""Numbers and bytes in arrays, many at once: what the rest of matching is quick by. Nothing here knows of names."""
