"""What the screen has shown is on the disk, whenever the power goes (`kill -9`)."""

from random import Random
from time import sleep

from tests.journey.conftest import StartEvening
from tests.journey.evening import Evening

SEED = 20_261_127
RANDOM = Random(SEED)
MOMENTS = [RANDOM.uniform(0, 0.2) for _ in range(3)]
"""Seconds after a tap. At some of them the screen has not changed yet, at others it has."""


def came_in(night: Evening, name: str) -> bool:
    return bool(night.has("visit.came_in", person=night.twin.person(name)))


def test_a_welcome_that_was_shown_outlives_a_power_cut(evening: StartEvening) -> None:
    night = evening("19:42")
    night.scan("Frank")
    night.see()
    night.cut_the_power()
    assert night.is_sound() and came_in(night, "Frank")

    night.start_again()
    night.scan("Frank")
    night.kept("scan.kept", result="in_already", person=night.twin.person("Frank"))
    night.tap("OK")


def test_a_job_that_was_ticked_outlives_a_power_cut_and_can_be_undone(
    evening: StartEvening,
) -> None:
    night = evening("21:24")
    night.tap("Jobs")
    night.tap("Done: Bar")
    night.tap("Skip")
    night.see()
    night.cut_the_power()
    done = night.has("job.done")
    assert night.is_sound() and done and done["subject"] == "job:demo-job-11"

    night.start_again()
    night.tap("Jobs")
    night.tap("Undo: Bar")
    night.kept("undone", event=done["id"])
    night.tap("Done: Bar")
    night.tap("Skip")


def test_whenever_the_power_goes_nothing_was_shown_that_is_not_kept(
    evening: StartEvening,
) -> None:
    night = evening("21:24")
    for moment in MOMENTS:
        told = len(night.all("problem.told"))
        night.tap("Problem")
        night.tap("A spill or mess")
        sleep(moment)
        shown = night.shows_what_it_should()
        night.cut_the_power()
        kept = len(night.all("problem.told")) - told
        print(f"{moment:.3f} s after the tap: shown {shown}, kept {kept}")
        assert night.is_sound()
        assert kept == 1 or not shown
        night.start_again(as_kept=True)
