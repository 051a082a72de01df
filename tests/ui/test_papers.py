"""What tonight's papers say, read back from their PDF."""

import re

from kiosk.data.log import Act
from kiosk.model import ProblemKind, RideKind, Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.papers import sign_in_paper, tonight_paper
from tests.paper.pdf import Pdf, read
from tests.ui.hands import MakeKiosk


def listed(tour: Tour) -> Pdf:
    return read(tonight_paper(tour.window.kit))


def pages_of(pdf: Pdf, title: str) -> str:
    """All words of the pages that begin with this title."""
    pages = [pdf.text(page) for page in range(pdf.pages)]
    return " ".join(page for page in pages if page.startswith(title))


def test_everyone_who_is_in_is_on_the_first_pages_and_nobody_else(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    people, pdf = tour.tonight.people, listed(tour)
    first = pages_of(pdf, "Who is in")
    assert pdf.text(0).startswith("Who is in 110 people are in Written at 21:24, 27/11/2026")
    for person in people.who_are(VisitState.IN):
        assert person.called in first
    expected = pages_of(pdf, "Not here yet")
    for person in people.who_are(VisitState.EXPECTED):
        assert not re.search(rf"\b{person.called}\b", first)
        assert person.called in expected


def test_a_guest_is_there_with_whom_they_came(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.tonight.check_in.come_in_as_guest("Gwendolyn", tour.person("Joe"))
    tour.tonight.check_in.come_in_as_guest("Hubert", None)
    first = pages_of(listed(tour), "Who is in")
    assert "Gwendolyn with Joe" in first
    assert "Hubert guest" in first


def test_who_asked_for_help_to_get_out_is_marked(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    subject = Subject("person", tour.person("Amara"))
    tour.tonight.log.add(Act("person.help_out", subject, {"on": True}))
    assert "Amara needs help to get out" in pages_of(listed(tour), "Who is in")


def test_the_rota_has_each_job_in_its_part_of_the_night_with_its_people(kiosk: MakeKiosk) -> None:
    rota = pages_of(listed(kiosk("21:24")), "Rota")
    assert "Set up Joe, Tom and Dan Tables and chairs 17:30 to 18:15 · Hall" in rota
    assert rota.index("Set up") < rota.index("Club") < rota.index("Clean up")
    assert "Nobody yet" in rota


def test_each_ride_has_its_time_company_and_number_and_the_next_is_first(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk("21:24")
    rides = pages_of(listed(tour), "Taxis home")
    homes = [one for one in tour.tonight.rides.all() if one.ride.kind is not RideKind.NONE_NEEDED]
    assert f"{len(homes)} rides" in rides
    for home in homes:
        assert home.person.called in rides
        assert home.ride.phone in rides
        assert home.ride.company in rides
    times = re.findall(r"\b2[23]:\d\d\b", rides)
    assert times == sorted(times)
    assert rides.index("Gus") < rides.index("Umar")  # who has no plan yet comes last


def test_a_new_time_that_was_said_on_the_phone_is_the_time_on_paper(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:15")
    home = tour.tonight.rides.one(tour.person("Nina"))
    assert home is not None
    assert "23:35" not in pages_of(listed(tour), "Taxis home")
    tour.tonight.rides.phoned(home.ride, 20)
    assert "23:35" in pages_of(listed(tour), "Taxis home")


def test_problems_are_there_until_they_are_sorted(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    assert not pages_of(listed(tour), "Problems")
    problem = tour.tonight.problems.tell(
        ProblemKind.UPSET, about=tour.person("Zoe"), where="Quiet room"
    )
    tour.tonight.problems.take(problem, tour.person("Amara"))
    said = pages_of(listed(tour), "Problems tonight 1 not sorted")
    assert "Zoe is upset Quiet room · Amara is on it" in said
    tour.tonight.problems.sorted(problem)
    assert not pages_of(listed(tour), "Problems")


def test_the_sign_in_sheet_has_the_club_and_tonights_date(kiosk: MakeKiosk) -> None:
    text = read(sign_in_paper(kiosk("21:24").window.kit)).text(0)
    assert text.startswith("Please sign in Our Night 27/11/2026")
    for head in ("Name", "Time in", "Who with", "How home", "Time out", "Gone home"):
        assert head in text
