"""The QR code by which phones join."""

from io import BytesIO

_QUIET = 4
"""Modules of light ground around it, as ISO/IEC 18004 asks."""
Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, the quiet zone included; True is dark."""


def qr_matrix(url: str) -> Matrix:
    """A URL as a square of modules."""
    import segno

    made = segno.make(url, error="m", micro=False)
    return tuple(tuple(bool(one) for one in row) for row in made.matrix_iter(border=_QUIET))


def qr_svg(url: str) -> bytes:
    """A URL as an SVG of dark modules on white, whatever the theme: cameras expect that."""
    import segno

    svg = BytesIO()
    segno.make(url, error="m", micro=False).save(
        svg,
        kind="svg",
        border=_QUIET,
        light="#ffffff",
        dark="#000000",
        xmldecl=False,
        omitsize=True,
    )
    return svg.getvalue()
