"""One thread that works on the newest thing only."""

import logging
import threading

import pytest

from kiosk.devices.latest import Latest


def test_a_newer_item_replaces_the_one_that_waits() -> None:
    begun, go_on, last = threading.Event(), threading.Event(), threading.Event()
    worked: list[int] = []

    def work(item: int) -> None:
        worked.append(item)
        begun.set()
        go_on.wait(5)
        if item == 9:
            last.set()

    latest = Latest[int]("test", work)
    latest.put(0)
    assert begun.wait(5)
    for item in range(1, 10):
        latest.put(item)
    go_on.set()
    assert last.wait(5)
    latest.stop()
    assert worked == [0, 9]


def test_a_fault_is_logged_and_the_next_item_is_worked_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failed, worked = threading.Event(), threading.Event()

    def work(item: str) -> None:
        if item == "bad":
            failed.set()
            raise ValueError(item)
        worked.set()

    latest = Latest[str]("test", work)
    with caplog.at_level(logging.ERROR):
        latest.put("bad")
        assert failed.wait(5)
        latest.put("good")
        assert worked.wait(5)
    latest.stop()
    assert "ValueError: bad" in caplog.text


def test_after_stop_no_thread_is_left_and_nothing_is_worked_on() -> None:
    before = set(threading.enumerate())
    worked: list[int] = []
    latest = Latest[int]("test", worked.append)
    latest.put(1)
    latest.stop()
    latest.put(2)
    assert 2 not in worked
    assert set(threading.enumerate()) == before


def test_what_waits_is_still_worked_on_when_it_is_to_be_finished() -> None:
    begun, go_on = threading.Event(), threading.Event()
    worked: list[int] = []

    def work(item: int) -> None:
        begun.set()
        go_on.wait(5)
        worked.append(item)

    latest = Latest[int]("test", work)
    latest.put(1)
    assert begun.wait(5)
    latest.put(2)
    threading.Timer(0.05, go_on.set).start()
    latest.stop(5, finish=True)
    assert worked == [1, 2]
