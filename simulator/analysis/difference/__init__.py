"""What became of a story from one version to the next, and what that changes in play."""
