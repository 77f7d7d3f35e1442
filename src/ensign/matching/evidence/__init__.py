"""What is said for and against a match: by the names, and by each kind of fact beside them."""
