"""Text to text: folding, transliteration, tokens, and the word tables."""
