"""Listed names that a search word by word would not find: cut off, run together, by initials, with a slip."""
