"""The site as a reader has it in Chromium: narrow and wide, light and dark, large letters, a keyboard, paper; no script."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route

from tests.browser.conftest import Opened
from tests.browser.places import KINDS, LANGUAGES, Places

pytestmark = pytest.mark.browser

PHONE, DESK = 390, 1280
READ = [(kind, language) for kind in ("front", "article") for language in LANGUAGES]
EVERY = [*((kind, "es") for kind in KINDS), *(one for one in READ if one[1] != "es"), ("table", "ms"), ("film", "ms")]
STRICT = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
CONTRAST = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}


def place(places: Places, kind: str, language: str) -> str:
    """A page of a kind; a language that has none of it has nothing to test, but Spanish has all."""
    if (kind, language) not in places:
        assert language != "es", f"the sample newsroom shows no page of kind {kind}"
        pytest.skip(f"nothing of kind {kind} is live in {language}")
    return places[kind, language]


def faults(page: Page, rules: dict[str, object] = STRICT) -> list[str]:
    """What axe finds serious or critical, with the element it found first."""
    found = Axe().run(page, options=rules).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in ("serious", "critical")
    ]


def unrolled(page: Page, width: int) -> None:
    """Makes the window as tall as the page, so that the pictures that wait for the reader come too."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(("kind", "language"), READ)
def test_a_page_is_whole_without_script(
    opened: Opened, address: str, places: Places, tmp_path: Path, kind: str, language: str, width: int
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with opened("", width) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        page.on("console", lambda message: complaints.append(f"{message.text} {message.location}"))
        page.goto(address + place(places, kind, language))
        unrolled(page, width)
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").count() == 1
        pictures = page.evaluate(
            "[...document.images].map(one => [one.currentSrc, one.complete && one.naturalWidth > 0])"
        )
        page.screenshot(path=tmp_path / f"{kind}-{language}-{width}.png", full_page=True)
    assert pictures
    assert [source for source, came in pictures if not came] == []
    assert [one for one in asked if not one.startswith(f"{address}/")] == []
    assert complaints == []


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_axe_finds_nothing_serious(opened: Opened, places: Places, kind: str, language: str) -> None:
    with opened(place(places, kind, language), DESK, script=True, reduced_motion="reduce") as page:
        wide = faults(page)
        page.set_viewport_size({"width": PHONE, "height": 900})
        narrow = faults(page)
        page.emulate_media(color_scheme="dark")
        dark = faults(page, CONTRAST)
    assert (wide, narrow, dark) == ([], [], [])


# What stands past the window's edge, other than in the rows and tables that scroll by themselves.
BEYOND = """() => [...document.querySelectorAll('body *')].filter(one => {
  const box = one.getBoundingClientRect()
  return box.width && (box.right > innerWidth + 1 || box.left < -1) && !one.closest('.tongues, .sections, .table, .skip')
}).map(one => one.outerHTML.slice(0, 120))"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_nothing_is_cut_off_at_320_px(opened: Opened, places: Places, kind: str, language: str) -> None:
    with opened(place(places, kind, language), 320) as page:
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_letters_of_twice_the_size_fit(opened_large: Opened, places: Places, kind: str, language: str) -> None:
    with opened_large(place(places, kind, language), DESK) as page:
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(SIDEWAYS) <= 0
        page.set_viewport_size({"width": 2 * PHONE, "height": 900})
        assert page.evaluate(BEYOND) == []


FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one)
  return {href: one.getAttribute('href') || '', id: one.id,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2}
}"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(("kind", "language"), READ)
def test_a_keyboard_reaches_everything_and_shows_where_it_is(
    opened: Opened, places: Places, kind: str, language: str, width: int
) -> None:
    with opened(place(places, kind, language), width) as page:
        wanted = page.eval_on_selector_all(".tongues a, .sections a", "all => all.map(one => one.getAttribute('href'))")
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert first == {"href": "#content", "id": "", "seen": True, "ring": True}
        told = []
        for _ in range(len(wanted) + 3):
            page.keyboard.press("Tab")
            told.append(page.evaluate(FOCUSED))
    assert [one for one in told if not (one["seen"] and one["ring"])] == []
    assert len(wanted) > 5
    assert [href for href in wanted if href not in {one["href"] for one in told}] == []


def test_the_skip_link_leads_past_the_masthead(opened: Opened, places: Places) -> None:
    with opened(places["article", "es"], PHONE) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


# Where the things of a page stand, in pixels from its top.
STANDING = "[...document.querySelectorAll('main :is(h1, h2, h3, p, figcaption, img), footer')].map(one => Math.round(one.getBoundingClientRect().top))"


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(("kind", "language"), READ)
def test_pictures_that_come_late_move_nothing(
    opened: Opened, address: str, places: Places, kind: str, language: str, width: int
) -> None:
    held: list[Route] = []
    late = True
    # Waiting for a condition is a script of the test's own, which the site's policy would refuse.
    with opened("", width, 9000, script=True, bypass_csp=True) as page:
        page.route("**/media/**", lambda route: held.append(route) if late else route.continue_())
        page.goto(address + place(places, kind, language), wait_until="domcontentloaded")
        page.wait_for_function("document.querySelector('link[rel=stylesheet]').sheet")
        before = page.evaluate(STANDING)
        late = False
        for route in held:
            route.continue_()
        page.wait_for_function("[...document.images].every(one => one.complete && one.naturalWidth)")
        after = page.evaluate(STANDING)
    assert held
    assert after == before


@pytest.mark.parametrize(
    ("language", "other", "name"), [("es", "ca", "Català"), ("ca", "es", "Español"), ("ms", "id", "Bahasa Indonesia")]
)
def test_the_switcher_leads_to_the_same_story(
    opened: Opened, places: Places, language: str, other: str, name: str
) -> None:
    path = places["article", language]
    with opened(path, PHONE) as page:
        page.get_by_role("link", name=name, exact=True).click()
        page.wait_for_load_state()
        reached = urlsplit(page.url).path
        assert page.locator("html").get_attribute("lang") == other
        assert page.locator("article.story h1").count() == 1
    story = re.compile(r"/(\w+)/(\d+/\d+)/(\w+)-")
    assert story.match(reached).group(1) == other
    assert story.match(reached).groups()[1:] == story.match(path).groups()[1:]


def test_a_narrow_masthead_opens_with_the_readers_own_language(opened: Opened, places: Places) -> None:
    with opened(places["front", "ms"], PHONE) as page:
        current = page.locator(".tongues [aria-current]").bounding_box()
        others = [one.bounding_box()["x"] for one in page.locator(".tongues a:not([aria-current])").all()]
    assert current["x"] + current["width"] < PHONE
    assert all(current["x"] < one for one in others)


def test_the_dark_page_is_dark_and_its_pictures_are_not_inverted(opened: Opened, places: Places) -> None:
    with opened(places["article", "es"], PHONE, color_scheme="dark") as page:
        paper, ink = page.evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
        )
        effect = page.evaluate("getComputedStyle(document.images[0]).filter")
    assert max(map(int, re.findall(r"\d+", paper))) < 40 < 200 < min(map(int, re.findall(r"\d+", ink)))
    assert "invert" not in effect


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_an_article_is_clean_and_says_where_it_is_from(
    opened: Opened, places: Places, language: str, scheme: str
) -> None:
    with opened(places["article", language], DESK, color_scheme=scheme) as page:
        page.emulate_media(media="print", color_scheme=scheme)
        shown = [
            name
            for name in (".tongues", ".sections", ".beside", ".advertisement", ".foot-links", ".skip", ".report")
            if page.locator(name).first.is_visible()
        ]
        assert shown == []
        assert page.locator(".story-foot h2:visible").count() == 1, "only the source is named at the foot"
        assert page.locator("h1").is_visible()
        assert page.locator(".story-body > p").first.is_visible()
        assert page.locator(".address").inner_text() == page.locator("link[rel=canonical]").get_attribute("href")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
