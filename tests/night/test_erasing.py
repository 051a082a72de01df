"""Somebody of the club is erased: no byte of who they were is left, and all counts stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import to_builtins

from kiosk.data.connection import back_up
from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Person, RideKind, Subject, UsualRide, VisitState, Wishes
from kiosk.night.cards import new_code
from kiosk.night.export import ENDINGS, Export
from kiosk.night.together import Shown
from tests.club import Club, moment, small_club

NAME, BEFORE = "Quillan", "Zephyrine"
SAID, FIRM, PHONE = "Kwillun", "Nightjar Cars", "01632 960777"
TRACES = (NAME, NAME.lower(), BEFORE, BEFORE.lower(), SAID, FIRM, PHONE)
NEXT = "next-night"
WHO = "id-somebody"


@pytest.fixture
def known(tmp_path: Path) -> Iterator[Club]:
    """Somebody with an unusual name, of whom the club knows all that it can know."""
    club = small_club(tmp_path / "night")
    plan = to_builtins(club.tonight.night) | {"date": "2099-12-25"}
    club.log.add(Act("night.planned", Subject("night", NEXT), plan))
    data = {"name": BEFORE, "letter": "K", "picture": "photos/first.jpg"}
    club.log.add(Act("person.added", Subject("person", WHO), data))
    people = club.tonight.people
    people.rename(WHO, NAME, "Q")
    people.show_as(WHO, "photos/second.jpg")
    people.record(WHO, "voices/name.wav")
    people.say_as(WHO, SAID)
    told = {
        "wishes": to_builtins(Wishes(until="22:00")),
        "usual_ride": to_builtins(UsualRide(RideKind.TAXI, FIRM, PHONE, "22:45")),
    }
    club.log.add(Act("person.changed", Subject("person", WHO), told))
    for folder, file in (("photos", "first.jpg"), ("photos", "second.jpg"), ("voices", "name.wav")):
        (club.folder / folder).mkdir(exist_ok=True)
        (club.folder / folder / file).write_bytes(NAME.encode())
    club.codes[NAME] = new_code()
    club.tonight.cards.issue([(_person(club), new_code())])
    club.tonight.cards.issue([(_person(club), club.codes[NAME])])
    yield club
    club.close()


def _person(club: Club) -> Person:
    found = club.tonight.people.one(WHO)
    assert found is not None
    return found


def plan_a_ride(club: Club, night: str) -> None:
    data = {"person": WHO, "kind": "taxi", "company": FIRM, "phone": PHONE}
    data["time"] = moment("22:45").isoformat()
    club.log.add(Act("ride.planned", Subject("ride", f"{night}/{WHO}"), data, night=night))


def erase(club: Club) -> bool:
    return club.tonight.erasing.erase(WHO, club.folder)


def traces(club: Club) -> list[str]:
    files = club.text_of_files()
    return [trace for trace in TRACES if trace.encode() in files]


def test_no_byte_of_a_person_is_left_in_the_folder(known: Club) -> None:
    plan_a_ride(known, known.log.night)
    plan_a_ride(known, NEXT)
    assert set(traces(known)) >= {NAME, BEFORE, SAID, FIRM, PHONE}
    assert erase(known)
    assert traces(known) == []
    assert known.tonight.people.one(WHO) is None
    assert known.faults() == []


def test_a_ride_that_was_taken_back_leaves_no_trace_either(known: Club) -> None:
    plan_a_ride(known, NEXT)
    known.log.undo(known.newest().id)
    erase(known)
    assert traces(known) == []


def test_photos_and_recordings_go_also_those_of_before(known: Club) -> None:
    erase(known)
    assert list((known.folder / "photos").iterdir()) == []
    assert list((known.folder / "voices").iterdir()) == []


def test_a_photo_that_another_person_has_too_stays(known: Club) -> None:
    known.tonight.people.show_as(known.ids["Ada"], "photos/second.jpg")
    erase(known)
    assert [path.name for path in (known.folder / "photos").iterdir()] == ["second.jpg"]
    assert known.person("Ada").picture == "photos/second.jpg"


def test_a_photo_outside_the_folder_is_not_ours_to_remove(known: Club, tmp_path: Path) -> None:
    own = tmp_path / "mine.jpg"
    own.write_bytes(b"a photo")
    known.tonight.people.show_as(WHO, str(own))
    known.tonight.people.show_as(WHO, "photos/../../mine.jpg")
    erase(known)
    assert own.exists()


def test_papers_that_were_saved_go_and_a_new_copy_takes_the_place_of_old_ones(known: Club) -> None:
    tables = [f"our-night-1.{ENDINGS[what]}" for what in Export]
    for name in ("tonight.pdf", "cards-1.pdf", "everything.csv", "jobs.ics", *tables):
        (known.folder / name).write_bytes(NAME.encode())
    long_ago = back_up(known.db, known.folder / "backups", moment("12:00"))
    erase(known)
    assert traces(known) == []
    assert not long_ago.exists()
    (copy,) = (known.folder / "backups").iterdir()
    assert b"Ada" in copy.read_bytes()


def test_their_card_is_unknown_from_then_on(known: Club) -> None:
    erase(known)
    assert known.tonight.check_in.show_card(known.codes[NAME]).result == "unknown"
    assert known.tonight.together.ask("own_words").show(known.codes[NAME]) is Shown.UNKNOWN


def test_who_is_in_is_still_counted_and_in_the_roll_call(known: Club) -> None:
    known.tonight.check_in.come_in(_person(known))
    erase(known)
    tonight = known.tonight
    assert tonight.people.how_many(VisitState.IN) == 1
    (somebody,) = tonight.people.who_are(VisitState.IN)
    assert (somebody.id, somebody.name) == (WHO, "")
    assert [one.id for one in tonight.who_is_in.people] == [WHO]
    roll = tonight.roll_calls.begin(real=True)
    assert [one.id for one in roll.people] == [WHO]
    assert not tonight.clean_up.holds().clear


def test_where_they_were_expected_only_nobody_is_expected_any_more(known: Club) -> None:
    for night in (known.log.night, NEXT):
        visit = Subject("visit", f"{night}/{WHO}")
        known.log.add(Act("visit.expected", visit, {"person": WHO}, night=night))
    before = known.tonight.people.how_many(VisitState.EXPECTED)
    erase(known)
    assert known.tonight.people.how_many(VisitState.EXPECTED) == before - 1
    assert known.tonight.of_night(NEXT).people.who_are(VisitState.EXPECTED) == []


def test_what_they_did_is_still_counted_and_what_they_have_to_do_needs_someone(known: Club) -> None:
    jobs = known.tonight.jobs
    for title in ("Chairs", "Bar"):
        jobs.take(known.job(title).id, WHO)
    jobs.done(known.job("Chairs").id, WHO)
    erase(known)
    assert WHO in known.job("Chairs").people
    assert known.job("Bar").needs_someone
    assert known.tonight.clean_up.together().jobs == 1


def test_who_waits_for_a_ride_is_erased_when_the_ride_has_gone(known: Club) -> None:
    known.tonight.check_in.come_in(_person(known))
    plan_a_ride(known, known.log.night)
    events = len(known.log.events())
    with pytest.raises(KnownError) as said:
        erase(known)
    assert said.value.sentence == "This person has a ride home."
    assert len(known.log.events()) == events
    (home,) = known.tonight.rides.waiting()
    known.tonight.rides.gone(home.ride)
    assert erase(known)
    assert traces(known) == []


def test_to_undo_it_brings_nothing_back(known: Club) -> None:
    erase(known)
    known.log.undo_together([event.id for event in known.log.events() if "forgotten" in event.kind])
    assert known.tonight.people.one(WHO) is None
    assert traces(known) == []
    assert known.faults() == []


def test_who_is_erased_already_is_not_erased_again(known: Club) -> None:
    erase(known)
    events = len(known.log.events())
    assert not erase(known)
    assert len(known.log.events()) == events


def test_others_are_as_they_were(known: Club) -> None:
    before = [person for person in known.tonight.people.everyone() if person.id != WHO]
    cards = known.tonight.cards.owner(known.codes["Ada"])
    erase(known)
    assert known.tonight.people.everyone() == before
    assert known.tonight.cards.owner(known.codes["Ada"]) == cards
    assert known.home("Ada").ride.company == "City Cabs"


def test_a_disk_that_does_not_let_it_loses_nothing(known: Club) -> None:
    known.db.conn.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError):
        erase(known)
    known.db.conn.execute("PRAGMA query_only = OFF")
    assert _person(known).name == NAME
    assert (known.folder / "photos" / "second.jpg").exists()
    assert known.faults() == []
    assert erase(known)


def test_a_copy_that_cannot_be_made_anew_is_gone_all_the_same(
    known: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(known.db, known.folder / "backups", moment("12:00"))

    def full(*given: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("kiosk.night.erasing.back_up", full)
    assert erase(known)
    assert traces(known) == []


def test_an_index_of_names_that_an_older_version_made_is_cleared_too(known: Club) -> None:
    known.db.execute("INSERT INTO people_search (rowid, name) VALUES (9999, :name)", {"name": NAME})
    erase(known)
    assert traces(known) == []
