"""Serves a class until somebody kills it: `serving.py FOLDER PORT` says its address."""

import sys
from pathlib import Path

from simulator.classroom.folder import ClassFolder
from simulator.classroom.service import Service

if __name__ == "__main__":
    folder = ClassFolder(Path(sys.argv[1]))
    service = Service(folder.open(), {}, folder.hand_ins)
    service.start("127.0.0.1", int(sys.argv[2]))
    print(service.address, flush=True)
    sys.stdin.read()
