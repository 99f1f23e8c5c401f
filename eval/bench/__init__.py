"""How fast and how heavy Minutebook is: over HTTP, at sizes that a council reaches, beside Chroma alone."""
