"""Where the files that ship with Rapport are, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _home() -> Path:
    """The folder that holds `assets/` and `stories/`: the wheel's `data`, else the checkout."""
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent


def asset_path(name: str) -> Path:
    """The path of a file under `assets/`, `name` written with forward slashes."""
    return _home() / "assets" / name


def stories_folder() -> Path:
    """The folder of the stories that ship with Rapport."""
    return _home() / "stories"
