"""Huge files cost little: under 5 seconds of work and 300 MB of memory each.

Each is read in a process of its own, for memory is measured by its highest mark.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .small_story import NAME, option, scene

SECONDS, MEGABYTES = 5.0, 300
_MEASURE = """
import json, re, sys
from pathlib import Path
from time import process_time
from simulator.play.checking import check_story

def highest():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

small, huge = (Path(name) for name in sys.argv[1:])
check_story(small)
before, began = highest(), process_time()
told = check_story(huge).diagnostics
print(json.dumps({
    "codes": sorted({one.code for one in told}),
    "told": len(told),
    "seconds": process_time() - began,
    "megabytes": (highest() - before) / 1024,
}))
"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


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


def keys(count: int) -> str:
    """So many keys that no story has."""
    return "".join(f"key-{number}: x\n" for number in range(count))


def maps(count: int) -> str:
    """So many maps of 999 keys that no story has."""
    inside = ", ".join(f"a{number}: b" for number in range(999))
    return "".join(f"k{number}: {{{inside}}}\n" for number in range(count))


def options(count: int) -> str:
    """A scene with so many options."""
    listed = (f"  listen-{number}: {{say: Yes., go: thanks}}\n" for number in range(count))
    return scene("customer: Well?\noptions:\n" + "".join(listed))


def lost_ways(count: int) -> str:
    """So many scenes with an option each that leads nowhere."""
    option_ = "{say: B, go: nowhere-"
    listed = (f"  s{n}: {{customer: A, options: {{ask: {option_}{n}}}}}}}\n" for n in range(count))
    return option().replace("endings:", "".join(listed) + "endings:")


def when(condition: str) -> str:
    """An option with a condition."""
    return option(f"say: Yes.\nwhen: {condition}\ngo: thanks")


FILES: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "100 MB of words": ("too-large", lambda: b"word " * (20 * MB)),
    "100 MB of zeros": ("too-large", lambda: bytes(100 * MB)),
    "47 MB in one text": ("text-too-long", lambda: "brief: '" + "word " * (9 * MB) + "'"),
    "47 MB in one line with an emoji": ("too-large", lambda: "brief: 🙂" + "word " * (9 * MB)),
    "39 MB with a dash": ("text-too-long", lambda: "brief: '—" + "word " * (39 * MB // 5) + "'"),
    "47 MB of blank lines": ("empty-file", lambda: "\n" * (47 * MB)),
    "47 MB of open brackets": ("too-deep", lambda: "[" * (47 * MB)),
    "9,500 blocks deep": ("too-deep", lambda: "".join(" " * n + "a:\n" for n in range(9_500))),
    "100,000 unknown keys": ("too-many-values", lambda: option() + keys(100_000)),
    "300 times 999 keys": ("unknown-key", lambda: maps(300)),
    "100,000 options": ("too-many-values", lambda: options(100_000)),
    "20,000 lost ways": ("undefined-target", lambda: lost_ways(20_000)),
    "a condition of 1 MB": ("condition-syntax", lambda: when("not " * (MB // 4) + "a")),
    "10,000 parentheses": ("condition-syntax", lambda: when("(" * 9_999 + "a" + ")" * 9_999)),
}
"""What it is, a code that is among those told, and the file."""


@pytest.mark.parametrize(("code", "text"), FILES.values(), ids=FILES)
def test_huge_file(code: str, text: Callable[[], str | bytes], tmp_path: Path) -> None:
    """It is told of by at most a hundred or so diagnostics, soon, and in little memory."""
    found = measured(text(), tmp_path)
    assert code in found["codes"], found
    assert found["told"] <= 200
    assert found["seconds"] < SECONDS
    assert found["megabytes"] < MEGABYTES
