"""Paragraphs stay, furniture goes, offsets are those of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.analysis import READ_FROM
from claims.blocks import LONGEST, split_blocks
from claims.lexicon import load
from claims.model import Article, Span

PROSE = "The bridge was closed on Tuesday after a lorry hit it."


def kinds(text: str, masked: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    article = Article(id="a", source="a", text=text, masked=masked)
    return [(block.kind, text[block.start : block.end]) for block in split_blocks(article)]


def kind_of(line: str) -> str:
    """What a line is in the middle of an article."""
    (found,) = [kind for kind, words in kinds(f"{PROSE}\n\n{line}\n\nIt will open in May.") if words == line]
    return found


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Lorry stuck under another bridge",
        "Read more",
        "Read more here.",
        "Click to play video: 'Bridge closed' Bridge closed",
        "WATCH ABOVE: The moment the lorry hit the bridge",
        "Story continues below advertisement",
        "Advertisement Continue reading the main story",
        "Sponsored content",
        "Advertisement",
        "Photo",
        "Scroll down for video",
        "Share on Facebook Share on Twitter",
        "Share  Tweet  Email  12 comments",
        "Like us on Facebook",
        "Follow Hale Post on Twitter and Facebook",
        "Sign up for our daily newsletter and never miss a story",
        "Subscribe to the Hale Post for only $1 a month",
        "Enter your email address Please enter an email address Email address is invalid",
        "Join the conversation",
        "Have your say in the comments below",
        "We use cookies to improve your visit",
        "© 2020 Hale Post. All rights reserved.",
        "Copyright 2020 The Hale Post. All rights reserved. This may not be published.",
        "(Reporting by Ann Lee; Editing by Bo Dahl)",
        "The Hale Press contributed to this report.",
        "This article was amended on 5 May 2020 to correct a name.",
        "Last updated 5 May 2020 at 10:30 BST",
        "https://post.example/1",
        "[Another bridge closes after a crash]",
        "____",
        "Do you have a story? Call us on 0800 000 000",
        "12 comments",
    ],
)
def test_furniture(line: str):
    assert kind_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 5, 2020 file photo, a lorry stands under the bridge in Hale.",
        "The lorry under the bridge on Tuesday. Photograph: Ann Lee/Hale Images",
        "The lorry stuck under the bridge Ann Lee/PA",
        "Workers look at the bridge on Tuesday. (AP Photo/Ann Lee)",
        "This photo released by the police shows the bridge in Hale.",
        "GETTY The lorry hit the bridge at noon",
        "The bridge before the crash (file photo)",
        "1 of 3. The lorry stands under the bridge.",
        "Image caption The bridge was built in 1890",
    ],
)
def test_captions(line: str):
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Read more slowly, the report says less than it seems to, said Ms Lee.",
        "Photos of the crash were shared 3,000 times on Tuesday.",
        "Share prices of the lorry's maker fell 3 percent.",
        "Video of the crash shows the lorry at 50 mph, the police said.",
        "Advertisement spending rose by 5 percent, she said.",
        "Follow the money, said the mayor, and you will find the builder.",
        "Published in 1990, the plan cost 3 million pounds.",
        "Getty Images sued the firm for $1.7 billion.",
        "AP reported on Tuesday that two people were hurt.",
        "Related costs rose to 5 million pounds.",
        "Subscribers rose to 3 million.",
        "He said he had contributed to the report of 2019.",
        "The firm updated its figures on 5 May.",
        "9/11 changed how bridges are guarded.",
        '"Click here" is the worst link text, he said.',
        "The paper said on Facebook that the bridge was safe.",
        "Two people were killed and 3 hurt, the agency said (Reuters had said 4).",
        "Image rights cost the club 2 million pounds.",
        "• Two people were hurt when the lorry hit the bridge, the police said.",
    ],
)
def test_prose_stays_prose(line: str):
    assert kind_of(line) == "paragraph"


@pytest.mark.parametrize(
    "line", ["A bridge too low", "What now", "'I saw it coming'", "Lorry Hits Bridge in Hale, 3 Hurt"]
)
def test_headings(line: str):
    assert kind_of(line) == "heading"


def test_a_markdown_heading_stands_without_its_signs():
    assert kinds(f"# Lorry hits bridge\n\n{PROSE}") == [("heading", "Lorry hits bridge"), ("paragraph", PROSE)]


def test_furniture_inside_a_line_is_cut_out_of_it():
    text = f"{PROSE} Story continues below advertisement The mayor said it would open in May."
    assert kinds(text) == [
        ("paragraph", PROSE),
        ("furniture", "Story continues below advertisement"),
        ("paragraph", "The mayor said it would open in May."),
    ]


def test_the_line_of_a_headline_with_its_time_keeps_the_headline():
    assert kinds(f"Lorry hits bridge Updated: 2020-05-05 10:30 (Agencies)\n{PROSE}")[:2] == [
        ("heading", "Lorry hits bridge"),
        ("furniture", "Updated: 2020-05-05 10:30 (Agencies)"),
    ]


def test_a_gallery_run_together_is_one_caption():
    gallery = "1/3 The lorry under the bridge Ann Lee 2/3 Police at the bridge Bo Dahl 3/3 The empty road Ann Lee"
    assert kinds(f"Bridge crash 3 show all Bridge crash {gallery}\n{PROSE}") == [
        ("heading", "Bridge crash 3 show all Bridge crash"),
        ("caption", gallery),
        ("paragraph", PROSE),
    ]


def test_the_links_of_a_list_are_furniture_until_prose_comes():
    lines = ["Related stories", "Lorry stuck in Dale", "Bridge of 1890 to be replaced", PROSE, "What now"]
    assert [kind for kind, _ in kinds("\n".join(lines))] == [
        "furniture",
        "furniture",
        "furniture",
        "paragraph",
        "heading",
    ]


def test_a_line_shown_again_is_furniture():
    assert [kind for kind, _ in kinds(f"{PROSE}\nIt opens in May.\n{PROSE[:-1]}")] == [
        "paragraph",
        "paragraph",
        "furniture",
    ]


def test_an_article_of_nothing_but_captions_is_read_by_them():
    text = "FILE - A lorry stands under the bridge in Hale.\nThe bridge in May. (AP Photo/Ann Lee)"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_masked_stretches_are_metadata():
    text = f" date 2020-05-05 {PROSE}"
    assert kinds(text, (Span(start=0, end=17),)) == [("metadata", "date 2020-05-05"), ("paragraph", PROSE)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_break_ends_a_block(newline: str):
    assert kinds(f"{PROSE}{newline}{newline}It opens in May.{newline}") == [
        ("paragraph", PROSE),
        ("paragraph", "It opens in May."),
    ]


def test_a_long_block_is_cut_between_sentences():
    found = kinds(f"{PROSE} " * 2000)
    assert len(found) > 1
    assert all(len(words) <= LONGEST and words.startswith("The bridge") and words.endswith("it.") for _, words in found)


LINES = st.lists(
    st.sampled_from(["Read more", "Photo", PROSE, "1/3 A 2/3 B 3/3 C", "# X", "...", " \t", "Share on Facebook", "a", "[x", "Updated: 2020-05-05"])
    | st.text(max_size=40),
    max_size=8,
).map("\n".join)  # fmt: skip


@given(LINES, st.data())
def test_blocks_are_in_order_apart_and_hold_every_character(text: str, data: st.DataObject):
    cut = data.draw(st.integers(0, len(text)))
    article = Article(id="a", source="a", text=text, masked=(Span(start=0, end=cut),))
    blocks = split_blocks(article)
    edges = [edge for block in blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(block.start < block.end for block in blocks)
    assert all(block.start >= cut for block in blocks if block.kind in READ_FROM)
    inside = "".join(text[block.start : block.end] for block in blocks)
    lost = sum(not c.isspace() for c in text) - sum(not c.isspace() for c in inside)
    assert lost <= text.count("#")  # but for the signs of Markdown headings


@pytest.mark.parametrize("name", ["telling", "inside"])
def test_each_phrase_holds_one_of_the_words_that_are_looked_for_first(name: str):
    lists = load("furniture")
    assert all(any(word in phrase for word in lists[f"{name}_words"]) for phrase in lists[name])
    assert all(any(word in phrase for phrase in lists[name]) for word in lists[f"{name}_words"])


@pytest.mark.parametrize(
    "stamp", ["Last updated: 2020-05-05", "First published: 2020-05-05 10:30", "posted: 2020-05-05"]
)
def test_a_time_stamp_inside_a_line_is_cut_out_of_it(stamp: str):
    assert kinds(f"{PROSE} {stamp} It opens in May.") == [
        ("paragraph", PROSE),
        ("furniture", stamp),
        ("paragraph", "It opens in May."),
    ]
