"""Laying out a story's graph, each step in a file; `layout` takes them all."""
