"""English passes, other languages do not, and what is too short to tell passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.language.detect import not_english


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Die Regierung hat am Montag ein neues Gesetz beschlossen, das die Mieten in den Städten senken soll.", "German", id="German"),
        pytest.param("Le ministre a annoncé mardi que les écoles seraient fermées à cause de la tempête.", "French", id="French"),
        pytest.param("El alcalde dijo el martes que las obras del puente se terminarán en mayo.", "Spanish", id="Spanish"),
        pytest.param("De burgemeester zei dinsdag dat het niet van plan is om de brug te sluiten.", "Dutch", id="Dutch"),
        pytest.param("Il sindaco ha detto che il ponte non sarà chiuso e che i lavori sono finiti da un anno.", "Italian", id="Italian"),
        pytest.param("O prefeito disse que não vai fechar a ponte e que as obras já foram pagas.", "Portuguese", id="Portuguese"),
        pytest.param("Мэр заявил во вторник, что мост будет закрыт до мая.", "Cyrillic", id="Russian"),
        pytest.param("市長は火曜日、橋を五月まで閉鎖すると発表した。", "script", id="Japanese"),
        pytest.param("أعلن العمدة يوم الثلاثاء أن الجسر سيغلق حتى مايو", "Arabic", id="Arabic"),
    ],
)  # fmt: skip
def test_other_languages_are_refused_by_name(text: str, words: str):
    reason = not_english(text)
    assert reason is not None
    assert reason.startswith("not English: ")
    assert words in reason


def test_a_longer_text_of_a_language_unknown_here_is_refused():
    assert not_english("kora malen tavo sidru pelnak mire hosti vandal kreo limt " * 8) is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor said on Tuesday that the bridge would be closed until May.", id="a sentence"),
        pytest.param("Bridge closed", id="two words"),
        pytest.param("3,500", id="a number"),
        pytest.param("", id="nothing"),
        pytest.param("MAYOR CLOSES BRIDGE IN DES MOINES, LA CROSSE TO FOLLOW", id="capitals"),
        pytest.param("Real Madrid beat Paris Saint-Germain in La Coruña", id="foreign names"),
        pytest.param("WAR 0.5, DES 3, LA 7, DEN 2, DAS 4 in the table of the league", id="acronyms"),
        pytest.param(
            "https://de.example.org/die/das/und/der " * 10 + "The bridge is closed.", id="addresses do not count"
        ),
        pytest.param(
            "The mayor of Köln said: „Die Brücke ist zu.“ He would not say more on it that day.", id="a quotation"
        ),
    ],
)
def test_english_and_what_cannot_be_told_pass(text: str):
    assert not_english(text) is None


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str):
    assert not_english(text) == not_english(text)
