"""Reports to render: invented stories, written for these tests."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from reports.model import (
    Evidence,
    Finding,
    Measure,
    Moment,
    Problem,
    Report,
    Severity,
    Source,
    Tool,
    Unreadable,
    Verdict,
    Waiver,
    Why,
)

COURIER = """Two ferries collided in thick fog off Halden harbour on Tuesday evening, injuring 27 people, the coastguard said.

The Marit Sofie, carrying 214 passengers, struck the freight ferry Nordvik at about 6:40 p.m., 20 km south of the port of Sundvik. Nobody was killed.

“We are looking at the radar of both ships, and we will not guess at the cause,” said harbour master Ingrid Solheim.

The line's owner, Halden Lines, put the damage at $1.1 million. The crossing is expected to reopen on Friday.
"""
MAIL = """At least 25 people were hurt when a passenger ferry and a freighter collided near Halden on Tuesday.

The crash happened 17 miles south of Sundvik, rescuers said. The Marit Sofie had 214 passengers on board.

“We are looking at the radar of both ships, and we will guess at the cause,” harbour master Ingrid Solhiem told reporters.

Damage was put at $1.1 million by the owner. Divers inspected the hull for four hours.
"""
WIRE = """HALDEN, 4 March (NWA) - The number of people injured in Tuesday's ferry collision off Halden rose to 27 on Wednesday, the coastguard said.

The passenger ferry Marit Sofie and the freight ferry Nordvik collided on Tuesday, March 3, in fog. The passenger ferry carried more than 200 people.

Harbour master Ingrid Solheim said: “We are looking at the radar of both ships, and we will not guess at the cause.”

Halden Lines said the crossing would reopen on Saturday. The freighter was on its way to Esbjerg with timber.
"""
EARLY = """Some 19 people were injured when two ferries hit each other off Halden on Tuesday, rescuers said in a first report.

The Nordvik lost a bow door. Harbor master Ingrid Solheim is to speak at noon.
"""
DRAFT = """Thirty people were injured when two ferries collided off Halden on Tuesday.

The Marit Sofie had 214 passengers on board, harbour master Ingrid Soelheim said.
"""


def article(
    id: str,  # noqa: A002 - the model's own name
    source: str,
    text: str,
    published: str | None = None,
    **more: object,
) -> Source:
    """A source with the fields that most have."""
    fields: dict[str, object] = {
        "id": id,
        "source": source,
        "origin": source,
        "story": "halden-ferries",
        "published": published,
        "published_from": "stated" if published else "unknown",
        "path": f"/home/kim/desk/{id}.txt",
        "sha256": f"{sum(map(ord, text)):064x}",
        "reader": "text",
        "text": text,
    }
    return Source.model_validate(fields | more)


def evidence(
    item: Source, quote: str, *, side: int = 0, normalized: str = "", nth: int = 0, **more: object
) -> Evidence:
    """What an article says, found by its words: its nth occurrence in the text (or the title)."""
    field = "title" if more.pop("title", False) else "text"
    text = item.text if field == "text" else item.title or ""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    before = text[:start]
    first = max(before.rfind(". ") + 2 if ". " in before else 0, before.rfind("\n") + 1)
    ends = [at for at in (text.find(". ", start), text.find(".\n", start)) if at >= 0]
    fields: dict[str, object] = {
        "article": item.id,
        "source": item.source,
        "field": field,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "normalized": normalized or quote,
        "side": side,
        "line": before.count("\n") + 1,
        "column": start - (before.rfind("\n") + 1) + 1,
        "sentence": (first, min(ends) + 1 if ends else len(text)),
    }
    return Evidence.model_validate(fields | more)


def finding(
    id: str,  # noqa: A002
    rule: str,
    verdict: Verdict,
    severity: Severity,
    message: str,
    *said: Evidence,
    **more: object,
) -> Finding:
    """A finding of the harbour story."""
    kind = {"date": "date", "quote": "attribution", "speaker": "attribution", "name": "name"}.get(
        rule.partition("-")[0], "number"
    )
    fields: dict[str, object] = {
        "id": id, "rule": rule, "kind": kind, "verdict": verdict, "severity": severity, "confidence": 0.9,
        "message": message, "story": said[0].article and "halden-ferries", "evidence": said,
    }  # fmt: skip
    return Finding.model_validate(fields | more)


def people(number: int | None, high: int | None = -1, *, approx: bool = False) -> Measure:
    """A count of people on the line."""
    top = number if high == -1 else high
    return Measure(
        low=None if number is None else Decimal(number),
        high=None if top is None else Decimal(top),
        unit="1",
        approx=approx,
    )


def km(value: str, *, approx: bool = False) -> Measure:
    """A distance in kilometers."""
    return Measure(low=Decimal(value), high=Decimal(value), unit="kilometer", approx=approx)


def day(text: str) -> Moment:
    """A day on the line."""
    return Moment(earliest=text, latest=text, grain="day")


def ferries(*, draft: bool = False) -> Report:
    """The harbour story with every verdict, a waived finding, copies of one origin and unreadable inputs."""
    courier = article(
        "courier",
        "haldencourier.example",
        COURIER,
        "2026-03-03T21:15+01:00",
        title="27 hurt as ferries collide off Halden",
        url="https://haldencourier.example/2026/03/ferries",
    )
    mail = article(
        "mail",
        "daily-mail-boat.example",
        MAIL,
        "2026-03-04",
        title="Dozens hurt in ferry crash",
        url="https://daily-mail-boat.example/crash",
        published_from="dateline",
    )
    wire = article("wire", "nwa.example", WIRE, "2026-03-04T08:00", url="https://nwa.example/f1")
    copy = article(
        "copy",
        "evening-post.example",
        WIRE,
        "2026-03-04T09:30",
        origin="nwa.example",
        warnings=("the last paragraph is cut in /srv/in/post.txt",),
    )
    early = article("early", "radio-sundvik.example", EARLY, "2026-03-03", path="/home/kim/desk/early.txt")
    ours = article("ours", "our draft", DRAFT, None, role="draft", title="Thirty hurt in ferry crash")
    e = evidence
    found = [
        finding("9f1c2ab0", "number-conflict", Verdict.CONTRADICTION, Severity.ERROR,
                "The distance of the crash from Sundvik is 20 km in one source and 17 miles (27.4 km) in another.",
                e(courier, "20 km", measure=km("20"), speaker="the coastguard"), e(mail, "17 miles", side=1, normalized="27.4 km", measure=km("27.36"), speaker="rescuers"),
                about="distance of the crash from Sundvik", confidence=0.98,
                why=(Why(step="unit", text="17 miles = 27.4 km"), Why(step="alignment", text="same place (Sundvik), same head (south), same day"), Why(step="level", text="27.4 km is not 20 km after rounding to 1 km")),
                what_if="“about 17 miles” would not have met 20 km either."),
        finding("77aa01", "number-conflict", Verdict.CONTRADICTION, Severity.ERROR,
                "27 people were injured in three sources, at least 25 in one, 30 in the draft." if draft else "27 people were injured in three sources, at least 25 in a fourth.",
                e(courier, "27 people", measure=people(27), normalized="27"), e(wire, "27", measure=people(27)), e(copy, "27", measure=people(27)),
                *([e(ours, "Thirty people", side=1, normalized="30", measure=people(30))] if draft else []),
                *([] if draft else [e(mail, "At least 25 people", side=1, normalized="≥ 25", measure=people(25, None))]),
                about="people injured", confidence=0.88, suggestion="27" if draft else None,
                why=(Why(step="alignment", text="same state (injured), same event day"),)),
        finding("5b7e", "quote-altered", Verdict.CONTRADICTION, Severity.ERROR,
                "Ingrid Solheim “will not guess at the cause” in three sources, “will guess at the cause” in one.",
                *[e(a, "We are looking at the radar of both ships, and we will not guess at the cause", words="We are looking at the radar of both ships, and we will not guess at the cause", speaker="Ingrid Solheim") for a in (courier, wire, copy)],
                e(mail, "We are looking at the radar of both ships, and we will guess at the cause", side=1, words="We are looking at the radar of both ships, and we will guess at the cause", speaker="Ingrid Solheim"),
                about="Solheim on the cause", confidence=0.97, why=(Why(step="words", text="a negation is missing: “not”"),)),
        finding("c0ffee", "date-conflict", Verdict.CONTRADICTION, Severity.ERROR,
                "The crossing reopens on Friday in one source, on Saturday in two.",
                e(wire, "Saturday", normalized="7 Mar 2026", moment=day("2026-03-07")), e(copy, "Saturday", normalized="7 Mar 2026", moment=day("2026-03-07")),
                e(courier, "Friday", side=1, normalized="6 Mar 2026", moment=day("2026-03-06")),
                about="when the crossing reopens", confidence=0.81, why=(Why(step="resolved", text="Friday after 3 March 2026 is 6 March 2026"),)),
        finding("name1", "name-variant", Verdict.VARIANT, Severity.WARNING,
                "One name is spelled three ways: Solheim, Solhiem, Soelheim." if draft else "One name is spelled two ways: Solheim, Solhiem.",
                e(courier, "Ingrid Solheim"), e(wire, "Ingrid Solheim"), e(mail, "Ingrid Solhiem", side=1), *([e(ours, "Ingrid Soelheim", side=2)] if draft else []),
                about="the harbour master's name", suggestion="Ingrid Solheim" if draft else None,
                why=(Why(step="role", text="harbour master in every source"),)),
        finding("role7", "name-variant", Verdict.VARIANT, Severity.WARNING, "The title is spelled harbour master and Harbor master.",
                e(courier, "harbour master"), e(early, "Harbor master", side=1), about="Solheim's title", status="waived",
                waiver=Waiver(reason="The radio writes American English; house style is ours.", by="R. Desk", expires=dt.date(2026, 9, 30))),
        finding("up", "number-superseded", Verdict.SUPERSEDED, Severity.NOTE, "The injured were 19 in a first report and rose to 27.",
                e(wire, "27", measure=people(27)), e(early, "19 people", side=1, normalized="19, approx.", measure=people(19, approx=True)), e(courier, "27 people", measure=people(27), normalized="27"),
                about="people injured, first and later reports", confidence=0.86, why=(Why(step="words", text="“rose to” in nwa.example"),)),
        finding("ok1", "agreement", Verdict.AGREEMENT, Severity.NONE, "214 passengers in two sources.",
                e(courier, "214 passengers", normalized="214"), e(mail, "214 passengers", normalized="214"), about="passengers of the Marit Sofie"),
        finding("ok2", "agreement", Verdict.COMPATIBLE, Severity.NONE, "214 passengers is more than 200 people.",
                e(courier, "214 passengers", measure=people(214), normalized="214"), e(wire, "more than 200 people", normalized="> 200", side=1, measure=people(200, None)),
                about="people on the passenger ferry", why=(Why(step="bounds", text="214 lies above 200"),)),
        finding("ok3", "agreement", Verdict.AGREEMENT, Severity.NONE, "$1.1 million in two sources.",
                e(courier, "$1.1 million", normalized="1,100,000 USD"), e(mail, "$1.1 million", normalized="1,100,000 USD"), about="damage"),
        finding("one0", "one-origin", Verdict.SINGLE_SOURCE, Severity.WARNING, "Esbjerg as the freighter's port is told by one agency only, in two places.",
                e(wire, "Esbjerg"), e(copy, "Esbjerg"), about="where the freighter was going", kind="name"),
        finding("one1", "single-source", Verdict.SINGLE_SOURCE, Severity.NONE, "Only one source says four hours.", e(mail, "four hours", normalized="4 hours"), about="divers' inspection"),
        finding("one2", "single-source", Verdict.SINGLE_SOURCE, Severity.NONE, "Only one source says noon.", e(early, "noon", normalized="12:00"), about="when Solheim speaks", kind="date"),
    ]  # fmt: skip
    return Report(
        tool=Tool(version="0.1.0"),
        settings={"fail-on": "error", "strict": False, "language-model": "/home/kim/models/en_custom", "min-confidence": 0.5, "paths": ["/home/kim/desk"]},
        unreadable=(Unreadable(path="/home/kim/desk/scan.pdf", reason="no text in /home/kim/desk/scan.pdf: only pictures"),),
        articles=(courier, mail, wire, copy, early, *([ours] if draft else [])),
        findings=tuple(reversed(found)),
        problems=(Problem(kind="waiver", where="/home/kim/desk/crosscheck-waivers.toml:7", message="waiver 31aa names no finding of this run"),),
        stats={"claims": 64, "pairs compared": 112, "facts": len(found)},
    )  # fmt: skip


def clear() -> Report:
    """Agreements and single-source facts only."""
    whole = ferries()
    settled = tuple(f for f in whole.findings if f.severity in (Severity.NONE, Severity.NOTE))
    return whole.model_copy(update={"findings": settled, "unreadable": (), "problems": ()})


def alone() -> Report:
    """One readable article."""
    whole = ferries()
    lone = tuple(f for f in whole.findings if f.id == "one1")
    return whole.model_copy(update={"findings": lone, "articles": tuple(a for a in whole.articles if a.id == "mail")})


SHAPES = (
    (Verdict.CONTRADICTION, Severity.ERROR, "number-conflict", 3),
    *[(Verdict.AGREEMENT, Severity.NONE, "agreement", 3)] * 3,
    (Verdict.COMPATIBLE, Severity.NONE, "agreement", 2),
    *[(Verdict.SINGLE_SOURCE, Severity.NONE, "single-source", 1)] * 5,
)
"""Of ten facts, as stories have them: verdict, severity, rule, articles that speak of it."""


def large(stories: int = 1, articles: int = 20, facts: int = 400) -> Report:
    """Twenty articles with four hundred facts: the size that must fit one page."""
    texts, found = [], []
    per_story = articles // stories
    for n in range(articles):
        story = n // per_story
        lines = [
            f"In part {i} of district {i % 17} the council of the northern region counted {100 + i} houses, and repairs are to last until autumn, it said."
            for i in range(40)
        ]
        texts.append(
            article(
                f"a{n:02}",
                f"paper-{n:02}.example",
                "\n\n".join(lines),
                f"2026-03-{n % 28 + 1:02}",
                story=f"story {story}",
                url=f"https://paper-{n:02}.example/x",
            )
        )
    for i in range(facts):
        story = i % stories
        mine = texts[story * per_story : (story + 1) * per_story]
        value = 100 + i % 40
        verdict, severity, rule, many = SHAPES[i // 40 % 10]
        odd = verdict is Verdict.CONTRADICTION
        said = tuple(
            evidence(
                mine[(i + i // 40 * 2 + n) % len(mine)],
                f"{value} houses",
                side=n % 2 if odd else 0,
                normalized=str(value + n % 2 * 3),
                measure=people(value + n % 2 * 3),
            )
            for n in range(many)
        )
        found.append(
            finding(
                f"{i:08x}",
                rule,
                verdict,
                severity,
                f"The houses counted in part {value} of the district differ between {many} sources.",
                *said,
                about=f"houses in part {value}",
                story=f"story {story}",
                why=(
                    Why(step="alignment", text="same head (house), same place, same council"),
                    Why(step="level", text="the same after rounding"),
                ),
            ),
        )
    return Report(tool=Tool(version="0.1.0"), articles=tuple(texts), findings=tuple(found))


HOSTILE = (
    "<script>window.pwned=1</script></script><img src=x onerror=window.pwned=1> \u202ereversed\u202c {{ 7*7 }} "
    "${alert(1)} --> ]]> <!-- \u2028 </style><style>body{display:none}</style> 31 " + "w" * 10_000 + " end."
)


def hostile() -> Report:
    """Every field that a source fills is an attack."""
    evil = article("evil", '<b>evil</b>.example" onmouseover="window.pwned=1', HOSTILE, "</time><script>window.pwned=1</script>",
                   title=HOSTILE[:200], url="javascript:window.pwned=1", origin="'\"><svg onload=window.pwned=1>", warnings=("</dd><script>window.pwned=1</script>",))  # fmt: skip
    other = article(
        "other",
        "data.example",
        HOSTILE,
        "2026-03-04",
        url="data:text/html,<script>window.pwned=1</script>",
        path="C:\\Users\\kim\\evil.txt",
    )
    bad = finding('"><script>window.pwned=1</script>', "<i>rule</i>", Verdict.CONTRADICTION, Severity.ERROR, HOSTILE[:400],
                  evidence(evil, "31", normalized="</script><script>window.pwned=1</script>"), evidence(other, "31", side=1, words="w" * 10_000),
                  about="<script>window.pwned=1</script>", why=(Why(step="<script>", text=HOSTILE[:300]),))  # fmt: skip
    return Report(
        tool=Tool(version="0.1.0"),
        articles=(evil, other),
        findings=(bad,),
        unreadable=(
            Unreadable(path="<script>window.pwned=1</script>", reason="</script><script>window.pwned=1</script>"),
        ),
    )
