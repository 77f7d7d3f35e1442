"""The listed names that could reach the line, found word by word; none that does is left out (index.py)."""
