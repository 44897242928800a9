"""Whose a video or an embedded thing is, its name there, and the address readers can open."""

from __future__ import annotations

import pytest
from lxml import html

from dragoman.model.story import Embed, Video
from dragoman.stories.page.embeds import player, social, told

BASE = "https://courier.example/story.html"


@pytest.mark.parametrize(
    ("address", "provider", "found", "page"),
    [
        ("https://www.youtube-nocookie.com/embed/Ab3_d-6hIjK?rel=0", "YouTube", "Ab3_d-6hIjK", "https://www.youtube.com/watch?v=Ab3_d-6hIjK"),
        ("https://player.vimeo.com/video/123456789?h=1", "Vimeo", "123456789", "https://vimeo.com/123456789"),
        ("https://www.dailymotion.com/embed/video/x8abcde", "Dailymotion", "x8abcde", "https://www.dailymotion.com/video/x8abcde"),
        ("https://cdn.jwplayer.com/players/AbCdEf12-XyZ.html", "JW Player", "AbCdEf12", "https://cdn.jwplayer.com/players/AbCdEf12-XyZ.html"),
        ("https://www.tiktok.com/embed/v2/7123456789012345678", "TikTok", "7123456789012345678", "https://www.tiktok.com/embed/v2/7123456789012345678"),
    ],
)
def test_players_are_videos_of_their_provider(address: str, provider: str, found: str, page: str) -> None:
    video = told(address, "A clip")
    assert isinstance(video, Video)
    assert (video.provider, video.id, video.src, video.title) == (provider, found, page, "A clip")


@pytest.mark.parametrize(
    ("address", "provider", "found", "page"),
    [
        ("https://platform.twitter.com/embed/Tweet.html?dnt=false&id=1234567890", "X", "1234567890", "https://x.com/i/status/1234567890"),
        ("https://www.instagram.com/reel/Cx1Yz_abcd/embed/", "Instagram", "Cx1Yz_abcd", "https://www.instagram.com/reel/Cx1Yz_abcd/"),
        ("https://flo.uri.sh/visualisation/1234567/embed", "Flourish", "1234567", "https://public.flourish.studio/visualisation/1234567/"),
        ("https://datawrapper.dwcdn.net/aB3xY/2/", "Datawrapper", "aB3xY", "https://datawrapper.dwcdn.net/aB3xY/"),
        ("https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk", "Spotify", "4rOoJ6Egrf8K2IrywzwOMk", "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk"),
        ("https://t.me/courier/512?embed=1", "Telegram", "courier/512", "https://t.me/courier/512"),
        ("https://charts.example/embed/7", "charts.example", "", "https://charts.example/embed/7"),
    ],
)
def test_other_frames_are_embeds_with_the_page_to_open(address: str, provider: str, found: str, page: str) -> None:
    embed = told(address)
    assert isinstance(embed, Embed)
    assert (embed.provider, embed.id, embed.src) == (provider, found, page)


@pytest.mark.parametrize(
    "address",
    ["", "https://www.facebook.com/plugins/like.php?href=x", "https://ad.doubleclick.net/x", "https://courier.example/newsletter/signup", "https://www.google.com/recaptcha/api2"],
)
def test_buttons_forms_and_advertising_are_nothing(address: str) -> None:
    assert told(address) is None


@pytest.mark.parametrize(
    ("element", "source"),
    [
        ('<iframe data-src="//www.youtube.com/embed/Ab3_d-6hIjK" src="about:blank"></iframe>', "https://www.youtube.com/watch?v=Ab3_d-6hIjK"),
        ('<amp-youtube data-videoid="Ab3_d-6hIjK"></amp-youtube>', "https://www.youtube.com/watch?v=Ab3_d-6hIjK"),
        ('<video poster="/p.jpg"><source src="/clip.mp4"></video>', "https://courier.example/clip.mp4"),
        ('<video data-account="1234" data-video-id="5678"></video>', "https://players.brightcove.net/1234/default_default/index.html?videoId=5678"),
    ],
)
def test_players_are_known_by_what_a_script_would_read(element: str, source: str) -> None:
    found = player(html.fromstring(element), BASE)
    assert isinstance(found, Video)
    assert found.src == source


def test_a_pixel_frame_is_nothing() -> None:
    assert player(html.fromstring('<iframe src="https://count.example/x" width="1" height="1"></iframe>'), BASE) is None


def test_a_post_is_the_address_of_the_post_not_of_who_it_names() -> None:
    quote = html.fromstring(
        '<blockquote class="twitter-tweet"><p>See <a href="https://twitter.com/hashtag/ferry">#ferry</a></p>'
        '<a href="https://twitter.com/courier/status/1234567890?ref=1">1 May</a></blockquote>'
    )
    found = social(quote, BASE)
    assert found is not None
    assert (found.src, found.id) == ("https://x.com/i/status/1234567890", "1234567890")


def test_a_quotation_is_no_post() -> None:
    assert social(html.fromstring("<blockquote><p>Words</p></blockquote>"), BASE) is None
