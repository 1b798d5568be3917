"""Phones in a real browser: RAPPORT_TEST_BROWSER names it, or else Debian's Chromium is used."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from simulator.classroom.room import Room
from simulator.classroom.service import Service

from ..service.guests import HOST, begun

USUAL = "/usr/bin/chromium"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
PATIENCE_MS = 8_000
FACE = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle r='9'/></svg>"
BANDS = ("furious", "annoyed", "wary", "neutral", "satisfied", "delighted")
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  console.error("CSP: " + event.violatedDirective + " " + event.blockedURI);
});
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser, or a skipped test where there is none."""
    path = os.environ.get("RAPPORT_TEST_BROWSER") or USUAL
    if not Path(path).exists():
        pytest.skip(f"There is no browser at {path}; RAPPORT_TEST_BROWSER may name another.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


class Phones:
    """A class on phones. What a page logs as an error, or asks of anybody else, is kept."""

    def __init__(self, browser: Browser, room: Room, service: Service) -> None:
        self.room, self.service = room, service
        self.wrong: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def take_out(self, path: str = "", **how: Any) -> Page:
        """A new phone with the class's page open; it has to join where `path` is "/"."""
        how = {"viewport": {"width": 390, "height": 844}} | how
        context = self._browser.new_context(**how)
        self._contexts.append(context)
        context.add_init_script(WATCH)
        context.route("**/*", self._ask)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda said: said.type == "error" and self.wrong.append(said.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(f"http://{self.service.address}{path}" if path else self.service.url)
        return page

    def _ask(self, route: Route) -> None:
        if not route.request.url.startswith(f"http://{self.service.address}/"):
            self.wrong.append(f"asked for {route.request.url}")
        route.continue_()

    def close(self) -> None:
        """Put all phones away."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def opened(tmp_path: Path, small: str, browser: Browser) -> Iterator[Any]:
    """Opens a class as it is settled in keywords, with its phones; nothing may go wrong in it."""
    with ExitStack() as stack:

        def open_(text: str = small, **how: Any) -> Phones:
            folder = begun(tmp_path, text, **how)
            room = folder.open()
            stack.callback(room.close)
            service = Service(room, dict.fromkeys(BANDS, FACE), folder.hand_ins)
            service.start(HOST)
            stack.callback(service.stop)
            phones = Phones(browser, room, service)
            stack.callback(phones.close)
            made.append(phones)
            return phones

        made: list[Phones] = []
        yield open_
        for one in made:
            assert one.wrong == []
