"""What agencies send, in items of our own making: every format, every state, and what is broken."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import DragomanError, ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Embed, Figure, Heading, List, Paragraph, Quotation, Rich, Table, Video
from dragoman.model.when import Instant, iso
from dragoman.stories.readers import reader_for
from dragoman.stories.wire.dispatch import state_of
from dragoman.stories.wire.forms import form_of, identities

AGENCY = Source("agency", {"en": "The Agency"}, "https://agency.example/", "en", "wire", "wire")
LINE = "The night ferry came in two hours late on Tuesday, and nobody on the quay was told."
MORE = "The harbour council meets again in two weeks to hear about it from the pilot."


def read(body: bytes | str, guid: str = "") -> Copy:
    data = body.encode() if isinstance(body, str) else body
    return reader_for("", data).read(Fetched("", "", 200, {}, data), AGENCY, Entry(guid=guid, url=""))


def texts(copy: Copy) -> list[str]:
    return [block.text.text for block in copy.body if isinstance(block, Paragraph | Heading | Quotation)]


# -- ninjs --


def ninjs(**fields: Any) -> str:
    return json.dumps({"uri": "urn:x:1", "type": "text", **fields})


ONE = {"headline": "Ferry late", "byline": "By Ana Ruiz and Max Holm, Reuters", "versioncreated": "2026-11-20T09:30:00+01:00",
       "body_xhtml": f"<p>{LINE}</p><h2>Fog</h2><p>{MORE}</p>", "subject": [{"name": "Ports", "rel": "about"}], "copyrightholder": "Agency",
       "embargoed": "2026-11-20T12:00:00Z", "description_text": LINE[:40], "usageterms": "Not for sale"}  # fmt: skip
TWO = {"headlines": [{"role": "short", "value": "Late"}, {"role": "main", "value": "Ferry late"}], "by": ONE["byline"],
       "versioncreated": ONE["versioncreated"], "subjects": ONE["subject"], "copyrightholder": "Agency", "embargoed": ONE["embargoed"],
       "bodies": [{"role": "text", "contenttype": "text/plain", "value": "plain"}, {"contenttype": "text/html", "value": ONE["body_xhtml"]}],
       "usageterms": "Not for sale"}  # fmt: skip
THREE = {"headlines": TWO["headlines"], "by": ONE["byline"], "versionCreated": ONE["versioncreated"], "subjects": ONE["subject"],
         "copyrightHolder": "Agency", "embargoedUntil": ONE["embargoed"], "usageTerms": "Not for sale",
         "bodies": [{"contentType": "text/plain", "value": "plain"}, {"contentType": "text/html", "value": ONE["body_xhtml"]}]}  # fmt: skip


@pytest.mark.parametrize("fields", [ONE, TWO, THREE])
def test_the_three_versions_of_ninjs_say_the_same(fields: dict[str, Any]) -> None:
    copy = read(ninjs(**fields))
    assert (copy.title, copy.authors, copy.standfirst, copy.tags) == ("Ferry late", ("Ana Ruiz", "Max Holm"), "", ("Ports",))
    assert texts(copy) == [LINE, "Fog", MORE]
    assert (copy.usage, copy.rights_holder, copy.agency) == ("Not for sale", "Agency", "Reuters")
    assert [copy.published and iso(copy.published), copy.embargo and iso(copy.embargo)] == ["2026-11-20T09:30:00+01:00", "2026-11-20T12:00:00+00:00"]


def test_a_picture_sent_with_the_text_leads_it_in_its_best_size_with_caption_and_credit() -> None:
    sizes = [(200, "thumb"), (1600, "big"), (6000, "huge"), (1900, "watermark")]
    made = [{"name": name, "href": f"https://agency.example/{name}.jpg", "contentType": "image/jpeg", "width": width, "height": 100} for width, name in sizes]
    picture = {"name": "one", "type": "picture", "uri": "urn:p:1", "renditions": made,
               "descriptions": [{"role": "caption", "value": "The quay"}, {"role": "creditline", "value": "Photo: Nuria Cabal / Agency"},
                                {"role": "alt", "value": "A ferry at a quay"}]}  # fmt: skip
    copy = read(ninjs(**{**THREE, "associations": [{"name": "logo", "type": "graphic", "renditions": made}, picture]}))
    lead = copy.lead_image
    assert lead is not None
    assert (lead.src, lead.caption.text, lead.credit, lead.made, lead.alt) == (
        "https://agency.example/big.jpg", "The quay", "Nuria Cabal / Agency", "photo", "A ferry at a quay")  # fmt: skip
    assert not any(isinstance(block, Figure) for block in copy.body)


def test_authors_desk_and_alternative_text_are_found_where_newsroom_systems_put_them() -> None:
    picture = {"type": "picture", "body_text": "A ferry at a quay", "description_text": "The quay", "byline": "Nuria Cabal",
               "renditions": {"original": {"href": "https://agency.example/o.jpg", "mimetype": "image/jpeg", "width": 900}}}  # fmt: skip
    copy = read(ninjs(headline="Ferry late", body_html=f"<p>{LINE}</p>", authors=[{"name": "Ana Ruiz", "role": "writer"}, {"name": "Max Holm"}],
                      service=[{"name": "Harbour", "code": "h"}], associations={"featuremedia": picture}))  # fmt: skip
    assert (copy.authors, copy.section) == (("Ana Ruiz", "Max Holm"), "Harbour")
    assert copy.lead_image == Figure("https://agency.example/o.jpg", "A ferry at a quay", Rich("The quay"), "Nuria Cabal", "", 900, 0)


def test_a_picture_shown_in_the_text_is_the_one_that_was_sent() -> None:
    sizes = [{"name": "s", "href": "https://agency.example/s.jpg", "contentType": "image/jpeg", "width": 300},
             {"name": "l", "href": "https://agency.example/l.jpg", "contentType": "image/jpeg", "width": 2000}]  # fmt: skip
    body = f"<p>{LINE}</p><figure><img src='https://agency.example/s.jpg'></figure><p>{MORE}</p>"
    picture = {"name": "a", "type": "picture", "by": "Nuria Cabal", "descriptions": [{"value": "The quay"}], "renditions": sizes}
    copy = read(ninjs(**{**THREE, "bodies": [{"contentType": "text/html", "value": body}], "associations": [picture]}))
    assert copy.lead_image is None
    shown = copy.body[1]
    assert isinstance(shown, Figure)
    assert (shown.src, shown.caption.text, shown.credit) == ("https://agency.example/l.jpg", "The quay", "Nuria Cabal")


def test_elements_of_an_agencys_own_are_embeds_and_its_pictures() -> None:
    body = (f"<p>{LINE}</p><ag-video src='https://www.youtube.com/embed/aB3dE6gH9jK'></ag-video><ag-chart src='https://charts.example/7'></ag-chart>"
            f"<ag-picture ref='urn:p:1'></ag-picture><ag-nothing></ag-nothing><p>{MORE}</p>")  # fmt: skip
    picture = {"type": "image", "urn": "urn:p:1", "creditline": "Nuria Cabal", "caption": "Fog", "renditions": [{"url": "https://agency.example/p.jpg", "mimetype": "image/jpeg"}]}
    copy = read(json.dumps({"urn": "urn:x:1", "type": "composite", "headline": "Late", "article_html": body, "dateline": "Wexcombe (dpa/lni) - ", "associations": [picture]}))
    assert [type(block) for block in copy.body] == [Paragraph, Video, Embed, Figure, Paragraph]
    assert (texts(copy)[0], copy.agency) == (f"Wexcombe (dpa/lni) - {LINE}", "dpa")


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"type": "picture"}, "a picture item"), ({"type": "event"}, "an event"), ({"type": "text"}, "without a text"),
     ({"headline": "x", "eventDetails": {}}, "an event"), ({"bodies": [{"value": LINE}]}, "without a headline")],
)  # fmt: skip
def test_items_that_are_no_story_are_refused_by_name(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(ninjs(**fields))


def test_a_kill_needs_neither_title_nor_text() -> None:
    copy = read(ninjs(pubstatus="canceled", version="3"))
    assert (copy.state, copy.version, copy.body) == ("canceled", "3", ())


@pytest.mark.parametrize(
    ("said", "state"),
    [("stat:usable", "usable"), ("stat:canceled", "canceled"), ("Withheld", "withheld"), ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", "canceled"),
     ("", "usable"), ("KILL", "canceled"), ("Embargoed", "usable")],
)  # fmt: skip
def test_states_are_known_in_every_dress(said: str, state: str) -> None:
    assert state_of(said) == state


# -- XML --

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "nitf-3-6.dtd">
<nitf><head><title>Slug</title><docdata><doc-id id-string="n1"/><du-key version="4"/><date.issue norm="20261120T093000+0100"/>
<date.release norm="20261120T120000Z"/><date.expire norm="20271120T000000Z"/><doc.copyright holder="Agency" year="2026"/>
<key-list><keyword key="ports"/><keyword key="ferries"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry late</hl1></hedline><byline>By <person>Ana Ruiz</person>, <byttl>Staff</byttl></byline>
<dateline>WEXCOMBE</dateline><abstract><p>What the council knew.</p></abstract></body.head>
<body.content><block><p>{LINE} Caf&eacute;&nbsp;Alba.</p><hl2>Fog</hl2><media media-type="image"><media-reference source="https://agency.example/p.jpg" width="900" height="600" alternate-text="A quay"/>
<media-caption>The quay</media-caption><media-producer>Nuria Cabal</media-producer></media>
<bq><block><p>I saw nothing at all.</p></block><credit>The pilot</credit></bq>
<ul><li>Fog over the bar</li><li>A light was out</li></ul>
<table><tr><th>Ship</th><th>Hours</th></tr><tr><td>Alba</td><td>2</td></tr></table><note><p>Editors: call the desk.</p></note><p>{MORE}</p></block></body.content>
<body.end><tagline>Reporting by Max Holm for the agency.</tagline></body.end></body></nitf>"""


def test_nitf_is_read_with_its_structure_and_its_data() -> None:
    copy = read(NITF)
    assert (copy.title, copy.authors, copy.standfirst, copy.tags) == ("Ferry late", ("Ana Ruiz",), "What the council knew.", ("ports", "ferries"))
    assert (copy.guid, copy.version, copy.rights_holder) == ("n1", "4", "Agency")
    assert [when and iso(when) for when in (copy.published, copy.embargo, copy.expires)] == [
        "2026-11-20T09:30:00+01:00", "2026-11-20T12:00:00+00:00", "2027-11-20T00:00:00+00:00"]  # fmt: skip
    assert [type(block) for block in copy.body] == [Paragraph, Heading, Figure, Quotation, List, Table, Paragraph, Paragraph]
    assert texts(copy)[0] == f"WEXCOMBE – {LINE} Café Alba."
    figure, quotation = copy.body[2], copy.body[3]
    assert isinstance(figure, Figure)
    assert isinstance(quotation, Quotation)
    assert (figure.caption.text, figure.credit, figure.alt) == ("The quay", "Nuria Cabal", "A quay")
    assert (quotation.text.text, quotation.cite.text) == ("I saw nothing at all.", "The pilot")
    assert "Editors" not in str(copy.body)


def test_a_picture_known_only_by_a_number_is_left_out_and_the_agency_under_the_byline_is_known() -> None:
    copy = read(NITF.replace("https://agency.example/p.jpg", "20261120-7").replace("Staff</byttl>", "Associated Press</byttl>"))
    assert not any(isinstance(block, Figure) for block in (*copy.body, copy.lead_image))
    assert (copy.authors, copy.agency) == (("Ana Ruiz",), "Associated Press")


def test_an_editors_message_can_kill() -> None:
    assert read(NITF.replace("<date.issue", '<ed-msg msg-type="kill" info="Wrong ship"/><date.issue')).state == "canceled"


def g2(inside: str, content: str = "<headline>Ferry late</headline><by>By Ana Ruiz</by>", kind: str = "text", meta: str = "", guid: str = "urn:x:1") -> str:
    return (f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="2" xml:lang="en"><rightsInfo><usageTerms>Not for sale</usageTerms></rightsInfo>'
            f'<itemMeta><itemClass qcode="ninat:{kind}"/><versionCreated>2026-11-20T09:30:00Z</versionCreated>{meta}</itemMeta>'
            f"<contentMeta>{content}</contentMeta><contentSet>{inside}</contentSet></newsItem>")  # fmt: skip


XHTML = f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Ferry late</h1><p>{LINE}</p><p>{MORE}</p></body></html></inlineXML>'
PLAIN = f'<inlineData contenttype="text/plain">{LINE}\n\n{MORE}</inlineData>'
NESTED = f'<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>{LINE}</p><p>{MORE}</p></body.content></body></nitf></inlineXML>'


@pytest.mark.parametrize("inside", [XHTML, PLAIN, NESTED])
def test_newsml_g2_is_read_whatever_its_text_is_written_in(inside: str) -> None:
    copy = read(g2(inside, meta='<embargoed>2026-11-20T12:00:00Z</embargoed><pubStatus qcode="stat:withheld"/>'))
    assert (copy.title, copy.authors, texts(copy)) == ("Ferry late", ("Ana Ruiz",), [LINE, MORE])
    assert (copy.guid, copy.version, copy.state, copy.usage) == ("urn:x:1", "2", "withheld", "Not for sale")
    assert copy.embargo == Instant(1795176000)


@pytest.mark.parametrize(
    ("said", "state", "ends"),
    [("2026-11-20T12:00:00+01:00", "usable", "2026-11-20T12:00:00+01:00"), ("2026-11-20T12:00:00", "usable", "2026-11-20T12:00:00-12:00"),
     ("20261120T120000", "usable", "2026-11-20T12:00:00-12:00"), ("2026-11-20", "usable", "2026-11-20"), ("when the minister has spoken", "withheld", "")],
)  # fmt: skip
def test_an_embargo_is_never_ended_too_early(said: str, state: str, ends: str) -> None:
    copy = read(ninjs(headline="Late", body_text=LINE, embargoed=said))
    assert (copy.state, iso(copy.embargo) if copy.embargo else "") == (state, ends)
    assert bool(copy.notes) == (state == "withheld")


def test_an_embargo_without_an_end_withholds() -> None:
    assert read(g2(XHTML, meta="<embargoed/>")).state == "withheld"
    assert read(NITF.replace("<docdata>", '<docdata management-status="embargoed">').replace("date.release", "date.other")).state == "withheld"


def test_a_message_is_read_item_by_item_and_its_only_text_gets_the_pictures() -> None:
    picture = g2('<remoteContent contenttype="image/jpeg" href="https://agency.example/p.jpg" width="900"/>',
                 "<description>The quay</description><creditline>Nuria Cabal</creditline>", "picture", guid="urn:p:1")  # fmt: skip
    one = f"<newsMessage><itemSet>{picture}{g2(XHTML)}</itemSet></newsMessage>"
    lead = read(one).lead_image
    assert lead is not None
    assert (lead.src, lead.caption.text, lead.credit) == ("https://agency.example/p.jpg", "The quay", "Nuria Cabal")
    two = f"<newsMessage><itemSet>{picture}{g2(XHTML)}{g2(PLAIN, '<headline>Fog</headline>', guid='urn:x:2')}</itemSet></newsMessage>"
    assert [each.guid for each in identities(two.encode(), "m")] == ["urn:x:1", "urn:x:2"]
    assert (read(two, "urn:x:2").title, read(two, "urn:x:2").lead_image) == ("Fog", None)


@pytest.mark.parametrize(("kind", "said"), [("packageItem", "a package"), ("conceptItem", "a concept"), ("planningItem", "a planning item"), ("knowledgeItem", "a list of concepts")])
def test_what_else_newsml_carries_is_refused_by_name(kind: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(f'<{kind} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"/>')


@pytest.mark.parametrize("inside", [f"<p>{LINE}</p><p>{MORE}</p>", f"<body><p>{LINE}</p><p>{MORE}</p></body>", f"{LINE}\n\n{MORE}",
                                    f"<nitf><body><body.content><p>{LINE}</p><p>{MORE}</p></body.content></body></nitf>"])  # fmt: skip
def test_newsml_1_is_read_whatever_its_text_is_written_in(inside: str) -> None:
    copy = read(f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine></NewsLines><ContentItem><DataContent>{inside}"
                "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>")  # fmt: skip
    assert texts(copy) == [LINE, MORE]


def test_newsml_1_is_read_by_the_roles_of_its_components() -> None:
    copy = read(f"""<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20261120</DateId>
<NewsItemId>7</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20261120T093000+0100</FirstCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry late</HeadLine><ByLine>By Ana Ruiz</ByLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>A caption, no story.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><html><body><p>{LINE}</p><p>{MORE}</p></body></html></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>""")
    assert (copy.guid, copy.version, copy.title, copy.authors, texts(copy)) == ("agency.example:20261120:7", "2", "Ferry late", ("Ana Ruiz",), [LINE, MORE])


# -- what is broken --

ENTITIES = '<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"[1, 2]", b"nothing", b"{}", b"[" * 200_000, b'{"a":' * 100_000, NITF.encode()[:700],
     NITF.replace("<nitf>", ENTITIES + "<nitf>").replace('<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "nitf-3-6.dtd">', "").encode(),
     (FILE + "<nitf><body><body.content><p>&a;</p></body.content></body></nitf>").encode(),
     b"<nitf><body><body.content>" + b"<block>" * 5000, b"<nitf/>", b"<newsItem/>", b"<newsMessage/>", b"<NewsML/>",
     b"<nitf><body><body.content>" + b"<block>" * 220 + b"</block>" * 220 + b"</body.content></body></nitf>"],
)  # fmt: skip
def test_what_is_broken_or_hostile_is_refused_in_one_line(body: bytes) -> None:
    with pytest.raises(DragomanError) as error:
        read(body)
    assert "\n" not in str(error.value)


SHAPES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.just(LINE) | st.just("<p>a</p><figure><img src=x>"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["name", "value", "role", "href", "type", "renditions", "contentType", "width", "descriptions", "by"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
KEYS = st.sampled_from(
    ["uri", "type", "version", "versionCreated", "headlines", "headline", "bodies", "body_xhtml", "body_nitf", "descriptions", "associations", "subjects",
     "genres", "by", "language", "pubStatus", "embargoed", "infoSources", "altIds", "categories", "ednotes", "keywords", "expires", "dateline"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(KEYS, SHAPES, max_size=10))
def test_any_json_is_read_or_refused(fields: dict[str, Any]) -> None:
    try:
        copy = read(json.dumps({"uri": "urn:x:1", "headline": "Late", "body_text": LINE, **fields}))
    except ReadError:
        return
    assert copy.body or copy.state == "canceled"


def test_half_characters_and_controls_reach_nobody() -> None:
    bad = "\ud800\x00Late"
    copy = read(json.dumps({"uri": f"urn:{bad}", "headline": bad, "body_text": LINE + bad, "usageterms": bad, "by": bad, "keywords": [bad], "language": bad,
                            "embargoed": bad, "version": bad, "subject": [{"name": bad}], "copyrightholder": bad}))  # fmt: skip
    assert (copy.title, copy.guid) == ("Late", "urn:Late")
    assert msgspec.json.decode(msgspec.json.encode(copy), type=Copy) == copy


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([NITF, g2(XHTML), g2(NESTED)]), st.integers(0, 2000), st.integers(0, 60), st.sampled_from(["", "<p>", "&x;", "]]>", "\0", '"']))
def test_any_damage_to_xml_is_read_or_refused(text: str, at: int, length: int, put: str) -> None:
    said = ""
    try:
        assert read(text[:at] + put + text[at + length :]).source == "agency"
    except ReadError as error:
        said = str(error)
    assert "\n" not in said


@pytest.mark.parametrize(
    ("body", "form"),
    [(NITF, "nitf"), (g2(XHTML), "newsml-g2"), ("<nar:newsItem xmlns:nar='x'/>", "newsml-g2"), ("<NewsML/>", "newsml-1"), (" \n{}", "ninjs"),
     ("\ufeff[{}]", "ninjs"), ("<!-- hi --><html>", ""), ("<!DOCTYPE html><p>", ""), ("text", ""), ("<rss/>", "")],
)  # fmt: skip
def test_a_file_is_known_by_how_it_begins(body: str, form: str) -> None:
    assert form_of(body.encode()) == form


@pytest.mark.parametrize("body", [b"<!--", b"<?", b"<!DOCTYPE ", b"<!DOCTYPE [", b"<", b" ", b"<!-- -->", b"<!---->x", b"<?a?> "])
def test_long_hostile_beginnings_are_looked_at_once(body: bytes) -> None:
    assert form_of(body * 60_000) == ""


@pytest.mark.parametrize("piece", ["&nbsp;", "<note/>a", "<media/>a", "<p>a</p>", "<em>a</em>", "&zzz;", "<bq>a</bq>", "<block/>a"])
def test_many_of_one_kind_are_read_in_a_time_that_grows_with_them(piece: str) -> None:
    body = f"<nitf><head/><body><body.head><hedline><hl1>Late</hl1></hedline></body.head><body.content><p>{LINE}</p>{piece * 40_000}</body.content></body></nitf>"
    assert texts(read(body))[0].startswith(LINE)
