"""The writing arm: bytes become pages, paragraphs, parts, passages and registers, and land in the catalogue."""
