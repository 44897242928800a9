"""What the browser tests need: the sample newsroom built once, served by the real server on loopback, and Debian's Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

from dragoman.cli import sample
from dragoman.settings import load
from tests.browser.places import Places, find

AS_OF = datetime.fromisoformat("2026-11-21T08:00:00+01:00")
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Opened = Callable[..., AbstractContextManager[Page]]


def lacking(what: str) -> NoReturn:
    """Skips what this machine cannot run; on the build machine, which must be able to, it fails."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample newsroom, built and exported. DRAGOMAN_DEMO names one that stands, to spare the minute."""
    standing = os.environ.get("DRAGOMAN_DEMO")
    folder = Path(standing) if standing else tmp_path_factory.mktemp("demo")
    if not standing:
        if shutil.which("apertium") is None:
            lacking("Apertium is not installed: make engines")
        assert sample.build(folder, AS_OF, lambda line: None) == []
    return folder


@pytest.fixture(scope="session")
def places(demo: Path) -> Places:
    """Where each kind of page is found, as the export lists them."""
    return find(load(demo).site)


@pytest.fixture(scope="session")
def address(demo: Path) -> Iterator[str]:
    """The site's address, served as a newsroom serves it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dragoman", "-C", str(demo), "serve", "--no-worker", "--port", str(port)]
    server = subprocess.Popen(
        [*command, "--as-of", AS_OF.isoformat()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(f"http://127.0.0.1:{port}/healthz", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def _await(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except (urllib.error.URLError, OSError):
            assert server.poll() is None, "the server ended before it answered"
            time.sleep(0.1)
    pytest.fail("the server did not answer within thirty seconds")


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """Debian's Chromium: nothing is downloaded."""
    if not Path(CHROMIUM).exists():
        lacking("Chromium is not installed: apt install chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """A browser with the settings it comes with."""
    with chromium.launch(executable_path=CHROMIUM, args=list(QUIET)) as started:
        yield started


@pytest.fixture(scope="session")
def large_print(chromium: BrowserType) -> Iterator[Browser]:
    """The browser of a reader who has set letters to twice their size."""
    with chromium.launch(executable_path=CHROMIUM, args=[*QUIET, "--blink-settings=defaultFontSize=32"]) as started:
        yield started


@pytest.fixture
def opened(browser: Browser, address: str) -> Opened:
    """Opens a path of the site in a window of its own: `with opened("/es/", 390) as page`. A reader's window runs no script.
    Without a path it stays empty, for a test that has to listen from the start."""
    return windows(browser, address)


@pytest.fixture
def opened_large(large_print: Browser, address: str) -> Opened:
    """The same with letters of twice the size."""
    return windows(large_print, address)


def windows(browser: Browser, address: str) -> Opened:
    """What opens windows of a browser on the site."""

    @contextmanager
    def window(path: str, width: int, height: int = 900, script: bool = False, **more: Any) -> Iterator[Page]:
        context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=script, **more)
        page = context.new_page()
        if path:
            page.goto(address + path)
        yield page
        context.close()

    return window
