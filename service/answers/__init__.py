"""Answers in the papers' own words: evidence, a decision whether it answers, citations, verification. No HTTP here."""
