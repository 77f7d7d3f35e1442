"""A publisher's bytes to entities and rejections: one file a publisher, one table of readers."""
