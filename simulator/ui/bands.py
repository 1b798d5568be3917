"""How a band of the whole mood is shown beside its word and colour: a shape."""

BAND_SHAPES = {
    "furious": "▲▲",
    "annoyed": "▲",
    "wary": "◆",
    "neutral": "●",
    "satisfied": "▽",
    "delighted": "▽▽",
}


def band_shape(band: str) -> str:
    """The band's shape; a rulebook's own bands share a plain one."""
    return BAND_SHAPES.get(band, "■")


def band_role(band: str) -> str:
    """The theme's role for the band's colour; a rulebook's own bands share one."""
    return f"band.{band}" if band in BAND_SHAPES else "band.neutral"
