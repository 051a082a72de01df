"""Stops of the club's own words, and of other languages."""

from functools import partial

from kiosk.model import OwnKind
from kiosk.tour.stop import Stop, Tour, go, tap


def _changed(tour: Tour) -> None:
    tour.tonight.own.set(OwnKind.WORDS, "home.tell_us", "Something wrong? Say it here")
    tour.tonight.own.set(OwnKind.WORDS, "answer.hello", "Come in, {name}!")


def _own(tour: Tour, screen: str, **given: str) -> None:
    _changed(tour)
    tour.go(screen, **given)


def _find(tour: Tour) -> None:
    tour.window.kit.drafts["own_words find"] = "card"
    tour.go("own_words_find")


def _lost_a_gap(tour: Tour) -> None:
    tour.go("own_words_type", key="answer.hello", form="")
    tap(tour, "Clear")


def _languages(tour: Tour) -> None:
    """Three were taken; nobody has translated a sentence of them yet."""
    from kiosk.words.translating import take

    folder = tour.window.kit.desk.folder
    for code in ("cy", "pl", "ur"):
        file = folder / f"{code}.po"
        file.write_text(f'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n', encoding="utf-8")
        take(file, folder)
    tour.go("language")


STOPS = [
    Stop("own_words", "21:24", go("own_words")),
    Stop("own_words_changed", "21:24", partial(_own, screen="own_words")),
    Stop("own_words_list", "21:24", go("own_words_list", section="problem")),
    Stop("own_words_list_changed", "21:24", partial(_own, screen="own_words_list")),
    Stop("own_words_find", "21:24", _find),
    Stop("own_words_one", "21:24", go("own_words_one", key="home.tell_us")),
    Stop("own_words_one_counts", "21:24", go("own_words_one", key="count.in")),
    Stop(
        "own_words_one_changed", "21:24", partial(_own, screen="own_words_one", key="answer.hello")
    ),
    Stop("own_words_type", "21:24", go("own_words_type", key="answer.hello", form="")),
    Stop("own_words_type_lost", "21:24", _lost_a_gap),
    Stop("own_words_type_many", "21:24", go("own_words_type", key="job.when_where", form="")),
    Stop("language", "21:24", _languages),
    Stop("language_none", "21:24", go("language")),
]
