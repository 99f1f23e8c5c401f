"""What each meeting of Harrowmere had before it, and what it did: the words of the papers."""
