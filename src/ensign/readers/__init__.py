"""A user's file to frames of text: one file a format. `inputs.open_input` is the way in."""
