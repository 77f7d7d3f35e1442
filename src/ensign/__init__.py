"""Ensign screens lists of vendors, people and ships against sanctions lists and research watchlists."""

__version__ = "0.1.0"
