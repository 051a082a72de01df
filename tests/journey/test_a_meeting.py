"""The committee meets around a kiosk that nobody has used yet, and a power cut ends the meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui import touch
from kiosk.ui.look import load_type
from tests.journey.display import Display
from tests.journey.meeting import Meeting
from tests.ui.hands import HandClock

LIST = "Name,Usual ride\nRosa,walk\nKit,\nNina,bus\n"
COMMITTEE = {"Al": "Face 4", "Bo": "Face 2"}


@pytest.fixture
def meeting(
    qapp: QApplication,
    display: Display,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Meeting]:
    load_type()
    hand = HandClock()
    monkeypatch.setattr(touch, "monotonic", hand)
    documents = tmp_path / "home" / "Documents"
    documents.mkdir(parents=True)
    (documents / "members.csv").write_text(LIST)
    started = Meeting(display, tmp_path / "data", tmp_path / "twin", documents.parent, hand)
    yield started
    started.close()


def test_a_meeting_begins_a_club_and_survives_a_power_cut(meeting: Meeting) -> None:
    meeting.tap("Make our club")
    meeting.type("Oak")
    meeting.tap("Next")
    for step in ("club_picture", "club_place", "club_times", "club_people"):
        assert meeting.twin.shows == step
        meeting.tap("Next" if step == "club_times" else "Skip")
    for name, face in COMMITTEE.items():
        meeting.tap("Add a person")
        meeting.type(name)
        meeting.tap("Next")
        meeting.tap("Choose a face")
        meeting.tap(face)
    meeting.tap("Home")
    meeting.tap("Not now")
    meeting.tap("OK")

    meeting.tap("More")
    meeting.tap("Plan")
    meeting.tap("Our people")
    meeting.tap("Bring in a list")
    meeting.tap("members.csv")
    meeting.waits_for("bring_in_list")
    meeting.tap("Bring in the list")
    meeting.tap("OK")
    assert meeting.twin.shows == "our_people"

    meeting.tap("Back")
    meeting.tap("The next night")
    meeting.tap("Share out")
    meeting.tap("Add: Tables and chairs")
    meeting.tap("Al")
    meeting.tap("Kit")
    meeting.tap("Next job")
    meeting.tap("Rosa")
    shared = meeting.all("job.person_added")
    meeting.see()
    assert len(shared) == 3

    meeting.cut_the_power()
    assert meeting.is_sound()
    before = meeting.all()
    meeting.start_again()
    assert meeting.twin.shows == "home"
    meeting.tap("More")
    meeting.tap("Plan")
    meeting.tap("Our people")
    for name in (*COMMITTEE, "Rosa", "Kit", "Nina"):
        assert meeting.twin.place(name)
    meeting.see()
    meeting.tap("Back")
    meeting.tap("The next night")
    meeting.tap("Share out")
    meeting.tap("Tables and chairs")
    meeting.see()
    meeting.cut_the_power()

    assert meeting.is_sound()
    assert meeting.all()[: len(before)] == before
    told = {key: one for event in meeting.all("club.changed") for key, one in event["data"].items()}
    assert told["name"] == "Oak"
    assert told["made"]
    committee = [one for one in meeting.all("person.added") if one["data"].get("committee")]
    assert [one["data"]["name"] for one in committee] == list(COMMITTEE)
    assert len(meeting.all("person.added")) == 5
