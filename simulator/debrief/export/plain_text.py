"""Somebody's text made fit for any file: nothing in it that no reader can show."""

import re

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """The text with control characters and halves of pairs replaced by U+FFFD."""
    return _UNFIT.sub("\ufffd", text.replace("\r\n", "\n"))
