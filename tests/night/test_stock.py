"""The night that every club can begin with, and what the club told in its place."""

from pathlib import Path

import pytest

from kiosk.model import Club, Page, Phase, UsualPhase
from kiosk.night import stock

FILE = """
club = "Our Night"
repeats = { weekday = 4, nth = -1 }
[phases]
set_up = "17:30"
briefing = "19:00"
doors = "19:30"
club = "21:00"
clean_up = "23:30"
[[stations]]
text = "Door"
symbol = "doors"
[[briefing]]
text = "Be kind."
symbol = "heart"
[[jobs]]
title = "Sweep"
symbol = "clean_up"
phase = "clean_up"
from = "23:30"
to = "00:15"
station = "Door"
wanted = 2
steps = []
"""


@pytest.fixture
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "night.toml").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(stock, "STOCK", tmp_path / "night.toml")


@pytest.mark.usefixtures("_file")
def test_a_club_that_told_nothing_has_all_from_the_stock() -> None:
    plan = stock.stock_plan(Club())
    assert plan is not None
    assert plan.phases[0] == UsualPhase(Phase.SET_UP, "17:30")
    assert plan.stations == (Page("Door", "doors"),)
    assert [(job.title, job.start, job.end) for job in plan.jobs] == [("Sweep", "23:30", "00:15")]


@pytest.mark.usefixtures("_file")
def test_what_the_club_told_stands_in_its_place() -> None:
    phases = (UsualPhase(Phase.DOORS, "18:00"),)
    club = Club(name="Sunny Side", time_zone="Europe/Dublin", room=80, phases=phases)
    plan = stock.stock_plan(club)
    assert plan is not None
    assert (plan.club, plan.time_zone, plan.room) == ("Sunny Side", "Europe/Dublin", 80)
    assert plan.phases == phases
    assert plan.briefing == (Page("Be kind.", "heart"),)


def test_without_the_file_there_is_no_stock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stock, "STOCK", tmp_path / "nowhere.toml")
    assert stock.stock_plan(Club()) is None
