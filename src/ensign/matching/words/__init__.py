"""Words: how much each says, and which listed words it could stand for, and why."""
