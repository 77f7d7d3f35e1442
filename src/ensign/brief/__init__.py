"""Prose to proposals with evidence, and a reviewed file to a watchlist."""
