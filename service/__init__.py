"""The reading arm: the HTTP service, the web pages and the answers."""
