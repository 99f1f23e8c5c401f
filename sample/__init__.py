"""Papers of an invented council, Harrowmere, and what a careful reader finds in them."""
