"""Results to a file: one file a format."""
