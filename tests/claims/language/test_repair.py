"""Parses set right by the order of words."""

from __future__ import annotations

from claims.analysis import Token
from claims.language.repair import repair


def token(i: int, start: int, text: str, pos: str, dep: str, head: int, tag: str = "") -> Token:  # noqa: PLR0917 - a row
    return Token(i, start, start + len(text), text, text.lower(), text, pos, tag, dep, head, 0)


def test_two_neighbouring_nouns_of_one_role_are_one_phrase() -> None:
    def heads(gap: int) -> list[tuple[int, str]]:
        row = [
            token(0, 0, "2,500", "NUM", "nummod", 1),
            token(1, 6, "coalition", "NOUN", "nsubj", 3),
            token(2, 15 + gap, "troops", "NOUN", "nsubj", 3),
            token(3, 24 + gap, "remain", "VERB", "root", 3),
        ]
        repair(row)
        return [(t.head, t.dep) for t in row]

    assert heads(1) == [(2, "nummod"), (2, "compound"), (3, "nsubj"), (3, "root")]
    assert heads(3) == [(1, "nummod"), (3, "nsubj"), (3, "nsubj"), (3, "root")]  # not beside each other


def test_the_noun_before_an_auxiliary_is_its_subject() -> None:
    """A ferry hit a pier and 25 people were hurt: the people were, not the pier."""
    row = [
        token(0, 0, "ferry", "NOUN", "nsubj", 1),
        token(1, 6, "hit", "VERB", "root", 1, "VBD"),
        token(2, 10, "pier", "NOUN", "obj", 1),
        token(3, 15, "and", "CCONJ", "cc", 5),
        token(4, 19, "25", "NUM", "nummod", 5),
        token(5, 22, "people", "NOUN", "conj", 2),
        token(6, 29, "were", "AUX", "aux:pass", 7),
        token(7, 34, "hurt", "VERB", "conj", 1, "VBN"),
    ]
    repair(row)
    assert (row[5].head, row[5].dep) == (7, "nsubj:pass")
    assert (row[7].head, row[7].dep) == (1, "conj")


def test_what_was_said_is_a_clause() -> None:
    """Officials said 84 people, some of them old, were hurt: the verb takes the place of what was said."""
    row = [
        token(0, 0, "Officials", "NOUN", "nsubj", 1),
        token(1, 10, "said", "VERB", "root", 1, "VBD"),
        token(2, 15, "people", "NOUN", "obj", 1),
        token(3, 21, ",", "PUNCT", "punct", 4),
        token(4, 23, "children", "NOUN", "appos", 2),
        token(5, 31, ",", "PUNCT", "punct", 7),
        token(6, 33, "were", "AUX", "aux:pass", 7),
        token(7, 38, "hurt", "VERB", "conj", 1, "VBN"),
    ]
    repair(row)
    assert (row[2].head, row[2].dep) == (7, "nsubj:pass")
    assert row[7].dep == "ccomp"


def test_a_verb_with_a_subject_keeps_it() -> None:
    """The bridge that boats hit was closed: nothing to repair."""
    row = [
        token(0, 0, "bridge", "NOUN", "nsubj:pass", 3),
        token(1, 7, "boats", "NOUN", "obl", 3),
        token(2, 13, "was", "AUX", "aux:pass", 3),
        token(3, 17, "closed", "VERB", "root", 3, "VBN"),
    ]
    repair(row)
    assert [(t.head, t.dep) for t in row][:2] == [(3, "nsubj:pass"), (3, "obl")]
