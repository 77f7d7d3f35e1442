"""Subjects and entities to evidence and scores."""
