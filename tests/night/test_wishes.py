"""A person's own wishes: a tap is a wish, another takes it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data.log import Act
from kiosk.model import Subject, Wishes
from kiosk.night.wishes import does_not_want, earlier, kinds_of, later, likes, together_with
from tests.club import Club
from tests.night.test_sharing import job


def test_a_second_tap_takes_a_wish_back() -> None:
    for wish in (likes, does_not_want, together_with):
        once = wish(Wishes(), "bar")
        assert once != Wishes()
        assert wish(once, "bar") == Wishes()


def test_what_somebody_likes_is_not_what_they_do_not_want() -> None:
    liked = likes(Wishes(), "bar")
    assert does_not_want(liked, "bar") == Wishes(does_not_want=("bar",))
    assert likes(Wishes(does_not_want=("bar", "door")), "bar") == Wishes(
        likes=("bar",), does_not_want=("door",)
    )


@given(st.lists(st.tuples(st.sampled_from([likes, does_not_want]), st.sampled_from("abc"))))
def test_nobody_ever_likes_and_does_not_want_the_same(taps: list[tuple[object, str]]) -> None:
    wishes = Wishes()
    for wish, what in taps:
        wishes = wish(wishes, what)  # type: ignore[operator]
        assert not set(wishes.likes) & set(wishes.does_not_want)
        assert len(set(wishes.likes)) == len(wishes.likes)


@pytest.mark.parametrize(
    ("until", "more", "less"),
    [
        ("", "22:00", "22:00"),
        ("22:00", "22:30", "21:30"),
        ("22:10", "22:30", "22:00"),
        ("23:30", "00:00", "23:00"),
        ("00:00", "00:30", "23:30"),
        ("01:30", "", "01:00"),
        ("17:00", "17:30", "17:00"),
        ("when I am tired", "22:00", "22:00"),
    ],
)
def test_half_an_hour_later_and_earlier_past_midnight_too(until: str, more: str, less: str) -> None:
    assert (later(until), earlier(until)) == (more, less)


def test_each_kind_of_job_stands_there_once_with_its_first_title() -> None:
    jobs = [
        job("Fill the bar", "18:00", "19:00", symbol="bar"),
        job("Door", "19:30", "21:00", symbol="doors"),
        job("Bar", "21:00", "23:30", symbol="bar"),
    ]
    assert kinds_of(jobs) == [("bar", "Fill the bar"), ("doors", "Door")]


def test_wishes_are_kept_are_by_the_person_themself_and_one_undo_takes_them_back(
    small: Club,
) -> None:
    ada, before = small.ids["Ada"], small.person("Ada")
    events = small.tonight.wishes.set(ada, likes(before.wishes, "bar"))
    assert small.person("Ada").wishes == Wishes(likes=("bar",))
    assert [event.by for event in events] == [ada]
    small.log.undo_together([event.id for event in events])
    assert small.person("Ada") == before
    assert small.faults() == []


def test_a_night_without_jobs_asks_for_the_kinds_of_the_newest_that_has_some(club: Club) -> None:
    kinds = club.tonight.wishes.kinds()
    assert len(kinds) == 15
    for one in club.tonight.jobs.all():
        club.log.add(Act("job.left_out", Subject("job", one.id)))
    assert club.tonight.wishes.kinds() == kinds
