"""The class sheet on a page and on paper."""
