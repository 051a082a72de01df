"""The briefing: its pages, who reads them, and who was there."""

from functools import partial

import pytest

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Page, Person, Subject
from tests.club import Club

KIND, EXIT, BAR = Page("Be kind.", "heart"), Page("The exits.", "exit"), Page("The bar.", "bar")


@pytest.fixture
def three(small: Club) -> Club:
    for page in (KIND, EXIT, BAR):
        small.tonight.briefing.add(page)
    return small


def names(people: list[Person]) -> list[str]:
    return [one.name for one in people]


def test_pages_are_added_changed_moved_and_left_out(three: Club) -> None:
    briefing = three.tonight.briefing
    assert list(briefing.pages()) == [KIND, EXIT, BAR]
    briefing.move(2, -1)
    assert list(briefing.pages()) == [KIND, BAR, EXIT]
    briefing.change(0, Page("Be very kind.", "heart"))
    left = briefing.leave_out(1)
    assert list(briefing.pages()) == [Page("Be very kind.", "heart"), EXIT]
    three.log.undo_together([event.id for event in left])
    assert briefing.pages()[1] == BAR
    assert three.faults() == []


def test_at_its_end_a_page_goes_no_further(three: Club) -> None:
    assert three.tonight.briefing.move(2, 1) == ()
    assert three.tonight.briefing.move(0, -1) == ()


def test_a_page_that_is_not_there_any_more_is_said(three: Club) -> None:
    briefing = three.tonight.briefing
    for act in (
        partial(briefing.change, 3, KIND),
        partial(briefing.leave_out, 3),
        partial(briefing.move, 9, 1),
    ):
        with pytest.raises(KnownError, match="not there"):
            act()


def test_pages_are_kept_for_the_next_night_and_so_is_the_undo(three: Club) -> None:
    def kept() -> list[Page]:
        return list(three.tonight.club.now.briefing)

    assert kept() == [KIND, EXIT, BAR]
    events = three.tonight.briefing.leave_out(0)
    assert kept() == [EXIT, BAR]
    three.log.undo_together([event.id for event in events])
    assert kept() == [KIND, EXIT, BAR]


def test_two_people_read_and_a_third_is_refused(small: Club) -> None:
    briefing, ids = small.tonight.briefing, small.ids
    briefing.presents(ids["Dot"])
    assert briefing.presents(ids["Dot"]) == ()
    briefing.presents(ids["Ada"])
    with pytest.raises(KnownError, match="Two people"):
        briefing.presents(ids["Cem"])
    assert names(briefing.presenters()) == ["Dot", "Ada"]
    briefing.does_not_present(ids["Dot"])
    briefing.presents(ids["Cem"])
    assert names(briefing.presenters()) == ["Ada", "Cem"]


def test_a_presenter_who_was_erased_leaves_their_place_to_somebody_else(small: Club) -> None:
    briefing, ids = small.tonight.briefing, small.ids
    briefing.presents(ids["Dot"])
    briefing.presents(ids["Ada"])
    briefing.was_there(ids["Dot"])
    small.log.forget(Subject("person", ids["Dot"]))
    assert names(briefing.presenters()) == ["Ada"]
    assert names(briefing.there()) == []
    briefing.presents(ids["Bea"])
    assert names(briefing.presenters()) == ["Ada", "Bea"]


def test_while_nobody_is_chosen_those_with_the_job_read(club: Club) -> None:
    assert names(club.tonight.briefing.presenters()) == ["Amara", "Lee"]
    club.tonight.briefing.presents(club.ids["Sam"])
    assert names(club.tonight.briefing.presenters()) == ["Sam"]


def test_who_never_read_or_rarely_did_is_suggested_first(club: Club) -> None:
    """The nights before: Rose 5 times, Joe 2; Amara, Lee, Kez, Priya and Sam once; Bill and Nina
    never (resources/demo/night.toml)."""
    suggested = names(club.tonight.briefing.suggested())
    assert set(suggested[:2]) == {"Bill", "Nina"}
    assert suggested[-2:] == ["Joe", "Rose"]
    assert club.tonight.briefing.times(club.ids["Rose"]) == 5
    club.tonight.briefing.presents(club.ids["Bill"])
    assert "Bill" not in names(club.tonight.briefing.suggested())


def test_nights_to_come_do_not_count(small: Club) -> None:
    plan = {"date": "2027-01-29", "club": "A club", "time_zone": "Europe/London", "room": 0}
    later = {**plan, "phases": [], "presenters": [small.ids["Ada"]]}
    small.log.add(Act("night.planned", Subject("night", "later"), later, night="later"))
    assert small.tonight.briefing.times(small.ids["Ada"]) == 0


def test_who_was_there_is_kept_once_and_can_be_taken_back(small: Club) -> None:
    briefing, ids = small.tonight.briefing, small.ids
    for name in ("Cem", "Ada", "Cem"):
        briefing.was_there(ids[name])
    assert names(briefing.there()) == ["Cem", "Ada"]
    briefing.was_not_there(ids["Cem"])
    assert names(briefing.there()) == ["Ada"]
    assert small.faults() == []
