"""The ground: records, the catalogue that is the truth, the two followers, and search over them."""
