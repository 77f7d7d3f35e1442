"""Many names read at once: which are plain, and which words each has, by number."""
