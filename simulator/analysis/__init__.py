"""What can be proved of a story: every state that a trainee can reach."""
