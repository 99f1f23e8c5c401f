"""Judges finding, answering and reading: gold, measures and baselines."""
