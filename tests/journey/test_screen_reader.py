"""The whole main job with a screen reader alone, through AT-SPI, from outside."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.data.sample import DemoNight
from tests.journey.display import Display
from tests.journey.program import Event, Running, events, wait_for
from tests.journey.screen_reader import AT_ONCE, ScreenReader, session

THE_SAME_ACT = "Get a person"
"""An answer offers it large; the round hand in the corner leads to the same screen."""


class Journey:
    """Somebody who sees nothing, before the kiosk on the demo night."""

    def __init__(self, reader: ScreenReader, data: Path) -> None:
        self.reader = reader
        self._data = data

    def press(self, name: str, role: str = "push button") -> None:
        self.reader.press(name, role)

    def is_at(self, heading: str) -> None:
        """Waits until the window has this name, and looks at all that is on its screen."""
        self.reader.find(heading, "frame")
        self.looks_right()

    def looks_right(self) -> None:
        controls = self.reader.controls()
        assert [c for c in controls if not c.name or "focusable" not in c.states] == []
        names = Counter(control.name for control in controls)
        assert [name for name, n in names.items() if n > 1 and name != THE_SAME_ACT] == []

    def kept(self, kind: str, subject: str = "", /, **data: object) -> Event:
        """Waits until the log has it."""

        def find() -> Event | None:
            found = [
                one
                for one in events(self._data, kind)
                if one["subject"].startswith(subject) and data.items() <= one["data"].items()
            ]
            return found[-1] if found else None

        return wait_for(find, f"{kind} {subject} {data} in the log")


@pytest.fixture
def journey(display: Display, tmp_path: Path) -> Iterator[Journey]:
    """The real program late in the evening: Paul is not here, Nina's taxi is late."""
    runtime, data = tmp_path / "runtime", tmp_path / "data"
    runtime.mkdir()
    with session(display.name, runtime) as env:
        reader = ScreenReader(env)
        running = Running("demo", "--data", data, "--at", "23:15", env=env)
        try:
            display.focus("Our Night")
            reader.find("Check in")
            yield Journey(reader, data)
        finally:
            running.kill()
            reader.close()


def test_the_main_job_with_a_screen_reader_alone(journey: Journey) -> None:
    reader, demo = journey.reader, DemoNight()
    journey.looks_right()
    labels = [part.name for part in reader.parts() if part.role == "label"]
    in_order = ("Our Night", "Nina's ride is late", "Now: the club is on")
    assert [label for label in labels if label in in_order] == list(in_order)

    # Check in by picture
    journey.press("Check in")
    reader.hears("Check in")
    journey.is_at("Check in")
    reader.focus("Home")
    wait_for(lambda: "focused" in reader.find("Home").states, "the focus on Home")
    journey.press("No card. Find your picture")
    reader.hears("Find your picture")
    journey.press("P")
    wait_for(lambda: reader.find("P").description == "Chosen", "P is chosen")
    journey.is_at("Find your picture")
    journey.press("Paul")
    reader.hears("Hello Paul!\nYou are in.", AT_ONCE)
    journey.is_at("Hello Paul!")
    journey.kept("visit.came_in", person=demo.person("Paul"), result="welcome")
    journey.press("OK")

    # Tick a job
    journey.press("Jobs")
    reader.hears("Jobs: ")
    journey.is_at("Jobs: club")
    assert reader.find("Jobs").description == "Chosen"
    journey.press("Done: Bar, 21:00")
    reader.hears("Who did it?")
    journey.is_at("Who did it?")
    journey.kept("job.done", "job:demo-job-11")
    journey.press("Rose")
    reader.hears("Thank you, Rose!")

    # Nina's taxi is not here
    journey.press("Problem")
    reader.hears("What is the problem?")
    journey.is_at("What is the problem?")
    journey.press("Taxi not here")
    reader.hears("Whose taxi is not here?")
    journey.is_at("Whose taxi is not here?")
    journey.press("Nina")
    reader.hears("Nina")
    journey.is_at("Nina")
    journey.press("We phoned")
    reader.hears("How many minutes?")
    journey.is_at("How many minutes?")
    journey.press("10 minutes")
    journey.kept("ride.phoned")
    journey.is_at("Nina")
    journey.press("OK")
    journey.press("Taxi is here")
    reader.hears("Nina's ride is here.")
    journey.looks_right()
    journey.press("Gone home.")
    reader.hears("Nina has gone home.")
    journey.kept("visit.left", person=demo.person("Nina"))
    journey.looks_right()

    # Roll call
    journey.press("There is a fire")
    reader.hears("Is the fire real?")
    journey.is_at("Is the fire real?")
    journey.press("This is practice")
    reader.hears("Practice: tap each person who is safe", AT_ONCE)
    journey.is_at("Practice: tap each person who is safe")
    assert "checked" not in reader.find("Kate", "check box").states
    journey.press("Kate", "check box")
    wait_for(lambda: "checked" in reader.find("Kate is safe", "check box").states, "a tick")
    journey.kept("roll_call.safe", person=demo.person("Kate"))
    reader.find("1 of ", "label")
    journey.press("Practice is over")
    reader.hears("The practice is over")
    journey.kept("roll_call.ended")
