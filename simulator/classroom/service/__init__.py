"""The phones' service: people in the room join, vote and see what comes of it, on their own phones.

`aiohttp` is imported when it starts, not before: the window never waits for it.
"""

from simulator.classroom.service.service import Service

__all__ = ["Service"]
