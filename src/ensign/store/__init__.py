"""Installed lists: their versions on the disk, what changed between two, and bundles of them for other machines."""
