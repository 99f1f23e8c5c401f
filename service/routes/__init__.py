"""Addresses and what answers at them; each module is one kind of thing."""
