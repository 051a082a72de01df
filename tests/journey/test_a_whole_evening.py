"""From a card at the door to goodnight, as people would do it."""

from tests.journey.conftest import StartEvening

WAIT_FOR_A_RIDE = (
    "Amara",
    "Lola",
    "Maya K",
    "Peter",
    "Sam",
    "Priya",
    "Zoe",
    "Maya P",
    "Ruby",
    "Jim",
)
"""Who is in at 23:15 with a ride that is still to come, but for Nina, whose taxi is late."""
CLEAN_UP = ("Empty the bins", "Stack the chairs", "Sweep the floor", "Wash the glasses")


def test_a_whole_evening_from_a_card_to_goodnight(evening: StartEvening) -> None:
    night = evening("23:15")
    nina = night.twin.person("Nina")

    night.scan("Paul")
    night.kept("visit.came_in", person=night.twin.person("Paul"), result="welcome")
    night.tap("OK")

    night.tap("Jobs")
    night.tap("Done: Bar")
    night.tap("Rose")
    done = night.kept("job.done")
    assert done["subject"] == "job:demo-job-11"

    night.tap("Problem")
    night.tap("Taxi not here")
    night.kept("problem.told", kind="taxi")
    night.tap("Nina")
    night.tap("We phoned")
    night.tap("10 minutes")
    assert night.kept("ride.phoned")["subject"].endswith(nina)
    night.tap("OK")
    night.tap("Taxi is here")
    night.kept("ride.here")
    night.tap("OK")
    night.tap("Gone home")
    night.kept("visit.left", person=nina)

    night.tap("Problem")
    night.tap("A spill or mess")
    spill = night.kept("problem.told", kind="spill")["subject"]

    night.tap("Check in")
    night.tap("Going home")
    for name in WAIT_FOR_A_RIDE:
        night.scan(name)
    night.kept("visit.left", person=night.twin.person(WAIT_FOR_A_RIDE[-1]))

    night.tap("OK")

    night.tap("Home")
    night.tap("More")
    night.tap("Tonight")
    night.tap("Clean up")
    for job in CLEAN_UP:
        night.tap(f"Done: {job}")
        night.tap("Skip")
    night.tap("I will do it: Check the coats")
    night.tap("K – O")
    night.tap("Kate")
    night.tap("OK")
    night.tap("Done: Check the coats")
    night.tap("Kate")
    night.tap("OK")
    night.tap("1 problem")
    night.tap("A spill or mess")
    night.tap("Sorted")
    assert night.kept("problem.sorted")["subject"] == spill
    night.tap("OK")
    night.tap("Back")
    night.tap("Back")

    night.tap("Finish the night")
    night.tap("OK")
    assert not night.has("night.finished")
    night.tap("36 people are still in")
    night.tap("We saw all go home")
    night.tap("OK")
    night.tap("Back")
    night.tap("Finish the night")
    night.kept("night.finished")
    assert night.twin.shows == "goodnight"

    night.see()
    night.tap("Home")
    night.key("Escape")
    assert night.left().code == 0
    assert night.is_sound()

    night.start_again()
    night.tap("More")
    night.tap("Tonight")
    night.tap("Clean up")
    night.tap("The night is over")
    assert night.twin.shows == "goodnight"
    night.see()
