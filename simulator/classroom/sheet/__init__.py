"""The class sheet: what a class, or a folder of attempts, made of one story. Nobody is named."""
