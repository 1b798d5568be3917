"""The classroom: the facilitator's pages and the view for the projector."""
