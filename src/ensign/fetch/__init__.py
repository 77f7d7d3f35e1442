"""The publishers' current lists: where they are, their files over HTTPS, and what is read out of them."""
