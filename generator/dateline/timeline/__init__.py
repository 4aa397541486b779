"""What follows from the records: `timeline` links them, the modules beside it derive, `rules` judge."""
