"""From paths to articles: whatever lies there, it is read or said why not, and the rest goes on."""

import datetime as dt
import hashlib
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Article, Unreadable
from claims.read import LONGEST, PathError, read

TEXT = "The mayor of Hale said on Tuesday that the bridge would be closed until May."


def articles(*paths: Path) -> list[Article]:
    return [item for item in read(paths) if isinstance(item, Article)]


def reasons(*paths: Path) -> list[str]:
    return [item.reason for item in read(paths) if isinstance(item, Unreadable)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class TestFiles:
    def test_a_folder_is_walked_sorted_without_hidden_files(self, tmp_path: Path):
        for name in ("b.txt", "a.md", "deep/c.txt", ".hidden.txt", ".git/d.txt"):
            write(tmp_path, name, f"{TEXT} {name}")
        assert [Path(a.path or "").name for a in articles(tmp_path)] == ["a.md", "b.txt", "c.txt"]

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path):
        file = write(tmp_path, "a.txt", TEXT)
        assert [a.id for a in articles(file, tmp_path, file)] == ["a"]

    def test_a_path_that_does_not_exist_is_an_error_before_anything_is_read(self, tmp_path: Path):
        write(tmp_path, "a.txt", TEXT)
        with pytest.raises(PathError, match=r"gone\.txt: no such file or folder"):
            next(read([tmp_path, tmp_path / "gone.txt"]))

    def test_standard_input_is_a_dash(self):
        (article,) = read(["-"], stdin=TEXT.encode)
        assert isinstance(article, Article)
        assert (article.id, article.source, article.path) == ("stdin", "stdin", "-")

    def test_a_dash_without_standard_input_is_an_error(self):
        with pytest.raises(PathError, match="standard input"):
            list(read(["-"]))

    @pytest.mark.parametrize(
        ("content", "reader"),
        [(TEXT, "text"), (json.dumps({"text": TEXT}), "json"), (f"---\ntitle: X\n---\n{TEXT}", "text")],
        ids=["text", "json", "front matter"],
    )
    def test_without_a_known_suffix_the_content_tells(self, tmp_path: Path, content: str, reader: str):
        assert [a.reader for a in articles(write(tmp_path, "article", content))] == [reader]

    def test_the_suffix_may_be_in_capitals(self, tmp_path: Path):
        assert [a.reader for a in articles(write(tmp_path, "A.JSON", json.dumps({"text": TEXT})))] == ["json"]


class TestText:
    def test_text_is_the_file_unchanged(self, tmp_path: Path):
        content = f" Title\r\n\r\n{TEXT}\n\n\tEnd.  \n"
        (article,) = articles(write(tmp_path, "a.txt", content))
        assert article.text == content

    def test_the_checksum_is_of_the_bytes(self, tmp_path: Path):
        content = b"\xef\xbb\xbf" + TEXT.encode()
        (article,) = articles(write(tmp_path, "a.txt", content))
        assert article.text == TEXT
        assert article.sha256 == hashlib.sha256(content).hexdigest()

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
    def test_a_byte_order_mark_says_how_to_decode(self, tmp_path: Path, encoding: str):
        (article,) = articles(write(tmp_path, "a.txt", f"{TEXT} £5 “now”".encode(encoding)))
        assert article.text == f"{TEXT} £5 “now”"
        assert article.warnings == ()

    def test_another_encoding_is_detected_and_said(self, tmp_path: Path):
        (article,) = articles(write(tmp_path, "a.txt", f"{TEXT} It cost £5 – “a lot”.".encode("cp1252")))
        assert article.text.endswith("It cost £5 – “a lot”.")
        assert article.warnings == (f"byte {len(TEXT) + 9} is not UTF-8; decoded as cp1252, by detection",)

    def test_utf8_with_a_broken_byte_keeps_the_rest(self, tmp_path: Path):
        (article,) = articles(write(tmp_path, "a.txt", "£5 “now”. ".encode() + TEXT.encode() + b" \xff."))
        assert article.text == f"£5 “now”. {TEXT} \ufffd."
        assert "is not UTF-8" in article.warnings[0]

    def test_utf16_without_a_mark_is_told_by_its_zeros(self, tmp_path: Path):
        (article,) = articles(write(tmp_path, "a.txt", TEXT.encode("utf-16-be")))
        assert article.text == TEXT
        assert "UTF-16-BE" in article.warnings[0]


class TestUnreadable:
    @pytest.mark.parametrize(
        ("name", "content", "reason"),
        [
            pytest.param("a.txt", b"", "the file is empty", id="empty"),
            pytest.param("a.json", b"", "the file is empty", id="empty JSON"),
            pytest.param("a.txt", b" \n\t\n", "nothing but white space in it", id="blank"),
            pytest.param("a.txt", b"\xef\xbb\xbf", "nothing but white space in it", id="a byte-order mark alone"),
            pytest.param("a.txt", b"abc\x00\x01\x02def", "binary: byte 3 is zero", id="zero byte"),
            pytest.param("a.png", b"\x89PNG\r\n\x1a\n\x00", "a picture, not a text: give the article's text or JSON", id="picture"),
            pytest.param("a.pdf", b"%PDF-1.7\n", "a PDF, not a text: give the article's text or JSON", id="PDF"),
            pytest.param("a.txt", b"\x01\x02\x03\x04\x05\x06\xff\xfe\x01\xff", "binary: control characters, and byte 6 is not UTF-8", id="control characters"),
            pytest.param("a.txt", b"\xff\xfea\x00b", "its byte-order mark says UTF-16-LE, but byte 4 does not fit", id="half a UTF-16 character"),
            pytest.param("a.html", b"<!DOCTYPE html><p>The bridge is closed.</p>", "HTML is not read: give the article's text, or JSON with the fields title, published, text", id="HTML"),
            pytest.param("a.txt", b"<html><body>The bridge is closed.", "HTML is not read: give the article's text, or JSON with the fields title, published, text", id="HTML under another name"),
        ],
    )  # fmt: skip
    def test_each_sort_of_bad_file_has_its_reason_and_the_rest_goes_on(
        self, tmp_path: Path, name: str, content: bytes, reason: str
    ):
        bad, good = write(tmp_path, name, content), write(tmp_path, "good.txt", TEXT)
        assert list(read([bad])) == [Unreadable(path=str(bad), reason=reason)]
        assert [a.id for a in articles(bad, good)] == ["good"]

    def test_another_language_is_unreadable_with_that_reason(self, tmp_path: Path):
        (reason,) = reasons(
            write(tmp_path, "a.txt", "Der Bürgermeister sagte, dass die Brücke bis Mai nicht mehr zu sehen ist.")
        )
        assert reason.startswith("not English: its function words are German")

    def test_a_record_in_another_language_is_named(self, tmp_path: Path):
        rows = [
            {"id": "x", "text": "Le maire a dit que le pont est dans un état qui ne va pas."},
            {"id": "y", "text": TEXT},
        ]
        file = write(tmp_path, "a.json", json.dumps(rows))
        assert reasons(file)[0].startswith("article x: not English")
        assert [a.id for a in articles(file)] == ["y"]

    def test_a_book_is_refused_with_its_length(self, tmp_path: Path):
        text = f"{TEXT}\n" * (5_000_000 // len(TEXT))
        (reason,) = reasons(write(tmp_path, "a.txt", text))
        assert (
            reason
            == f"a text of {len(text)} characters, and more than {LONGEST} is no article: give one article a file"
        )

    def test_a_folder_without_articles(self, tmp_path: Path):
        write(tmp_path, ".hidden", TEXT)
        assert reasons(tmp_path) == ["a folder without articles: give text, Markdown, JSON or JSON Lines files"]

    def test_symbolic_links_that_lead_in_a_circle(self, tmp_path: Path):
        write(tmp_path, "a.txt", TEXT)
        (tmp_path / "up").symlink_to(tmp_path)
        (tmp_path / "self").symlink_to(tmp_path / "self")
        assert [a.id for a in articles(tmp_path)] == ["a"]
        assert reasons(tmp_path) == [
            "a symbolic link that leads nowhere or back to itself",
            "a symbolic link back to a folder it lies in: not followed",
        ]
        assert reasons(tmp_path / "self") == ["a symbolic link that leads nowhere or back to itself"]

    def test_a_pipe_in_a_folder_is_not_waited_for(self, tmp_path: Path):
        os.mkfifo(tmp_path / "pipe")
        assert reasons(tmp_path) == ["neither a file nor a folder: name it to read it"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_without_permission(self, tmp_path: Path):
        write(tmp_path, "a.txt", TEXT).chmod(0)
        assert reasons(tmp_path) == ["no permission to read it"]


@pytest.mark.parametrize("tail", ["7" * 50_000, "1," + "234," * 9000, "9" * 5000 + "th", "٣" * 6000, "0." + "1" * 9000])
def test_endless_digits_are_read(tmp_path: Path, tail: str):
    assert len(articles(write(tmp_path, "a.txt", f"{TEXT} {tail} on May 5, 2020"))) == 1


class TestIds:
    def test_the_stem_is_the_id_and_the_source(self, tmp_path: Path):
        (article,) = articles(write(tmp_path, "post_1.txt", TEXT))
        assert (article.id, article.source) == ("post_1", "post_1")

    def test_stems_that_clash_go_behind_their_folders(self, tmp_path: Path):
        for name in ("north/a.txt", "south/a.txt", "south/b.txt"):
            write(tmp_path, name, f"{TEXT} {name}")
        assert [a.id for a in articles(tmp_path)] == ["north/a", "south/a", "b"]

    def test_two_articles_of_one_id_are_both_unreadable(self, tmp_path: Path):
        rows = [
            {"id": "x", "text": TEXT},
            {"id": "x", "text": f"{TEXT} Again."},
            {"id": "y", "text": "The end is near."},
        ]
        file = write(tmp_path, "a.json", json.dumps(rows))
        assert [a.id for a in articles(file)] == ["y"]
        assert reasons(file) == [f"duplicate id 'x' (2 articles, in {file}): give each its own `id`"] * 2

    def test_records_without_an_id_take_the_files_and_their_number(self, tmp_path: Path):
        rows = [{"text": TEXT}, {"text": f"{TEXT} Again."}]
        assert [a.id for a in articles(write(tmp_path, "a.json", json.dumps(rows)))] == ["a:1", "a:2"]
        lines = "\n\n".join(map(json.dumps, rows))
        assert [a.id for a in articles(write(tmp_path, "b.jsonl", lines))] == ["b:1", "b:3"]

    def test_the_source_is_its_field_else_the_urls_host_else_the_id(self, tmp_path: Path):
        rows = [
            {"id": "a", "text": f"{TEXT} 1", "source": "Hale Post", "url": "https://www.halepost.example/1"},
            {"id": "b", "text": f"{TEXT} 2", "url": "https://www.halepost.example/1"},
            {"id": "c", "text": f"{TEXT} 3"},
        ]
        found = articles(write(tmp_path, "a.json", json.dumps(rows)))
        assert [a.source for a in found] == ["Hale Post", "halepost.example", "c"]


class TestCopies:
    def test_two_files_of_the_same_words_are_one_origin_and_said_so(self, tmp_path: Path):
        write(tmp_path, "a.txt", f" date 2020-05-05 {TEXT}")
        write(tmp_path, "b.txt", f"{TEXT}\n")
        write(tmp_path, "c.txt", f"{TEXT} It rained.")
        first, second, third = articles(tmp_path)
        assert (first.origin, second.origin, third.origin) == ("a", "a", None)
        assert first.warnings == ("the same words as b: counted as one origin",)
        assert second.warnings == ("the same words as a: counted as one origin",)
        assert third.warnings == ()

    def test_an_origin_that_is_stated_stays(self, tmp_path: Path):
        rows = [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT, "origin": "Wire"}]
        assert [a.origin for a in articles(write(tmp_path, "a.json", json.dumps(rows)))] == ["Wire", "Wire"]

    def test_the_same_words_in_two_stories_are_two_articles(self, tmp_path: Path):
        rows = [{"id": "a", "text": TEXT, "story": "1"}, {"id": "b", "text": TEXT, "story": "2"}]
        assert [a.warnings for a in articles(write(tmp_path, "a.json", json.dumps(rows)))] == [(), ()]


def test_the_order_of_the_paths_does_not_change_the_articles(tmp_path: Path):
    paths = [write(tmp_path, f"{name}/a.txt", f"{TEXT} {name}") for name in ("x", "y", "z")]
    assert sorted(articles(*paths), key=lambda a: a.id) == sorted(articles(*paths[::-1]), key=lambda a: a.id)


def test_a_published_date_is_kept_as_it_was_stated(tmp_path: Path):
    (article,) = articles(write(tmp_path, "a.txt", f" date 2020-05-05 {TEXT}"))
    assert article.published == dt.date(2020, 5, 5)
    assert not isinstance(article.published, dt.datetime)
    assert article.published_from == "stated"


BYTES = (
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "title", "url", "published", "articles", "story", "x"]), inner, max_size=4),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode())
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(BYTES, st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a", "a.html"]))
def test_reading_never_raises_and_never_says_nothing(content: bytes, name: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        items = list(read([path]))
        assert items
        for item in items:
            item.model_dump_json()
            if isinstance(item, Article):
                assert item.id
                assert item.source
                assert item.text.strip()
