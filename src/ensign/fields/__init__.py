"""Text to typed value: names, dates, countries, identifiers, vessels."""
