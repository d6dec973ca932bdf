"""States that news follows: which words tell them, of whom, and which only seem to."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.kinds.event.model import EventClaim
from claims.model import Article


def events(text: str, title: str | None = None) -> list[EventClaim]:
    found = extract(Article(id="a", source="a", text=text, title=title))
    return [claim for claim in found if isinstance(claim, EventClaim)]


def states(text: str) -> list[tuple[str, str]]:
    return [(claim.scale, claim.state) for claim in events(text)]


TOLD = [
    ("Police are hunting a gunman who fired at a tram in Ardley.", "custody", "at large", "gunman"),
    ("A manhunt is under way for the attacker.", "custody", "at large", "attacker"),
    ("The hunt for the bomber went on overnight.", "custody", "at large", "bomber"),
    ("The driver is still on the run, police said.", "custody", "at large", "driver"),
    ("Two suspects remain at large.", "custody", "at large", "suspect"),
    ("No suspects have been arrested.", "custody", "at large", "suspect"),
    ("The suspect has not been caught.", "custody", "at large", "suspect"),
    ("Police arrested a man in Ardley on Monday.", "custody", "held", "man"),
    ("The gunman was taken into custody after a chase.", "custody", "held", "gunman"),
    ("A suspect is in custody, the mayor said.", "custody", "held", "suspect"),
    ("The suspect surrendered to police.", "custody", "held", "suspect"),
    ("Rebels captured a team of observers near Ardley.", "custody", "held", "observer"),
    ("Gunmen kidnapped two journalists in the north.", "custody", "held", "journalist"),
    ("The reporter was abducted on Friday.", "custody", "held", "reporter"),
    ("The suspect was charged with murder.", "custody", "charged", "suspect"),
    ("The killer was found guilty.", "custody", "convicted", "killer"),
    ("The killer was sentenced to 20 years.", "custody", "sentenced", "killer"),
    ("The hostages were freed on Sunday.", "custody", "free", "hostage"),
    ("The kidnappers released the nurse unharmed.", "custody", "free", "nurse"),
    ("The minister demanded the release of the observers.", "custody", "held", "observer"),
    ("The release of the observers was welcomed.", "custody", "free", "observer"),
    ("Rebels refused to release the observers.", "custody", "held", "observer"),
    ("The boy has been missing since Friday.", "fate", "missing", "boy"),
    ("The plane went missing over the sea.", "fate", "missing", "plane"),
    ("The hiker disappeared on Monday.", "fate", "missing", "hiker"),
    ("Rescuers are searching for a boat.", "fate", "missing", "boat"),
    ("The crew remains unaccounted for.", "fate", "missing", "crew"),
    ("The wreckage has not been found.", "fate", "missing", "wreckage"),
    ("The missing girl was found alive.", "fate", "found", "girl"),
    ("The boat was found by a fisherman.", "fate", "found", "boat"),
    ("The miners were trapped by a rockfall.", "trapped", "trapped", None),
    ("The airport was closed after the blast.", "opening", "closed", "airport"),
    ("Flights were suspended.", "opening", "closed", "flight"),
    ("The bridge is expected to reopen on Friday.", "opening", "closed", "bridge"),
    ("The bridge reopened on Friday.", "opening", "open again", "bridge"),
    ("Train services resumed at noon.", "opening", "open again", "service"),
    ("Engineers cleared the bridge to reopen.", "opening", "open again", "bridge"),
    ("Rebels seized the airport.", "control", "taken", "airport"),
    ("The army recaptured the airport.", "control", "given up", "airport"),
    ("Troops withdrew from the bridge.", "control", "given up", "bridge"),
    ("The pilot is in critical condition.", "fate", "in danger of life", "pilot"),
    ("The pilot died in hospital.", "fate", "dead", "pilot"),
    ("The minister resigned on Tuesday.", "office", "out of office", "minister"),
    ("The minister refused to resign.", "office", "staying in office", "minister"),
    ("The minister said he will not resign.", "office", "staying in office", None),
    ("The girl was discharged on Friday.", "hospital", "out of hospital", "girl"),
    ("Villagers were evacuated at night.", "home", "evacuated", "villager"),
    ("Residents were allowed to return.", "home", "back home", "resident"),
    ("Aldine rejected the offer.", "offer", "rejected", "offer"),
    ("The hurricane is expected to make landfall on Friday.", "storm", "approaching", "hurricane"),
    ("The hurricane made landfall on Friday.", "storm", "ashore", "hurricane"),
    ("The rocket will be launched in May.", "launch", "to be launched", "rocket"),
    ("The rocket lifted off at dawn.", "launch", "launched", "rocket"),
    ("Talks collapsed on Friday.", "operation", "called off", "talk"),
    ("The two sides agreed a ceasefire.", "accord", "agreed", "ceasefire"),
    ("The truce collapsed within hours.", "accord", "broken", "truce"),
    ("No deal has been reached.", "accord", "sought", "deal"),
    ("The fire is still burning out of control.", "fire", "burning", "fire"),
    ("The blaze was brought under control.", "fire", "contained", "blaze"),
    ("Crews put out the fire.", "fire", "out", "fire"),
    ("A tsunami warning was issued.", "warning", "in force", "warning"),
    ("The tsunami warning was lifted.", "warning", "lifted", "warning"),
    ("The search was called off at dusk.", "operation", "called off", "search"),
    ("The concert was cancelled.", "plan", "called off", "concert"),
    ("The launch is scheduled for Monday.", "plan", "planned", "launch"),
    ("Parliament passed the bill.", "bill", "passed", "bill"),
    ("Parliament rejected the bill.", "bill", "rejected", "bill"),
    ("The painting is up for auction.", "sale", "for sale", "painting"),
    ("The painting was sold on Monday.", "sale", "off the market", "painting"),
    ("The identity of the gunman is not known.", "identity", "unidentified", "gunman"),
    ("Police did not identify the driver.", "identity", "unidentified", "driver"),
    ("The victim has not been named.", "identity", "unidentified", "victim"),
    ("The gunman has yet to be identified.", "identity", "unidentified", "gunman"),
    ("An unidentified gunman opened fire.", "identity", "unidentified", "gunman"),
    ("Police did not release the name of the victim.", "identity", "unidentified", "victim"),
    ("Police identified the gunman as Karim Haddad.", "identity", "named", "gunman"),
    ("The driver, Karim Haddad, was shot.", "identity", "named", "driver"),
    ("No group has claimed responsibility for the attack.", "responsibility", "unclaimed", "attack"),
    ("There was no immediate claim of responsibility.", "responsibility", "unclaimed", None),
    ("Nobody has claimed responsibility for the bombing.", "responsibility", "unclaimed", "bombing"),
    ("The Azure Front claimed responsibility for the attack.", "responsibility", "claimed", "attack"),
    ("The attacker acted alone.", "authors", "alone", None),
    ("He had accomplices, police said.", "authors", "with others", None),
    ("Nora Quill is currently inside Syria.", "whereabouts", "there", None),
    ("Nora Quill was last seen in Syria.", "whereabouts", "there", None),
    ("Nora Quill crossed into Turkey on Monday.", "whereabouts", "gone", None),
    ("Nora Quill has returned to Turkey.", "whereabouts", "gone", None),
]


@pytest.mark.parametrize(("text", "scale", "state", "holder"), TOLD, ids=[row[0] for row in TOLD])
def test_states(text: str, scale: str, state: str, holder: str | None) -> None:
    found = events(text)
    assert (scale, state) in [(c.scale, c.state) for c in found]
    if holder is not None:
        assert holder in [c.holder for c in found if (c.scale, c.state) == (scale, state)]
    assert all(c.quote == text[c.start : c.end] for c in found)


QUIET = [
    pytest.param("The gunman may have been arrested.", id="may"),
    pytest.param("If the gunman is arrested, the trial starts soon.", id="if"),
    pytest.param("Police would not confirm reports that a suspect had been arrested.", id="not confirmed"),
    pytest.param("The families wanted answers.", id="wanted, a verb"),
    pytest.param("Several men were arrested.", id="some of many"),
    pytest.param("Two other reporters were captured last year.", id="others"),
    pytest.param("The study found a link.", id="found something"),
    pytest.param("The firm closed the deal in May.", id="closed a deal"),
    pytest.param("The mayor took responsibility.", id="of no deed"),
    pytest.param("It is good to be in Paris in Turkey season.", id="nobody is there"),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_tells_no_state(text: str) -> None:
    assert states(text) == []


def test_names_of_a_holder() -> None:
    (claim,) = [c for c in events("Reporter Nora Quill and her team were freed on Monday.") if c.scale == "custody"]
    assert claim.names == ("Nora Quill",)


def test_a_pronoun_goes_by_the_name_before() -> None:
    found = events("Nora Quill vanished in May. On Monday she was freed by the rebels.")
    assert ("custody", ("Nora Quill",)) in [(c.scale, c.names) for c in found]


def test_it_goes_by_the_noun_before() -> None:
    found = events("The army took a bridge and later withdrew from it.")
    assert ("control", "given up", "bridge") in [(c.scale, c.state, c.holder) for c in found]


def test_who_claims_it() -> None:
    (claim,) = events("The Azure Front claimed responsibility for the attack.")
    assert claim.value == "Azure Front"


def test_a_denial_is_told_as_one() -> None:
    (claim,) = [c for c in events("The bridge has not reopened.") if c.scale == "opening"]
    assert (claim.state, claim.denied) == ("closed", True)
