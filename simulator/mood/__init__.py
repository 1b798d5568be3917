"""The customer's mood: the rulebook and the arithmetic of how it answers."""
