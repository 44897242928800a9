"""Videos and embedded posts, charts, maps and sounds: whose they are, their name there, and the address readers can open.

The address patterns are those the providers document for sharing and embedding.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from dragoman.model.story import Embed, Rich, Video
from dragoman.stories.clean import cleaned_text
from dragoman.stories.inline import inline
from dragoman.stories.page.boilerplate import is_ad_address
from dragoman.stories.tree import Element, absolute, tag, text_of

_NO_WORDS = Rich()


class Provider(NamedTuple):
    """A site whose things are embedded. `found`: its addresses, with the thing's `id`; `page`: the address readers open, '' to
    keep what was said; `thumbnail`: the address of its picture where the id tells it; `video`: whether its things are videos."""

    name: str
    found: re.Pattern[str]
    page: str = ""
    video: bool = False
    thumbnail: str = ""


def _p(name: str, found: str, page: str = "", video: bool = False, thumbnail: str = "") -> Provider:
    return Provider(name, re.compile(found), page, video, thumbnail)


_PROVIDERS = (
    _p("YouTube", r"(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|shorts/|live/|watch\?(?:[^#]{0,200}&)?v=)|"
    r"youtu\.be/)(?!videoseries)(?P<id>[\w-]{11})",
       "https://www.youtube.com/watch?v={id}", True, "https://i.ytimg.com/vi/{id}/hqdefault.jpg"),
    _p("Vimeo", r"vimeo\.com/(?:video/|channels/[\w-]+/)?(?P<id>\d{5,12})", "https://vimeo.com/{id}", True),
    _p("Dailymotion", r"(?:dailymotion\.com/(?:embed/)?video/|dai\.ly/|"
    r"geo\.dailymotion\.com/player[^?]{0,60}\?video=)(?P<id>[A-Za-z0-9]{5,12})",
       "https://www.dailymotion.com/video/{id}", True, "https://www.dailymotion.com/thumbnail/video/{id}"),
    _p("JW Player", r"(?:jwplatform|jwplayer)\.com/(?:players|previews|manifests|videos|v2/media)/(?P<id>[A-Za-z0-9]{8})", "", True,
       "https://cdn.jwplayer.com/v2/media/{id}/poster.jpg"),
    _p("Brightcove", r"players\.brightcove\.net/\d+/[^?]{0,80}\?(?:[^#]{0,200}&)?videoId=(?P<id>(?:ref:)?[\w-]+)", "", True),
    _p("Kaltura", r"kaltura\.com/.{0,200}?entry_?id[=/](?P<id>\w+)", "", True),
    _p("Streamable", r"streamable\.com/(?:[eo]/)?(?P<id>[a-z0-9]{5,8})\b", "https://streamable.com/{id}", True),
    _p("Twitch", r"player\.twitch\.tv/\?(?:[^#]{0,100}&)?(?:video|channel)=(?P<id>\w+)", "", True),
    _p("Rumble", r"rumble\.com/embed/(?P<id>\w+)", "https://rumble.com/embed/{id}", True),
    _p("Aparat", r"aparat\.com/(?:video/video/embed/videohash/|"
    r"v/)(?P<id>\w{5,12})", "https://www.aparat.com/v/{id}", True),
    _p("VK", r"vk(?:video)?\.(?:com|ru)/video_ext\.php\?(?P<id>[^#]{4,80})", "", True),
    _p("Rutube", r"rutube\.ru/(?:play/embed|video)/(?P<id>\w{8,40})", "https://rutube.ru/video/{id}/", True),
    _p("Bilibili", r"bilibili\.com/(?:player\.html\?(?:[^#]{0,100}&)?bvid=|"
    r"video/)(?P<id>BV\w{8,12})", "https://www.bilibili.com/video/{id}", True),
    _p("Niconico", r"nicovideo\.jp/watch/(?P<id>\w{4,14})", "https://www.nicovideo.jp/watch/{id}", True),
    _p("Naver", r"tv\.naver\.com/(?:embed|v)/(?P<id>\d+)", "https://tv.naver.com/v/{id}", True),
    _p("Glomex", r"player\.glomex\.com/.{0,200}?playlistId=(?P<id>[\w-]+)", "", True),
    _p("Vidyard", r"play\.vidyard\.com/(?P<id>\w{10,30})", "", True),
    _p("Wistia", r"fast\.wistia\.(?:net|com)/embed/(?:iframe|medias)/(?P<id>\w{8,12})", "", True),
    _p("Facebook", r"facebook\.com/(?:plugins/video\.php|watch|"
    r"[\w.-]+/videos/)(?:.{0,200}?(?P<id>\d{8,20}))?", "", True),
    _p("TikTok", r"tiktok\.com/(?:@[\w.-]{1,40}/video/|embed/(?:v\d/)?|player/v1/)(?P<id>\d{8,22})", "", True),
    _p("X", r"(?:twitter|x)\.com/(?:\w{1,30}/status(?:es)?/|i/(?:web/)?status/|"
    r"embed/Tweet\.html.{0,300}?[?&]id=)(?P<id>\d{5,22})",
       "https://x.com/i/status/{id}"),
    _p("Instagram", r"instagram\.com/(?:[\w.]{1,40}/)?(?P<kind>p|reel|"
    r"tv)/(?P<id>[\w-]{5,40})", "https://www.instagram.com/{kind}/{id}/"),
    _p("Facebook", r"facebook\.com/(?:plugins/post\.php|[\w.-]+/posts/|permalink|story\.php|"
    r"photo)(?:.{0,200}?(?P<id>\d{8,20}|pfbid\w+))?"),
    _p("Bluesky", r"(?:bsky\.app/profile/[\w.:-]{3,80}/post/|"
    r"embed\.bsky\.app/embed/[\w.:-]{3,80}/app\.bsky\.feed\.post/)(?P<id>\w{6,20})"),
    _p("Threads", r"threads\.(?:net|com)/@[\w.]{1,40}/post/(?P<id>[\w-]{5,20})"),
    _p("Mastodon", r"/@[\w.]{1,40}/(?P<id>\d{15,20})(?:/embed)?$"),
    _p("Telegram", r"(?:^|//)t\.me/(?:s/)?(?P<id>\w{3,40}/\d+)", "https://t.me/{id}"),
    _p("Reddit", r"(?:reddit\.com|"
    r"redditmedia\.com)/r/(?P<sub>\w{2,30})/comments/(?P<id>\w{4,10})", "https://www.reddit.com/r/{sub}/comments/{id}/"),
    _p("LinkedIn", r"linkedin\.com/(?:embed/feed/update|feed/update|posts)/(?P<id>[\w:-]{6,120})"),
    _p("Pinterest", r"pinterest\.[a-z.]{2,6}/pin/(?P<id>\d+)", "https://www.pinterest.com/pin/{id}/"),
    _p("SoundCloud", r"soundcloud\.com/(?:player/?\?url=.{0,80}?(?:tracks|playlists)(?:/|%2[Ff])(?P<id>\d+)|"
    r"[\w-]+/[\w-]+)"),
    _p("Spotify", r"(?:open|embed)\.spotify\.com/(?:embed(?:-podcast)?/)?(?P<kind>track|episode|show|album|"
    r"playlist|artist)/(?P<id>\w{15,30})",
       "https://open.spotify.com/{kind}/{id}"),
    _p("Apple Podcasts", r"(?:embed\.)?podcasts\.apple\.com/(?P<id>[^?#]{4,160})", "https://podcasts.apple.com/{id}"),
    _p("Acast", r"embed\.acast\.com/(?P<id>[^?#]{4,120})"),
    _p("Spreaker", r"widget\.spreaker\.com/player\?episode_id=(?P<id>\d+)", "https://www.spreaker.com/episode/{id}"),
    _p("Datawrapper", r"(?:datawrapper\.dwcdn\.net|(?:www\.)?datawrapper\.de/_)/(?P<id>\w{5})\b",
       "https://datawrapper.dwcdn.net/{id}/", False, "https://datawrapper.dwcdn.net/{id}/plain.png"),
    _p("Flourish", r"(?:flo\.uri\.sh|public\.flourish\.studio)/(?P<kind>visualisation|story)/(?P<id>\d+)",
       "https://public.flourish.studio/{kind}/{id}/", False, "https://public.flourish.studio/{kind}/{id}/thumbnail"),
    _p("Infogram", r"infogram\.com/(?!js/)(?P<id>[\w-]{6,120})", "https://infogram.com/{id}"),
    _p("Tableau", r"public\.tableau\.com/views/(?P<id>[^?#]{3,160})"),
    _p("Knight Lab", r"(?:cdn|uploads)\.knightlab\.com/(?P<id>[^#]{3,200})"),
    _p("Genially", r"view\.gen(?:ial)?ly\.?(?:com)?/(?P<id>\w{10,40})"),
    _p("Google Maps", r"(?:google\.[a-z.]{2,6}/maps|maps\.google\.)[^#]{0,40}?(?:[?&]mid=(?P<id>[\w-]+))?"),
    _p("OpenStreetMap", r"openstreetmap\.org/"), _p("Mapbox", r"mapbox\.com/"),
    _p("Google Forms", r"docs\.google\.com/forms/d/(?:e/)?(?P<id>[\w-]{10,120})"),
    _p("Google Docs", r"(?:docs|drive)\.google\.com/(?:\w+/)?(?:file/)?d/(?:e/)?(?P<id>[\w-]{10,120})"),
    _p("Scribd", r"scribd\.com/(?:embeds|document|doc)/(?P<id>\d+)", "https://www.scribd.com/document/{id}"),
    _p("DocumentCloud", r"documentcloud\.org/documents/(?P<id>[\w-]+)"),
    _p("Issuu", r"(?:e\.)?issuu\.com/(?P<id>[^#]{3,160})"),
    _p("SlideShare", r"slideshare\.net/(?P<id>[^?#]{3,160})"),
    _p("Imgur", r"imgur\.com/(?:a/|gallery/)?(?P<id>\w{5,10})(?:/embed)?$", "https://imgur.com/{id}"),
    _p("Giphy", r"giphy\.com/(?:embed|gifs)/(?:[\w-]*-)?(?P<id>\w{8,24})", "https://giphy.com/gifs/{id}"),
    _p("Change.org", r"change\.org/(?:petitions/)?p/(?P<id>[\w-]+)"),
    _p("GoFundMe", r"gofundme\.com/f/(?P<id>[\w-]+)", "https://www.gofundme.com/f/{id}"),
    _p("Strawpoll", r"strawpoll\.com/(?:embed/)?(?P<id>[\w-]+)"),
)  # fmt: skip
_VIDEO_HOST = re.compile(
    r"youtu\.?be|vimeo|dailymotion|jwplatform|brightcove|streamable|tiktok|facebook\.com/plugins/video|"
    r"\bplayer|\bvideo|/embed/.{0,40}video|mediaplayer|\.(?:mp4|m3u8|webm|mov)\b|/video"
)
_FILE = re.compile(r"\.(?:mp4|m4v|webm|mov|m3u8)(?:\?|$)", re.IGNORECASE)
_NO_SHOW = re.compile(
    r"recaptcha|/captcha|/like\.php|share_button|/plugins/(?:like|page|comments|share|follow)|follow_button|"
    r"consent|newsletter|subscribe|"
    r"sign-?up|login|paywall|piano\.io|tinypass|disqus|comments?[./]|analytics|/gtm|ns\.html|googletagmanager|"
    r"poool|chartbeat|about:blank|"
    r"livechat|weather|/ads?[/.?-]|widget(?:s)?/(?:stock|quotes|most)|javascript:",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|"
    r"reddit-(?:embed|card)|telegram-post|text-post-media|"
    r"mastodon-embed|threads-post|flourish-embed|infogram-embed|datawrapper-[\w-]+|imgur-embed-pub)\b"
)
_LATE = (
    "data-src",
    "data-lazy-src",
    "data-url",
    "data-iframe-src",
    "data-embed-src",
    "data-cookieblock-src",
    "data-cmp-src",
    "src",
)
_AMP = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-jwplayer": ("data-media-id", "https://cdn.jwplayer.com/previews/{}"),
    "amp-brightcove": ("data-video-id", "https://players.brightcove.net/0/default_default/index.html?videoId={}"),
    "amp-twitter": ("data-tweetid", "https://x.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-tiktok": ("data-src", "https://www.tiktok.com/embed/{}"),
    "amp-facebook": ("data-href", "{}"),
    "amp-reddit": ("data-src", "{}"),
    "amp-soundcloud": ("data-trackid", "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
}  # fmt: skip
PLAYERS = ("iframe", "amp-iframe", "video", "amp-video", "video-js", *_AMP)
_WATCH_PAGE = re.compile(
    r"^https?://(?:(?:www\.|m\.)?(?:youtube\.com/watch|youtu\.be/|vimeo\.com/\d|dailymotion\.com/video)|videos?\.)"
)


def told(address: str, title: str = "", poster: str = "", caption: Rich = _NO_WORDS) -> Video | Embed | None:
    """What an address shows: a video or an embed by its provider; None for what is no part of a story."""
    if not address or is_ad_address(address) or _NO_SHOW.search(address):
        return None
    for provider in _PROVIDERS:
        match = provider.found.search(address)
        if match is not None:
            return _provided(provider, match, address, title, poster, caption)
    if _VIDEO_HOST.search(address):
        return Video(address, title, caption, poster)
    return Embed(address, (urlsplit(address).hostname or "").removeprefix("www."), title, "", poster)


def _provided(
    provider: Provider, match: re.Match[str], address: str, title: str, poster: str, caption: Rich
) -> Video | Embed:
    said = {name: value or "" for name, value in match.groupdict().items()}
    found = said.get("id", "")
    page = provider.page.format(**said) if provider.page and found else _inner(address)
    shown = poster or (provider.thumbnail.format(**said) if provider.thumbnail and found else "")
    if provider.video:
        return Video(page, title, caption, shown, provider.name, found)
    return Embed(page, provider.name, title, found, shown)


def _inner(address: str) -> str:
    """The page that a plug-in's address was asked to show (`href=`), else that address."""
    asked = parse_qs(urlsplit(address).query).get("href", [""])[0]
    return asked if asked.startswith(("http://", "https://")) else address


def player(frame: Element, base: str, caption: Rich = _NO_WORDS) -> Video | Embed | None:
    """What a frame, video or player element shows; None for advertising and for what has no address."""
    name = tag(frame)
    title = cleaned_text(frame.get("title") or frame.get("aria-label") or frame.get("data-title") or "")
    poster = absolute(frame.get("poster") or frame.get("data-poster") or "", base)
    if frame.get("width") in ("0", "1") or frame.get("height") in ("0", "1"):
        return None
    if name in _AMP:
        said = frame.get(_AMP[name][0]) or ""
        return told(_AMP[name][1].format(said), title, poster, caption) if said else None
    inner = next(frame.iter("source"), None)
    said = next((value for value in map(frame.get, _LATE) if value and value != "about:blank"), "")
    said = said or (inner.get("src") or inner.get("data-src") or "" if inner is not None else "")
    address = absolute(unquote(said) if said.startswith("http%3A") else said, base)
    if name in ("video", "amp-video", "video-js"):
        return None if is_ad_address(address) else _own_video(frame, address, title, poster, caption)
    return told(address, title, poster, caption)


def _own_video(frame: Element, address: str, title: str, poster: str, caption: Rich) -> Video | None:
    """A video element's; one whose address a script would set is known by its id, and has a still picture at least."""
    found = frame.get("data-video-id") or frame.get("data-media-id") or ""
    account = frame.get("data-account") or ""
    if not address and found and account.isdigit():
        address = f"https://players.brightcove.net/{account}/default_default/index.html?videoId={found}"
        return Video(address, title, caption, poster, "Brightcove", found)
    return Video(address, title, caption, poster, "", found) if address else None


def social(quote: Element, base: str) -> Embed | Video | None:
    """The post of another site that a blockquote or box embeds, None for a plain quotation."""
    said = quote.get("class") or ""
    if not said or not _SOCIAL.search(said):
        return None
    links = [
        quote.get(name) or ""
        for name in ("cite", "data-instgrm-permalink", "data-href", "data-src", "data-text-post-permalink")
    ]
    links += [link.get("href") or "" for link in quote.iter("a")]
    shown = [told(absolute(link, base)) for link in links if link]
    posts = [post for post in shown if post is not None and post.id]
    if posts:
        return (
            posts[-1] if tag(quote) == "blockquote" and len(posts) > 1 and posts[0].provider != "TikTok" else posts[0]
        )
    return next((post for post in reversed(shown) if isinstance(post, Embed)), None)


def is_post(element: Element) -> bool:
    """Whether an element's classes say that it is another site's post."""
    return bool(_SOCIAL.search(element.get("class") or ""))


def is_file(address: str) -> bool:
    """Whether an address is a video file's."""
    return bool(_FILE.search(address))


def linked_video(element: Element, base: str, language: str) -> Video | None:
    """The video that a paragraph only links to: a link to a video's address, then a line break or nothing, then its words."""
    link = element[0] if len(element) else None
    if link is None or tag(link) != "a" or (element.text or "").strip() or (link.tail or "").strip():
        return None
    address = absolute(link.get("href") or "", base)
    bare = len(element) == 1 or tag(element[1]) == "br"
    if not bare or not _WATCH_PAGE.search(address):
        return None
    shown = told(address, cleaned_text(text_of(link), language), "", inline(element, base, language, without=link))
    return shown if isinstance(shown, Video) else None
