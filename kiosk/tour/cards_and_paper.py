"""Stops of what is printed, and of what is set on this machine."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.errors import KnownError
from kiosk.paper.print_run import Layout
from kiosk.paper.sticks import Stick
from kiosk.tour.stop import Stop, Tour, find, go, ninas
from kiosk.ui.card_press import Run, RunState
from kiosk.ui.keeper import Kept


def _cameras(tour: Tour) -> None:
    """Two are plugged in, and the second is used."""
    names = ["Integrated Webcam HD: Integrated W", "HD Pro Webcam C920"]
    tour.senses.set_cameras([(name, name) for name in names], names[1])
    tour.senses.set_camera("looking")
    tour.go("cameras")


def _lost(tour: Tour) -> None:
    """Ted's card is lost; he chose a symbol, and needs help to get out."""
    ted = tour.person("Ted")
    tour.tonight.cards.choose_symbol(ted, "own/guitar")
    tour.tonight.cards.help_out(ted, on=True)
    tour.go("my_card", person=ted)


def _no_card(tour: Tour) -> None:
    """Somebody new, for whom no card was made yet."""
    tour.go("my_card", person=tour.tonight.people.add("Rosa")[0].subject.id)


def _run(tour: Tour, state: RunState, **known: Any) -> None:
    """A tour never prints: it shows what the press tells when it does."""
    people = tuple(tour.tonight.people.everyone())
    run = Run(people, Layout.SHEET, state=state, pages=5, all=12, **known)
    tour.window.kit.press.show_run(run)
    tour.go("card_print")


def _cards_saved(tour: Tour) -> None:
    name = "cards-20261120-194200.pdf"
    _run(tour, RunState.SAVED, where=name, file=Path("/home/club/our-night") / name)


def _cards_failed(tour: Tour) -> None:
    error = KnownError("The disk is full.", "Make room. Or choose another folder.")
    _run(tour, RunState.FAILED, error=error)


STICK = Stick("BLUE STICK", Path("/media/BLUE STICK"))


def _kept(tour: Tour) -> None:
    """The list is written each minute, here and on a stick."""
    keeper, at = tour.keeper, tour.bridge.now()
    keeper.here = Kept(tour.window.kit.desk.folder, at)
    tour.window.kit.settings.change(usb=str(STICK.folder))
    keeper.stick = Kept(STICK.folder, at)
    tour.go("paper")


def _not_kept(tour: Tour) -> None:
    """The disk has been full for a while, and the stick was pulled out."""
    _kept(tour)
    full = KnownError("The disk is full.", "Make room. Or choose another folder.")
    tour.keeper.here = replace(tour.keeper.here, wrong=full)
    tour.keeper.stick = Kept(STICK.folder, away=True)
    tour.keeper.told.emit()


def _sticks(tour: Tour) -> None:
    _kept(tour)
    tour.keeper.sticks = lambda: [STICK, Stick("CLUB", Path("/media/CLUB"))]
    tour.go("stick")


STOPS = [
    Stop("this_kiosk", "21:24", go("this_kiosk")),
    Stop("cameras", "19:42", _cameras),
    Stop("cameras_none", "19:42", go("cameras")),
    Stop("cards", "21:24", go("cards")),
    Stop("find_card", "21:24", find("card")),
    Stop("my_card", "21:24", ninas("my_card")),
    Stop("my_card_lost", "21:24", _lost),
    Stop("my_card_none", "21:24", _no_card),
    Stop("my_symbol", "21:24", ninas("my_symbol")),
    Stop("card_layout", "21:24", ninas("card_layout")),
    Stop("card_print", "21:24", partial(_run, state=RunState.GOES_ON)),
    Stop("cards_printed", "21:24", partial(_run, state=RunState.PRINTED, where="Office")),
    Stop("cards_saved", "21:24", _cards_saved),
    Stop("cards_no_printer", "21:24", partial(_run, state=RunState.NO_PRINTER)),
    Stop("cards_stopped", "21:24", partial(_run, state=RunState.STOPPED)),
    Stop("cards_failed", "21:24", _cards_failed),
    Stop("paper", "21:24", go("paper")),
    Stop("paper_kept", "21:24", _kept),
    Stop("paper_not_kept", "21:24", _not_kept),
    Stop("printer", "21:24", go("printer")),
    Stop("stick", "21:24", go("stick")),
    Stop("stick_some", "21:24", _sticks),
]
