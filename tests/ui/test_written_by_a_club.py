"""What a club writes itself: long names, other scripts, odd signs. Every main screen holds them."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.data.log import Act
from kiosk.model import Found, ProblemKind, Subject
from kiosk.night.cards import card_id, new_code
from kiosk.tour import Tour
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.look import Look
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.words import Words
from tests.ui.hands import MakeKiosk
from tests.ui.walking import RULES

LONG = "Wilhelmina-Alexandra van der Bloemendaal-Featherstonehaugh"
ENDLESS = "Llanfair" * 25
TURNED = "Zed\u202eeman"
"""With a sign that turns what follows around."""

NAMES = (
    LONG,
    ENDLESS,
    "Γιώργος Παπαδόπουλος",
    "Владимир Александрович",
    "عبد الرحمن الهاشمي",
    "שלומית בן־דוד",
    "प्रियंका श्रीवास्तव",
    "欧阳明月",
    "Sam 🎉👩‍🦽",
    TURNED,
)
TITLE = "Carry the very long tables and all of the stacking chairs back to the storeroom " * 2
STATION = "The downstairs conservatory by the garden"
COMPANY = "Wolverhampton and District Wheelchair Accessible Taxis Limited"
PHONE = "+44 1632 960123"
PERSON = {"letter": "", "picture": "guest"}
STEPS = [{"text": TITLE, "symbol": "jobs"}, {"text": ENDLESS, "symbol": "jobs"}]
JOB = {"symbol": "jobs", "phase": "clean_up", "station": STATION, "wanted": 3, "steps": STEPS}

Reach = Callable[[Tour, str], None]


def _club(tour: Tour) -> str:
    """Adds people with these names, who are in, with a job and a late taxi each. The first's id."""
    log, night = tour.tonight.log, tour.tonight.night
    now = tour.bridge.now().isoformat()
    for nth, name in enumerate(NAMES):
        id_ = f"own-{nth}"
        person = Subject("person", id_)
        visit, ride = (Subject(kind, f"{night.id}/{id_}") for kind in ("visit", "ride"))
        job = Subject("job", f"own-job-{nth}")
        plan = {"person": id_, "kind": "taxi", "company": COMPANY, "phone": PHONE, "time": now}
        log.add(
            Act("person.added", person, {**PERSON, "name": name}),
            Act("visit.came_in", visit, {"person": id_, "result": "welcome", "card": None}),
            Act("ride.planned", ride, plan),
            Act("job.added", job, {**JOB, "title": TITLE + name, "start": now, "end": now}),
            *(Act("job.person_added", job, {"person": one}) for one in {id_, "own-0"}),
        )
    return "own-0"


def _go(name: str, **given: object) -> Reach:
    return lambda tour, _: tour.go(name, **given)


def _welcome(tour: Tour, _: str) -> None:
    code = new_code()
    id_ = "own-late"
    tour.tonight.log.add(
        Act("person.added", Subject("person", id_), {**PERSON, "name": LONG}),
        Act("card.issued", Subject("card", card_id(code)), {"person": id_}),
        Act("job.person_added", Subject("job", "own-job-1"), {"person": id_}),
    )
    tour.window.card_shown(code)


def _problem(tour: Tour, person: str, place: str) -> None:
    told = tour.tonight.problems.tell(ProblemKind.UPSET, about=person, where=STATION)
    tour.go(place, problem=told)


def _problems(tour: Tour, person: str) -> None:
    _problem(tour, person, "problem_told")
    tour.go("problems")


def _roll_call(tour: Tour, person: str) -> None:
    tour.go("roll_call", real=True)
    roll = tour.tonight.roll_calls.begin(real=True)
    roll.say(person, Found.NOT_FOUND)
    tour.go("roll_call_missing", roll=roll)


SCREENS: dict[str, Reach] = {
    "home": _go("home"),
    "jobs": _go("jobs"),
    "rota": _go("rota"),
    "people": _go("people"),
    "job": _go("job", job="own-job-1"),
    "job with nothing to wrap": _go("job", job="own-job-9"),
    "clean up": _go("clean_up"),
    "find": _go("find_picture"),
    "who is in": _go("who_is_in"),
    "roll call": _go("roll_call", real=True),
    "missing": _roll_call,
    "taxis": _go("taxis"),
    "a taxi": lambda tour, person: tour.go("taxi", person=person),
    "an endless taxi": _go("taxi", person="own-1"),
    "my card": lambda tour, person: tour.go("my_card", person=person),
    "welcome": _welcome,
    "told": partial(_problem, place="problem_told"),
    "a problem": partial(_problem, place="problem_one"),
    "problems": _problems,
    "who did it": _go("who_did_it", job="own-job-2"),
    "what happened": _go("what_happened"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_holds_what_a_club_writes(name: str, kiosk: MakeKiosk) -> None:
    tour = kiosk("23:48")
    SCREENS[name](tour, _club(tour))
    window, found = tour.window, list[str]()
    for text_size in (100, 200):
        window.change_look(Look(text_size=text_size))
        for _ in range(3):
            QApplication.processEvents()
        for rule in RULES.values():
            if rule.__name__ != "cut":
                found += [f"{rule.__name__}, {text_size} %: {one}" for one in rule(window)]
        found += [f"{text_size} %: {one}" for one in _not_told(window)]
    assert not found, "\n".join(found)


def _not_told(window: QWidget) -> list[str]:
    """Words that are cut without dots, or whose all a screen reader is not told."""
    texts = [one for one in window.findChildren(Text) if one.isVisible()]
    dots = [one for one in texts if not one.fits() and not one.text().endswith("…")]
    return [f"{one.full!r}: {one.text()!r}" for one in dots] + [
        one.full for one in texts if one.accessibleName() != one.full
    ]


def test_a_shortened_name_is_read_aloud_whole(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:48")
    tour.go("my_card", person=_club(tour))
    for _ in range(3):
        QApplication.processEvents()
    assert any(LONG in said.words for said in what_stands_here(tour.window.current))


def test_a_name_does_not_turn_its_sentence_around() -> None:
    words = Words()
    assert words("my_card.title", name=TURNED) == words("my_card.title", name="Zedeman")
    hebrew = words("my_card.title", name=NAMES[5])
    assert f"\u2068{NAMES[5]}\u2069" in hebrew
    assert words.aloud(hebrew) == words("my_card.title", name="@").replace("@", NAMES[5])


def test_every_button_says_who_it_is_about(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:48")
    _club(tour)
    tour.go("taxis")
    for _ in range(3):
        QApplication.processEvents()
    said = [one.accessibleName() for one in tour.window.current.findChildren(TouchButton)]
    assert all(any(name in one for one in said) for name in NAMES[:9])
