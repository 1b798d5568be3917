"""Playing a story: one frozen step after another."""
