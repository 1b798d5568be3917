"""How a class is to be held."""
