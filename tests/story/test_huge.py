"""Huge files cost little: under 5 seconds of work and 300 MB of memory each.

Each is read in a process of its own, for memory is measured by its highest mark.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .small_story import NAME, option, scene

SECONDS, MEGABYTES = 5.0, 300
_MEASURE = """
import json, sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time
from simulator.play.checking import check_story

small, huge = (Path(name) for name in sys.argv[1:])
check_story(small)
before, began = getrusage(RUSAGE_SELF).ru_maxrss, process_time()
told = check_story(huge).diagnostics
print(json.dumps({
    "codes": sorted({one.code for one in told}),
    "told": len(told),
    "seconds": process_time() - began,
    "megabytes": (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024,
}))
"""


def measured(text: str | bytes, folder: Path) -> dict[str, Any]:
    """What reading a file with this text finds and costs."""
    (folder / "small").mkdir()
    small, huge = folder / "small" / NAME, folder / NAME
    small.write_text(option(), encoding="utf-8")
    huge.write_bytes(text if isinstance(text, bytes) else text.encode())
    command = [sys.executable, "-c", _MEASURE, str(small), str(huge)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    huge.unlink()
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


MB = 1024 * 1024
UNKNOWN = "".join(f"key-{number}: x\n" for number in range(100_000))
OPTIONS = "".join(f"  listen-{n}: {{say: Yes., go: thanks}}\n" for n in range(100_000))
NOWHERE = "".join(
    f"  s{n}: {{customer: A, options: {{listen: {{say: B, go: nowhere-{n}}}}}}}\n"
    for n in range(30_000)
)
FILES: dict[str, tuple[str, str | bytes]] = {
    "100 MB of words": ("too-large", b"word " * (20 * MB)),
    "100 MB of zeros": ("too-large", bytes(100 * MB)),
    "47 MB in one text": ("text-too-long", "brief: '" + "word " * (9 * MB) + "'"),
    "47 MB in one line with an emoji": ("too-large", "brief: 🙂" + "word " * (9 * MB)),
    "47 MB of blank lines": ("empty-file", "\n" * (47 * MB)),
    "47 MB of open brackets": ("too-deep", "[" * (47 * MB)),
    "47 MB of anchors": ("yaml-syntax", "&a " * (15 * MB)),
    "10,000 blocks deep": ("too-deep", "".join(" " * n + "a:\n" for n in range(9_500))),
    "100,000 unknown keys": ("too-many-values", option() + UNKNOWN),
    "900 times 1,000 keys": ("unknown-key", "".join(f"k{n}: {{{', '.join(f'a{m}: b' for m in range(999))}}}\n" for n in range(900))),
    "100,000 options": ("too-many-values", scene("customer: Well?\noptions:\n" + OPTIONS)),
    "30,000 lost ways": ("undefined-target", option().replace("endings:", NOWHERE + "endings:")),
    "a condition of 1 MB": ("condition-syntax", option("say: Yes.\nwhen: " + "not " * (MB // 4) + "a")),
    "10,000 parentheses": ("condition-syntax", option(f"say: Yes.\nwhen: {'(' * 9_999}a{')' * 9_999}")),
}  # fmt: skip
"""What it is, a code that is among those told, and the file."""


@pytest.mark.parametrize(("code", "text"), FILES.values(), ids=FILES)
def test_huge_file(code: str, text: str | bytes, tmp_path: Path) -> None:
    """It is told of by at most a hundred or so diagnostics, soon, and in little memory."""
    found = measured(text, tmp_path)
    assert code in found["codes"], found
    assert found["told"] <= 200
    print(found)
    assert found["seconds"] < SECONDS
    assert found["megabytes"] < MEGABYTES
