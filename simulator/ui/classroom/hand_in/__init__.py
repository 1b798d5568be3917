"""Handing an attempt in."""
