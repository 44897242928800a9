"""The feeds of the sample papers, each as its kind of system writes them, with its faults.

`el-faro`: RSS 2.0 with summaries, guids that are no addresses, media and Dublin Core. `courier`: Atom with a language per
entry and tag: ids. `kabar-selat`: RSS that no XML parser takes: bare ampersands, undeclared entities, one date in
Indonesian words, one item without guid, and UTF-8 declared over windows-1252 bytes.
"""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime as mail_date
from pathlib import Path

from babel.dates import format_datetime

from dragoman.demo.manuscripts import Paper
from dragoman.demo.printing import Sheet, charset, press_of

MEDIA = {"el-faro": "application/rss+xml; charset=utf-8", "courier": "application/atom+xml", "kabar-selat": "text/xml"}
FEED_PATH = "feed.xml"


def print_feed(paper: Paper, folder: Path) -> Sheet:
    """The paper's feed, the newest story first; `folder` holds its template."""
    press = press_of(paper, folder)
    press.add_filter("mail_date", mail_date)
    press.add_filter("words_date", words_date)
    text = press.render_template("feed.xml", paper=paper, stories=paper.manuscripts)
    return Sheet(FEED_PATH, MEDIA[paper.key], text.encode(charset(paper), "xmlcharrefreplace"), paper.gone_to_press)


def words_date(at: datetime) -> str:
    """A moment as an Indonesian sub-editor types it, which no feed format allows: 'Jumat, 20 November 2026 09.30 WIB'."""
    return format_datetime(at.replace(tzinfo=None), "EEEE, d MMMM y HH.mm 'WIB'", locale="id")
