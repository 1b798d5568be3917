"""The system libraries that Qt's wheels need on Linux, and Debian's packages that hold them.

Read off `readelf -d` of PySide6 6.11's QtGui, QtDBus, QtNetwork, libqxcb.so and
libqwayland.so; the names
of the packages are those of Debian 12 and 13 and of Ubuntu 22.04 and 24.04.
"""

from typing import NamedTuple


class Library(NamedTuple):
    """A library by the name it is loaded by, and the package that brings it."""

    name: str
    package: str


WINDOW = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libz.so.1", "zlib1g"),
    Library("libzstd.so.1", "libzstd1"),
)
"""What Qt needs to draw anything, even off the screen."""

X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb.so.1", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""What Qt needs beside that to open a window under X11."""

CLASS = (
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
)
"""What Qt needs beside that to know this computer's networks, for a class with phones."""

WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
"""What Qt needs beside that to open a window under Wayland."""
