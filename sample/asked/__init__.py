"""Questions put to the sample papers, a module for each kind; the gold comes from the records the papers come from."""
