"""Addresses as names: what stays of one when everything is taken away that leads to the same page.

The scheme, the host's letters for phones (`www.`, `m.`, `amp.`), the fragment, campaign and session parameters, the parts that
ask for the AMP or the print form, a trailing slash, an index file. What is left may collide where a paper is careless, so a
name alone joins no two copies: `stories.identity` also asks whether they tell one story.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from dragoman.language.text import plain

LONGEST = 2048
"""Characters of an address that count; what is longer is no address a person was given."""

_HOST = re.compile(r"^(?:(?:www\d?|m|mobile|mobil|movil|amp|wap|touch|print)\.)+(?=[^.]+\.)")
_CACHE = re.compile(r"^(?:[\w-]+\.)?(?:cdn\.ampproject\.org|google\.\w{2,3}(?:\.\w{2})?)$")
_CACHED = re.compile(r"^/(?:amp/)?(?:[acvi]/)?(?:s/)?(?=[\w-]+\.[\w.-]+/)")
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igsh|"
    r"igshid|mc_[ce]id|_ga|_gl|_hs\w+|"
    r"hs\w{0,3}_?\w*ctatracking|mkt_tok|vero_\w+|oly_\w+|pk_\w+|mtm_\w+|matomo_\w+|at_\w+|wt_mc\w*|"
    r"wt\.\w+|xtor|ns_\w+|"
    r"ref|ref_\w+|refer+er|cmp|cmpid|campaign|ocid|icid|ito|itm_\w+|intcmp|smid|smtyp|sref|sr_share|share|"
    r"shared|"
    r"soc_\w+|feature|via|rss|feed|mod|partner|mbid|guccounter|guce_\w+|jsessionid|phpsessid|sessionid|"
    r"amp_\w+|usqp|aoh|referrer_access_token|__twitter_impression|taid|dicbo|traffic_source|outputtype|"
    r"outputformat)$",
    re.IGNORECASE,
)
_FORM = re.compile(r"^(?:amp|print|printable|imprimir|imprimer|stampa|druck|drucken|cetak|mobile|m)$", re.IGNORECASE)
_ASKING = re.compile(
    r"^(?:view|mode|format|tpl|template|layout|type|tmpl|version|outputtype)=(?:amp|print|printable|"
    r"mobile|component)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:/(?:amp|amphtml|print|imprimir|imprimer|stampa|drucken|cetak)(?:\.html?)?|[._](?:amp|print))$|"
    r"/(?:index|default)\.(?:html?|php|aspx?)$",
    re.IGNORECASE,
)
_AMP_HTML = re.compile(r"\.amp(?=\.html?$)", re.IGNORECASE)
_HEAD = re.compile(r"^/(?:amp|print|mobile)(?=/.)", re.IGNORECASE)
_KEPT = "/:@!$&'()*+,;=~-._"


def named(address: str) -> str:
    """The name an address gives a story: `paper.example/2026/11/quay?id=7`; '' for what names no page of its own: no
    web address, or a host alone."""
    if len(address) > LONGEST:
        return ""
    try:
        parts = urlsplit(address.strip())
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host, path = _host_and_path(parts)
    query = _query(parts.query)
    return f"{host}{port}{path}{query}" if path or query else ""


def _host_and_path(parts: SplitResult) -> tuple[str, str]:
    host, path = _readable(parts.hostname or ""), parts.path
    cached = _CACHED.match(path) if _CACHE.match(host) else None
    if cached:  # a cache of AMP pages carries the paper's own address in its path
        host, _, rest = path[cached.end() :].partition("/")
        host, path = host.lower(), f"/{rest}"
    return _HOST.sub("", host), _path(path)


def _readable(host: str) -> str:
    """A host in its own letters, without the dot that may end it."""
    try:
        return host.rstrip(".").encode("ascii").decode("idna").lower()
    except UnicodeError:
        return host.rstrip(".").lower()


def _path(path: str) -> str:
    """One spelling of a path: escapes alike, no doubled slashes, not the AMP or print form's."""
    plain_path = re.sub(
        "/{2,}", "/", quote(plain(unquote(path, errors="surrogateescape")), safe=_KEPT, errors="replace")
    )
    plain_path = re.sub(r";jsessionid=[^/]*", "", plain_path, flags=re.IGNORECASE)
    shorter = _HEAD.sub("", _AMP_HTML.sub("", plain_path.rstrip("/")))
    return _TAIL.sub("", shorter).rstrip("/")


def _query(query: str) -> str:
    """What of a query names the page, in one order. At most 50 parameters are looked at."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=50)
    except ValueError:
        return ""
    kept = sorted(
        f"{name}={value}"
        for name, value in pairs
        if not (_TRACKING.match(name) or _FORM.match(name) or _ASKING.match(f"{name}={value}"))
    )
    return "?" + quote("&".join(kept), safe=_KEPT, errors="replace") if kept else ""


# -- pictures --

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg|jfif)$", re.IGNORECASE)
_SIZED = re.compile(
    r"(?:[-_.@](?:\d{2,4}x\d{2,4}|\dx|\d{3,4}w|w\d{3,4}|scaled|small|medium|large|thumb(?:nail)?|"
    r"orig(?:inal)?|16-9|21-9|4-3|3-2|1-1))+$",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"^(?:\d{1,4}x\d{0,4}|\d{0,4}x\d{1,4}|(?:[whqc]|fit|crop|width|height|quality|resize|scale|format|f|"
    r"fl|g|dpr|ar|rs|strip|sharpen)[_=:-][^/]*|"
    r"(?:[a-z]{1,3}_[\w.:]+,)+[a-z]{1,3}_[\w.:]+|(?:[a-z]{1,10}=[\w.:%-]*,)+[a-z]{1,10}=[\w.:%-]*|smart|"
    r"filters:.*|fit-in|cdn-cgi|image|v\d{6,})$",
    re.IGNORECASE,
)
_SHOWN_AS = re.compile(
    r"^(?:w|h|wid|hei|width|height|q|quality|qlt|fm|fmt|format|auto|fit|crop|dpr|resize|size|sz|s|sig|"
    r"sign|signature|hash|token|expires|exp|"
    r"key-pair-id|policy|v|ver|version|t|ts|time|timestamp|cb|cache|rnd|ar|strip|ssl|impolicy|im|imwidth|"
    r"trim|bg|op|sharp|x-\w+(?:-\w+)*)$",
    re.IGNORECASE,
)


def pictured(address: str) -> str:
    """The name a picture's address gives it: the same for every size, form, cache and signature it is asked for in.

    A picture behind another address (`/resize?url=...`, `/w=800/https://...`) is the one inside. Where nothing is left but
    sizes, the whole address stands."""
    inner = _inner(address[:LONGEST])
    try:
        parts = urlsplit(inner)
    except ValueError:
        return inner
    path = unquote(parts.path, errors="replace")
    segments = [part for part in path.split("/") if part and not _SIZE.match(part)]
    if not segments:
        return inner
    stem = _PICTURE.sub("", _PICTURE.sub("", segments[-1]))
    name = "/".join([*segments[:-1], _SIZED.sub("", stem) or stem]).casefold()
    return name if _PICTURE.search(segments[-1]) else name + _shown(parts.query)


def _inner(address: str) -> str:
    """The innermost address that an address carries; five deep at most."""
    for _ in range(5):
        opened = unquote(address, errors="replace")
        at = max(opened.rfind("http://"), opened.rfind("https://"))
        if at > 0:
            address = opened[at:].partition("&")[0] if "?" in opened[:at] else opened[at:]
            continue
        carried = re.search(r"[?&](?:url|src|image|img|u)=([^&]+)", address)
        if carried is None or not _PICTURE.search(unquote(carried[1], errors="replace").partition("?")[0]):
            break
        address = unquote(carried[1], errors="replace")
    return address


def _shown(query: str) -> str:
    """What of a picture's query tells which picture it is."""
    try:
        pairs = parse_qsl(query, max_num_fields=50)
    except ValueError:
        return ""
    kept = sorted(f"{name}={value}" for name, value in pairs if not (_SHOWN_AS.match(name) or _TRACKING.match(name)))
    return "?" + "&".join(kept) if kept else ""
