"""Roll call: who was in, ticked off, unticked, real or practice."""

from tests.club import Club


def test_a_roll_call_has_everyone_who_is_in_guests_too(club: Club) -> None:
    guest = club.tonight.check_in.come_in_as_guest("Wren", None).person
    assert guest is not None
    call = club.tonight.roll_calls.start(real=True)
    assert call.real
    assert len(call.people) == club.people_in() == 65
    assert guest.id in call.people
    assert club.ids["Naomi"] not in call.people


def test_people_are_ticked_one_by_one_and_unticked(small: Club) -> None:
    small.show("Ada")
    small.show("Bea")
    calls = small.tonight.roll_calls
    call = calls.start(real=False)
    calls.safe(call, small.ids["Ada"])
    calls.safe(call, small.ids["Bea"])
    now = calls.under_way()
    assert now is not None
    assert now.safe == (small.ids["Ada"], small.ids["Bea"])
    calls.not_safe(now, small.ids["Ada"])
    now = calls.under_way()
    assert now is not None
    assert now.safe == (small.ids["Bea"],)


def test_a_tick_made_by_two_fingers_is_taken_back_by_one_tap(small: Club) -> None:
    small.show("Ada")
    calls = small.tonight.roll_calls
    call = calls.start(real=True)
    calls.safe(call, small.ids["Ada"])
    calls.safe(call, small.ids["Ada"])
    calls.not_safe(call, small.ids["Ada"])
    now = calls.under_way()
    assert now is not None
    assert now.safe == ()
    assert calls.not_safe(now, small.ids["Ada"]) is None


def test_all_are_ticked_in_one_act_and_nobody_is_no_act(small: Club) -> None:
    small.show("Ada")
    small.show("Bea")
    calls = small.tonight.roll_calls
    call = calls.start(real=True)
    assert len(calls.safe(call, *call.people)) == 2
    assert calls.safe(call) == ()


def test_a_roll_call_ticks_nobody_out_of_the_building(small: Club) -> None:
    small.show("Ada")
    calls = small.tonight.roll_calls
    call = calls.start(real=True)
    calls.safe(call, small.ids["Ada"])
    calls.end(call, "all_safe")
    assert small.is_in("Ada")


def test_a_roll_call_is_under_way_until_it_ends_and_the_end_can_be_undone(small: Club) -> None:
    calls = small.tonight.roll_calls
    assert calls.under_way() is None
    call = calls.start(real=True)
    assert calls.under_way() == call
    (end,) = calls.end(call, "not_real")
    assert calls.under_way() is None
    small.log.undo(end.id)
    assert calls.under_way() == call


def test_a_new_roll_call_is_the_one_that_is_given_also_when_the_clock_was_set_back(
    small: Club,
) -> None:
    calls = small.tonight.roll_calls
    first = calls.start(real=False)
    calls.end(first, "not_real")
    small.show("Ada")
    small.clock.advance(minutes=-60)
    second = calls.start(real=True)
    assert second.id != first.id
    assert (second.real, second.people) == (True, (small.ids["Ada"],))
    assert calls.under_way() == second
