"""A user's file to frames of text: one file a format."""
