"""Names as claims: one a field and spelling."""

from claims.analysis import Analysis
from claims.kinds.name import KIND
from claims.kinds.name.model import NameClaim
from claims.model import Article


def read(text: str, title: str | None = None) -> list[NameClaim]:
    return list(KIND.read(Analysis(Article(id="a", source="a", text=text, title=title))))


def test_one_claim_a_spelling_and_field():
    claims = read(
        "Mayor Clara Reyes spoke in Dunmore. Reyes smiled. Later Clara REYES left, and REYES waved.",
        title="Clara Reyes speaks",
    )
    told = [(c.field, c.printed, len(c.mentions)) for c in claims if c.name == "Clara Reyes"]
    assert sorted(told) == [("text", "Clara Reyes", 2), ("text", "Reyes", 2), ("title", "Clara Reyes", 1)]


def test_a_misspelling_is_a_claim_under_the_same_name():
    claims = read("General Farid Solemani was buried. Crowds mourned Soleman. Solemani had led the force.")
    assert {c.printed: c.name for c in claims} == {
        "Farid Solemani": "Farid Solemani", "Solemani": "Farid Solemani", "Soleman": "Farid Solemani",
    }  # fmt: skip


def test_quotes_are_exact_and_roles_are_those_beside_the_spelling():
    text = "Kovalenko, the former mayor of Dunmore, won. President Arsen Kovalenko left."
    claims = read(text)
    assert all(c.quote == text[c.start : c.end] for c in claims)
    assert {c.printed: c.role for c in claims if c.entity == "person"} == {
        "Kovalenko": "former mayor of Dunmore", "Arsen Kovalenko": "President",
    }  # fmt: skip


def test_context_holds_whole_words_and_no_empty_ones():
    claims = read("Divers from the northern harbour said after midnight that the trawler Vexolin had capsized twice.")
    terms = set(claims[0].about.terms)
    assert {"trawler", "capsized"} <= terms
    assert not terms & {"from", "that", "said", "after"}


def test_context_is_whole_words_wherever_its_window_ends():
    words = ["harbour", "breakwater", "lighthouse", "keeper2", "sailing"]
    for shift in range(40):
        lead, tail = "Old " + "ab " * (shift // 3) + " ".join(words), " ".join(words) + " cd" * (shift % 7)
        claims = read(f"{lead} near Vexolin Marine {'e' * (shift % 11 + 1)} {tail} {tail}.")
        terms = {term for claim in claims for term in claim.about.terms}
        assert {"sailing", "harbour"} <= terms <= {*words, "near", "e" * (shift % 11 + 1)} - {"keeper2"}
