"""How many connections the operating system lets a program have."""

from contextlib import suppress

_WANTED = 4_096


def allow_open_files(wanted: int = _WANTED) -> None:
    """Ask for as many open files as a full room takes; some systems begin with 256."""
    try:
        import resource
    except ImportError:  # Windows sets no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft in (resource.RLIM_INFINITY, -1) or soft >= wanted:
        return
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
