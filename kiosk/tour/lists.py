"""Stops of bringing in people from the charity's own list."""

from functools import partial
from pathlib import Path

from kiosk.data.lists.file import read_table
from kiosk.data.lists.table import Table
from kiosk.paper.sticks import Stick
from kiosk.tour.stop import Stop, Tour, go, tap
from kiosk.ui.screens.people.bring_in import BringInScreen

LIST = """\
Our members 2026

Known as,Surname,Committee,Usual ride,Company,Phone,Time
Rosa,Bell,,taxi,City Cabs,01632 960123,22:30
Odette,Price,,,,,
Odette,Hill,yes,,,,
Amara,Khan,yes,,,,
Nina,,,minibus,,,
Bartholomew Montgomery-Featherstonehaugh the Third,West,,,,,
,Novak,,,,,
Rosa,Bell,,,,,
Kit,Hall,,taxi,Streamline,01632 960145,9pm
07700 900123,,,,,,
Дмитро,Коваль,,walk,,,
ليلى,حداد,,lift,,,
"""

NO_HEADINGS = """\
3;Bell;Rosa;12 High Street
4;Price;Sam;3 Mill Lane
9;Khan;Amara;40 Station Road
"""


def _file(tour: Tour, name: str, text: str) -> Path:
    folder = Path(tour.window.kit.desk.folder) / "a stick"
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def _table(tour: Tour, text: str) -> Table:
    return read_table(_file(tour, "list.csv", text))


def _stick(tour: Tour) -> None:
    """A stick with some lists."""
    for name in ("our_people.csv", "Members 2026.csv", "committee.tsv"):
        file = _file(tour, name, LIST)
    tour.keeper.sticks = lambda: [Stick("BLUE STICK", file.parent)]
    tour.go("bring_in")


def _reads(tour: Tour) -> None:
    """A reader that never ends: a tour shows how it goes on."""
    _stick(tour)
    screen = tour.window.current
    assert isinstance(screen, BringInScreen)
    screen.show_reading("our_people.csv")


def _list(tour: Tour, text: str = LIST, view: str = "", out: str = "") -> None:
    _stick(tour)
    tour.go("bring_in_list", table=_table(tour, text))
    for words in (view, out):
        if words:
            tap(tour, words)


def _columns(tour: Tour, text: str = NO_HEADINGS) -> None:
    _stick(tour)
    tour.go("bring_in_columns", table=_table(tour, text))


def _many_columns(tour: Tour) -> None:
    row = ";".join(f"Word {nth}" for nth in range(1, 31))
    _columns(tour, f"{row}\n{row}\n")


def _brought(tour: Tour) -> None:
    tour.go("plan")
    _list(tour)
    tap(tour, tour.window.kit.words("bring_in.bring"))


def _told(tour: Tour) -> None:
    _brought(tour)
    tour.go("what_happened")


STOPS = [
    Stop("bring_in", "19:05", _stick),
    Stop("bring_in_none", "19:05", go("bring_in")),
    Stop("bring_in_reads", "19:05", _reads),
    Stop("bring_in_columns", "19:05", _columns),
    Stop("bring_in_columns_many", "19:05", _many_columns),
    Stop("bring_in_list", "19:05", _list),
    Stop("bring_in_list_odd", "19:05", partial(_list, view="5 to", out="Leave out: Barth")),
    Stop("bring_in_list_known", "19:05", partial(_list, text="Name,Surname\nAmara,\n")),
    Stop("bring_in_list_nobody", "19:05", partial(_list, text="Name,Surname\n")),
    Stop("bring_in_done", "19:05", _brought),
    Stop("what_happened_list", "19:40", _told),
]
