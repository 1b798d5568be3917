"""The steps of the layout, each in a file: what is known before, what is drawn after."""
