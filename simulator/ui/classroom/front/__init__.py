"""The page on which a class begins."""
