"""Every answer of the door: what happened before, what is shown, and what a person is told.

The design's table (product.md, "Doors") and what it leaves open. What was decided there:

- Who is in is in: nothing that is found out afterwards (talk first, full, the doors shut again)
  is told to somebody who stands inside.
- A refusal does not outlive its reason, not even for the 10 seconds of the same scan.
- What was tapped after a card was read is of the same scan: a card that still hangs before the
  camera takes nobody back in, or home.
- Who must be seen first is seen first each time they come in, for the reason may be new.
- Before the doors, when full and after a talk, a person who is in may let somebody in: who is in
  the building must be on its list. Not for cards that nobody knows, nor for old ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import MAY_LET_IN, Answer, Phase, ScanResult, VisitState
from kiosk.night.story import story
from tests.club import SMALL, Club, moment, open_club, small_club
from tests.night.at_the_door import (
    Shown,
    Step,
    after,
    asked_to_talk_first,
    at,
    cannot_be_finished,
    card,
    card_found,
    card_going_home,
    card_lost,
    code,
    counts,
    do,
    erased,
    finished,
    follows_the_clock,
    gets_a_new_card,
    gone_by_taxi,
    guest,
    hands_on_job,
    held_at,
    known_but_not_expected,
    let_in,
    let_in_who_waits,
    moved_to,
    nearly_full_from,
    not_erased_after_all,
    old_card,
    opened_again,
    picture,
    picture_going_home,
    plan,
    seen_to_go,
    takes_job,
    the_room_holds,
    this_is_not_me,
    times,
    undone,
    visit,
    waits,
)

IN, OUT, EXPECTED, NO_VISIT = VisitState.IN, VisitState.OUT, VisitState.EXPECTED, None

Moves = tuple[int, int, int]
CAME, NEW, CAME_BACK, LEFT, STAYS = (-1, 1, 0), (0, 1, 0), (0, 1, -1), (0, -1, 1), (0, 0, 0)
"""By how many the people expected, in and gone home become more or fewer."""

WELCOME, WELCOME_BACK = ScanResult.WELCOME, ScanResult.WELCOME_BACK
IN_ALREADY, BYE, NOT_IN = ScanResult.IN_ALREADY, ScanResult.BYE, ScanResult.NOT_IN
OLD_CARD, UNKNOWN, FULL = ScanResult.OLD_CARD, ScanResult.UNKNOWN, ScanResult.FULL
TALK_FIRST, TOO_EARLY = ScanResult.TALK_FIRST, ScanResult.TOO_EARLY
FINISHED = ScanResult.FINISHED


@dataclass(frozen=True)
class Case:
    """`before` happened from 19:42 on, then a card is shown: what is told, how the visit stands
    after it, and who moved. `again`: it is said to be the same scan."""

    says: str
    before: list[Step]
    shown: Shown
    told: ScanResult
    state: VisitState | None
    moves: Moves
    again: bool = False


def a_card_held(seconds: int, shown: Shown) -> list[Step]:
    """A card that hangs before the camera and is read each second."""
    return [shown, *[step for _ in range(seconds) for step in (after(1), shown)]]


def same_scan(
    says: str, before: list[Step], shown: Shown, told: ScanResult, state: VisitState | None
) -> Case:
    return Case(says, before, shown, told, state, STAYS, again=True)


N1 = "N1-ZZZZZZZZZZZZZZZZZZZZZZZZZZ"
DOT, OLD_DOT = card("Dot"), old_card("Dot")

COMING = [
    Case("first time tonight", [], DOT, WELCOME, IN, CAME),
    Case("as the doors open", [at("19:30")], DOT, WELCOME, IN, CAME),
    Case("in the club", [at("21:30")], DOT, WELCOME, IN, CAME),
    Case("in the clean-up", [at("23:45")], DOT, WELCOME, IN, CAME),
    Case("after midnight", [at("00:10")], DOT, WELCOME, IN, CAME),
    Case("long after midnight", [at("03:00")], DOT, WELCOME, IN, CAME),
    Case("with a job in the clean-up", [], card("Bea"), WELCOME, IN, CAME),
    Case("by picture", [], picture("Dot"), WELCOME, IN, CAME),
    Case("by picture, with a lost card", [card_lost("Dot")], picture("Dot"), WELCOME, IN, CAME),
    Case("a guest", [], guest("Wren"), WELCOME, IN, NEW),
    Case("a second guest of that name", [guest("Wren")], guest("Wren"), WELCOME, IN, NEW),
    Case("a guest named as a person is", [DOT], guest("Dot"), WELCOME, IN, NEW),
    Case("known and not expected", [known_but_not_expected("Gus")], card("Gus"), WELCOME, IN, NEW),
    Case("two people within a second", [card("Eli"), after(0.9)], DOT, WELCOME, IN, CAME),
    Case("two people at once", [card("Eli")], DOT, WELCOME, IN, CAME),
]

IN_ALREADY_AND = [
    Case("in already", [DOT, after(minutes=60)], DOT, IN_ALREADY, IN, STAYS),
    Case("in already, after midnight", [DOT, at("00:20")], DOT, IN_ALREADY, IN, STAYS),
    Case("in by picture, then the card", [picture("Dot")], DOT, IN_ALREADY, IN, STAYS),
    Case("in by card, then the picture", [DOT], picture("Dot"), IN_ALREADY, IN, STAYS),
    Case("in, early", [at("18:00"), card("Ada"), at("18:30")], card("Ada"), IN_ALREADY, IN, STAYS),
    Case("in, and now it is full", [DOT, the_room_holds(1), after(11)], DOT, IN_ALREADY, IN, STAYS),
    Case("in, and now to be talked to", [DOT, asked_to_talk_first("Dot"), after(11)], DOT, IN_ALREADY, IN, STAYS),
    Case("in, and the doors are shut again", [DOT, held_at(Phase.BRIEFING), after(11)], DOT, IN_ALREADY, IN, STAYS),
    Case("in, with a card printed since", [DOT, gets_a_new_card("Dot")], DOT, IN_ALREADY, IN, STAYS),
    Case("in, with the card replaced since", [DOT, gets_a_new_card("Dot"), after(11)], OLD_DOT, OLD_CARD, IN, STAYS),
    Case("in, and the card was lost and found", [DOT, card_lost("Dot"), after(11), card_found("Dot")], DOT, IN_ALREADY, IN, STAYS),
    Case("in, and the night is over all the same", [DOT, seen_to_go("Dot"), finished, undone("visit.left", "Dot"), after(11)], DOT, IN_ALREADY, IN, STAYS),
    Case("in when the night could not be finished", [DOT, after(11), cannot_be_finished], DOT, IN_ALREADY, IN, STAYS),
    Case("the clock was set back by half an hour", [DOT, after(minutes=-30)], DOT, IN_ALREADY, IN, STAYS),
    Case("the clock was set on by an hour", [DOT, after(minutes=60)], DOT, IN_ALREADY, IN, STAYS),
]  # fmt: skip

OUT_AND_IN: list[Step] = [card_going_home("Dot"), after(minutes=20), DOT, after(minutes=20)]
GONE: list[Step] = [DOT, after(minutes=20), card_going_home("Dot"), after(minutes=20)]

GOING = [
    Case("goes home", [DOT, after(minutes=60)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home by picture", [DOT], picture_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home after midnight", [DOT, at("00:30")], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home and it is full", [the_room_holds(1), DOT, after(11)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home before the doors", [at("18:00"), card("Ada"), after(11)], card_going_home("Ada"), BYE, OUT, LEFT),
    Case("goes home, and was to be talked to", [DOT, asked_to_talk_first("Dot"), after(11)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home from a night that is over", [DOT, seen_to_go("Dot"), finished, undone("visit.left", "Dot"), after(11)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("a guest goes home", [guest("Wren")], picture_going_home("Wren"), BYE, OUT, LEFT),
    Case("goes home with the new card", [DOT, gets_a_new_card("Dot")], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("goes home with the old card", [DOT, gets_a_new_card("Dot")], old_card("Dot", going_home=True), OLD_CARD, IN, STAYS),
    Case("goes home with a lost card", [DOT, card_lost("Dot")], card_going_home("Dot"), OLD_CARD, IN, STAYS),
    Case("goes home, never came", [], card_going_home("Dot"), NOT_IN, EXPECTED, STAYS),
    Case("goes home, not expected, never came", [known_but_not_expected("Gus")], card_going_home("Gus"), NOT_IN, NO_VISIT, STAYS),
    Case("goes home, went before", GONE, card_going_home("Dot"), NOT_IN, OUT, STAYS),
    Case("goes home, was seen to go", [DOT, seen_to_go("Dot")], card_going_home("Dot"), NOT_IN, OUT, STAYS),
    Case("goes home from a night that is over, never came", [finished], card_going_home("Dot"), NOT_IN, EXPECTED, STAYS),
    Case("goes home before the doors, never came", [at("18:00")], card_going_home("Dot"), NOT_IN, EXPECTED, STAYS),
]  # fmt: skip

BACK = [
    Case("comes back", GONE, DOT, WELCOME_BACK, IN, CAME_BACK),
    Case("comes back by picture", GONE, picture("Dot"), WELCOME_BACK, IN, CAME_BACK),
    Case("comes back for the fifth time", [DOT, after(minutes=20), times(4, *OUT_AND_IN), card_going_home("Dot"), after(minutes=20)], DOT, WELCOME_BACK, IN, CAME_BACK),
    Case("goes home for the sixth time", [DOT, after(minutes=20), times(5, *OUT_AND_IN)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("was seen to go and is here", [DOT, seen_to_go("Dot")], DOT, WELCOME_BACK, IN, CAME_BACK),
    Case("went by taxi and is here", [at("22:00"), card("Ada"), gone_by_taxi("Ada"), after(11)], card("Ada"), WELCOME_BACK, IN, CAME_BACK),
    Case("going home was taken back", [*GONE, undone("visit.left", "Dot")], DOT, IN_ALREADY, IN, STAYS),
    Case("coming in was taken back", [DOT, undone("visit.came_in", "Dot")], DOT, WELCOME, IN, CAME),
    Case("comes back and it is full", [*GONE, card("Eli"), the_room_holds(1)], DOT, FULL, OUT, STAYS),
    Case("comes back, to be talked to", [*GONE, asked_to_talk_first("Dot")], DOT, TALK_FIRST, OUT, STAYS),
    Case("comes back, and the night is over", [*GONE, finished], DOT, FINISHED, OUT, STAYS),
    Case("comes back, and the card is lost", [*GONE, card_lost("Dot")], DOT, OLD_CARD, OUT, STAYS),
    Case("comes back, and the doors are shut", [*GONE, held_at(Phase.BRIEFING)], DOT, TOO_EARLY, OUT, STAYS),
    Case("a guest comes back", [guest("Wren"), picture_going_home("Wren")], picture("Wren"), WELCOME_BACK, IN, CAME_BACK),
    Case("a guest comes back, full", [guest("Wren"), picture_going_home("Wren"), DOT, the_room_holds(1)], picture("Wren"), FULL, OUT, STAYS),
]  # fmt: skip

SAME_SCAN = [
    same_scan("twice at once", [DOT], DOT, WELCOME, IN),
    same_scan("twice within 10 seconds", [DOT, after(10)], DOT, WELCOME, IN),
    Case("twice within 10 seconds, and after", [DOT, after(5), DOT, after(10.001)], DOT, IN_ALREADY, IN, STAYS),
    same_scan("held for a minute", a_card_held(60, DOT), DOT, WELCOME, IN),
    same_scan("held over midnight", [at("23:59:58"), DOT, at("00:00:03")], DOT, WELCOME, IN),
    same_scan("another card in between", [DOT, after(2), card("Eli"), after(2)], DOT, WELCOME, IN),
    same_scan("held while the night went on", [DOT, after(5), moved_to(Phase.CLUB)], DOT, WELCOME, IN),
    same_scan("the clock was set back by 5 seconds", [DOT, after(-5)], DOT, WELCOME, IN),
    same_scan("home, and the clock was set back by 5 seconds", [DOT, card_going_home("Dot"), after(-5)], card_going_home("Dot"), BYE, OUT),
    same_scan("home, held", [DOT, after(11), *a_card_held(5, card_going_home("Dot"))], card_going_home("Dot"), BYE, OUT),
    same_scan("back, held", [*GONE, *a_card_held(5, DOT)], DOT, WELCOME_BACK, IN),
    Case("in, and home at once", [DOT, after(2)], card_going_home("Dot"), BYE, OUT, LEFT),
    Case("in, home, and in at once", [DOT, card_going_home("Dot"), after(2)], DOT, WELCOME_BACK, IN, CAME_BACK),
    same_scan("I am going home, and the card still hangs there", [DOT, after(11), DOT, picture_going_home("Dot"), after(1)], DOT, BYE, OUT),
    same_scan("come back in, and the card still hangs there", [DOT, after(11), card_going_home("Dot"), picture("Dot"), after(1)], card_going_home("Dot"), WELCOME_BACK, IN),
    same_scan("not in, come in, and the card still hangs there", [card_going_home("Dot"), picture("Dot"), after(1)], card_going_home("Dot"), WELCOME, IN),
    Case("this is not me, and the card again", [this_is_not_me(DOT)], DOT, WELCOME, IN, CAME),
    Case("a guest says it is not me", [this_is_not_me(guest("Wren"))], guest("Wren"), WELCOME, IN, NEW),
    same_scan("a card of nobody, held", [code(N1), after(3)], code(N1), UNKNOWN, NO_VISIT),
    same_scan("an old card, held", [card_lost("Dot"), DOT, after(3)], DOT, OLD_CARD, EXPECTED),
    same_scan("full, held", [card("Eli"), the_room_holds(1), DOT, after(3)], DOT, FULL, EXPECTED),
    Case("full, held, and one goes home", [card("Eli"), the_room_holds(1), DOT, after(3), seen_to_go("Eli")], DOT, WELCOME, IN, CAME),
    Case("early, held, and the doors open", [at("19:29:57"), DOT, at("19:30:01")], DOT, WELCOME, IN, CAME),
    Case("an old card, held, and it is found", [card_lost("Dot"), DOT, after(3), card_found("Dot")], DOT, WELCOME, IN, CAME),
    Case("talk first, held, and that is over", [asked_to_talk_first("Dot"), DOT, after(3), asked_to_talk_first("Dot", on=False)], DOT, WELCOME, IN, CAME),
    same_scan("let in, and the card still hangs there", [DOT, this_is_not_me(DOT), card("Eli"), the_room_holds(1), let_in(DOT, "Eli"), after(2)], DOT, WELCOME, IN),
    Case("in, and a moment later the card is lost", [DOT, after(3), card_lost("Dot")], DOT, OLD_CARD, IN, STAYS),
    Case("in, and a moment later erased", [DOT, after(3), erased("Dot")], DOT, UNKNOWN, IN, STAYS),
    Case("in, and seen to go a moment later", [DOT, after(3), seen_to_go("Dot")], DOT, WELCOME_BACK, IN, CAME_BACK),
]  # fmt: skip

CARDS = [
    Case("a lost card", [card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("a lost card, going home", [card_lost("Dot")], card_going_home("Dot"), OLD_CARD, EXPECTED, STAYS),
    Case("a lost card that was found", [card_lost("Dot"), after(60), card_found("Dot")], DOT, WELCOME, IN, CAME),
    Case("lost, found and lost again", [card_lost("Dot"), card_found("Dot"), card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("lost while in", [DOT, card_lost("Dot"), after(11)], DOT, OLD_CARD, IN, STAYS),
    Case("a lost card before the doors", [at("18:00"), card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("a lost card and a full room", [card("Eli"), the_room_holds(1), card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("a lost card, and to be talked to", [asked_to_talk_first("Dot"), card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("a lost card and the night is over", [finished, card_lost("Dot")], DOT, OLD_CARD, EXPECTED, STAYS),
    Case("the card before the new one", [gets_a_new_card("Dot")], OLD_DOT, OLD_CARD, EXPECTED, STAYS),
    Case("the new card", [gets_a_new_card("Dot")], DOT, WELCOME, IN, CAME),
    Case("the new card for a lost one", [card_lost("Dot"), gets_a_new_card("Dot")], DOT, WELCOME, IN, CAME),
    Case("the lost card after the new one", [card_lost("Dot"), gets_a_new_card("Dot")], OLD_DOT, OLD_CARD, EXPECTED, STAYS),
    Case("erased", [erased("Dot")], DOT, UNKNOWN, EXPECTED, STAYS),
    Case("erased, going home", [erased("Dot")], card_going_home("Dot"), UNKNOWN, EXPECTED, STAYS),
    Case("erased while in", [DOT, erased("Dot"), after(11)], DOT, UNKNOWN, IN, STAYS),
    Case("erased while in, going home", [DOT, erased("Dot")], card_going_home("Dot"), UNKNOWN, IN, STAYS),
    Case("erased, with a lost card", [card_lost("Dot"), erased("Dot")], DOT, UNKNOWN, EXPECTED, STAYS),
    Case("erased, and that was taken back", [erased("Dot"), not_erased_after_all("Dot")], DOT, WELCOME, IN, CAME),
    Case("a card of nobody", [], code(N1), UNKNOWN, NO_VISIT, STAYS),
    Case("a card of nobody, going home", [], code(N1, going_home=True), UNKNOWN, NO_VISIT, STAYS),
    Case("a card of nobody before the doors", [at("18:00")], code(N1), UNKNOWN, NO_VISIT, STAYS),
    Case("a card of nobody and a full room", [DOT, the_room_holds(1)], code(N1), UNKNOWN, NO_VISIT, STAYS),
    Case("a card of nobody after the night", [finished], code(N1), UNKNOWN, NO_VISIT, STAYS),
    Case("no code at all", [], code(""), UNKNOWN, NO_VISIT, STAYS),
]  # fmt: skip

TALK = asked_to_talk_first("Dot")
TALKING = [
    Case("to be talked to", [TALK], DOT, TALK_FIRST, EXPECTED, STAYS),
    Case("to be talked to, by picture", [TALK], picture("Dot"), TALK_FIRST, EXPECTED, STAYS),
    Case("to be talked to, before the doors", [TALK, at("18:00")], DOT, TALK_FIRST, EXPECTED, STAYS),
    Case("to be talked to, and it is full", [TALK, card("Eli"), the_room_holds(1)], DOT, TALK_FIRST, EXPECTED, STAYS),
    Case("to be talked to, and on the committee", [asked_to_talk_first("Ada")], card("Ada"), TALK_FIRST, EXPECTED, STAYS),
    Case("to be talked to, and the night is over", [TALK, finished], DOT, FINISHED, EXPECTED, STAYS),
    Case("to be talked to, going home, never came", [TALK], card_going_home("Dot"), NOT_IN, EXPECTED, STAYS),
    Case("not to be talked to any more", [TALK, asked_to_talk_first("Dot", on=False)], DOT, WELCOME, IN, CAME),
    Case("let in after a talk", [TALK, card("Eli")], let_in(DOT, "Eli"), WELCOME, IN, CAME),
    Case("let in after a talk, by picture", [TALK, card("Eli")], let_in(picture("Dot"), "Eli"), WELCOME, IN, CAME),
    Case("let in after a talk, and the card later", [TALK, card("Eli"), let_in(DOT, "Eli"), after(11)], DOT, IN_ALREADY, IN, STAYS),
    Case("let in after a talk, out, and back", [TALK, card("Eli"), let_in(DOT, "Eli"), after(11), card_going_home("Dot"), after(11)], DOT, TALK_FIRST, OUT, STAYS),
    Case("let in after a talk, out, back, let in", [TALK, card("Eli"), let_in(DOT, "Eli"), after(11), card_going_home("Dot"), after(11)], let_in(DOT, "Eli"), WELCOME_BACK, IN, CAME_BACK),
    Case("after the talk it is full", [TALK, card("Eli"), the_room_holds(1)], let_in(DOT, "Eli"), FULL, EXPECTED, STAYS),
    Case("after the talk it is full, and let in", [TALK, card("Eli"), the_room_holds(1)], let_in(let_in(DOT, "Eli"), "Eli"), WELCOME, IN, CAME),
    Case("after the talk it is early", [TALK, at("18:00"), card("Ada")], let_in(DOT, "Ada"), TOO_EARLY, EXPECTED, STAYS),
]  # fmt: skip

ONE_IN: list[Step] = [card("Eli"), the_room_holds(1)]
FULL_ROOM = [
    Case("full", ONE_IN, DOT, FULL, EXPECTED, STAYS),
    Case("full, by picture", ONE_IN, picture("Dot"), FULL, EXPECTED, STAYS),
    Case("full, for a guest", ONE_IN, guest("Wren"), FULL, NO_VISIT, STAYS),
    Case("full, for the committee", ONE_IN, card("Ada"), FULL, EXPECTED, STAYS),
    Case("full, not expected", [known_but_not_expected("Gus"), *ONE_IN], card("Gus"), FULL, NO_VISIT, STAYS),
    Case("full before the doors", [at("18:00"), card("Ada"), takes_job("Dot", "job-chairs"), the_room_holds(1)], DOT, FULL, EXPECTED, STAYS),
    Case("full before the doors, without a job by then", [at("18:00"), card("Ada"), the_room_holds(1)], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("full and the night is over", [the_room_holds(1), finished], DOT, FINISHED, EXPECTED, STAYS),
    Case("not yet full", [card("Eli"), the_room_holds(2)], DOT, WELCOME, IN, CAME),
    Case("full, and one goes home", [*ONE_IN, card_going_home("Eli")], DOT, WELCOME, IN, CAME),
    Case("full, one goes home and is back", [*ONE_IN, card_going_home("Eli"), DOT, after(11)], card("Eli"), FULL, OUT, STAYS),
    Case("a larger room", [*ONE_IN, the_room_holds(2)], DOT, WELCOME, IN, CAME),
    Case("a smaller room than people are in", [card("Eli"), card("Flo"), the_room_holds(1)], DOT, FULL, EXPECTED, STAYS),
    Case("no limit", [card("Eli"), the_room_holds(0)], DOT, WELCOME, IN, CAME),
    Case("nearly full", [card("Eli"), nearly_full_from(2)], DOT, WELCOME, IN, CAME),
    Case("nearly full, for a guest", [card("Eli"), nearly_full_from(2)], guest("Wren"), WELCOME, IN, NEW),
    Case("let in over the limit", ONE_IN, let_in(DOT, "Eli"), WELCOME, IN, CAME),
    Case("a guest, let in over the limit", ONE_IN, let_in(guest("Wren"), "Eli"), WELCOME, IN, NEW),
    Case("back, let in over the limit", [*GONE, *ONE_IN], let_in(DOT, "Eli"), WELCOME_BACK, IN, CAME_BACK),
    Case("the next, after one was let in", [*ONE_IN, let_in(DOT, "Eli")], card("Flo"), FULL, EXPECTED, STAYS),
    Case("let in, and that was taken back", [*ONE_IN, let_in(DOT, "Eli"), undone("visit.came_in", "Dot")], DOT, FULL, EXPECTED, STAYS),
    Case("let in, and this is not me", [*ONE_IN, this_is_not_me(let_in(DOT, "Eli"))], DOT, FULL, EXPECTED, STAYS),
    Case("let in, and there is room by now", [card("Eli"), card("Flo"), the_room_holds(2), waits(DOT), seen_to_go("Flo")], let_in_who_waits("Dot", "Eli"), WELCOME, IN, CAME),
    Case("let in, and in by now", [*ONE_IN, waits(DOT), let_in(DOT, "Eli")], let_in_who_waits("Dot", "Eli"), IN_ALREADY, IN, STAYS),
    Case("let in, and to be talked to by now", [*ONE_IN, waits(DOT), TALK], let_in_who_waits("Dot", "Eli"), TALK_FIRST, EXPECTED, STAYS),
    Case("let in, and the clock is set back", [*ONE_IN, waits(DOT), at("19:00")], let_in_who_waits("Dot", "Eli"), TOO_EARLY, EXPECTED, STAYS),
    Case("let in, and erased by now", [*ONE_IN, waits(DOT), erased("Dot")], let_in_who_waits("Dot", "Eli"), UNKNOWN, EXPECTED, STAYS),
]  # fmt: skip

EARLY = [
    Case("early", [at("18:00")], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("early, at noon", [at("12:00")], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("early, by picture", [at("18:00")], picture("Dot"), TOO_EARLY, EXPECTED, STAYS),
    Case("early, a guest", [at("18:00")], guest("Wren"), TOO_EARLY, NO_VISIT, STAYS),
    Case("early, with a job in the clean-up", [at("18:00")], card("Bea"), TOO_EARLY, EXPECTED, STAYS),
    Case("early, on the committee", [at("18:00")], card("Ada"), WELCOME, IN, CAME),
    Case("early, with a job in the set-up", [takes_job("Dot", "job-chairs"), at("18:00")], DOT, WELCOME, IN, CAME),
    Case("early, and the job was handed on", [takes_job("Dot", "job-chairs"), hands_on_job("Dot", "job-chairs"), at("18:00")], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("early, let in", [at("18:00"), card("Ada")], let_in(DOT, "Ada"), WELCOME, IN, CAME),
    Case("early, a guest let in", [at("18:00"), card("Ada")], let_in(guest("Wren"), "Ada"), WELCOME, IN, NEW),
    Case("in the briefing", [at("19:29:59")], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("the doors opened early", [at("19:10"), moved_to(Phase.DOORS)], DOT, WELCOME, IN, CAME),
    Case("the briefing is held back", [held_at(Phase.BRIEFING)], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("the night went back to set-up", [moved_to(Phase.SET_UP)], DOT, TOO_EARLY, EXPECTED, STAYS),
    Case("held back, and then the clock again", [held_at(Phase.BRIEFING), follows_the_clock], DOT, WELCOME, IN, CAME),
    Case("held at the doors, late at night", [held_at(Phase.DOORS), at("23:50")], DOT, WELCOME, IN, CAME),
    Case("went back to set-up, and the club began", [moved_to(Phase.SET_UP), at("21:00")], DOT, WELCOME, IN, CAME),
]  # fmt: skip

OVER = [
    Case("the night is over", [finished], DOT, FINISHED, EXPECTED, STAYS),
    Case("the night is over, by picture", [finished], picture("Dot"), FINISHED, EXPECTED, STAYS),
    Case("the night is over, a guest", [finished], guest("Wren"), FINISHED, NO_VISIT, STAYS),
    Case("the night is over, on the committee", [finished], card("Ada"), FINISHED, EXPECTED, STAYS),
    Case("the night is over, before the doors", [at("18:00"), finished], DOT, FINISHED, EXPECTED, STAYS),
    Case("the night was opened again", [finished, opened_again], DOT, WELCOME, IN, CAME),
    Case("let in, and the night is over by now", [*ONE_IN, waits(DOT), seen_to_go("Eli"), finished, undone("visit.left", "Eli")], let_in_who_waits("Dot", "Eli"), FINISHED, EXPECTED, STAYS),
]  # fmt: skip

TABLE = [
    *COMING,
    *IN_ALREADY_AND,
    *GOING,
    *BACK,
    *SAME_SCAN,
    *CARDS,
    *TALKING,
    *FULL_ROOM,
    *EARLY,
    *OVER,
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Club:
    """The small night, to be copied for each case."""
    club = small_club(tmp_path_factory.mktemp("door"))
    club.close()
    return club


@pytest.fixture
def club(made: Club, tmp_path: Path) -> Iterator[Club]:
    copytree(made.folder, tmp_path / "club")
    club = open_club(tmp_path / "club", "19:42", SMALL, dict(made.codes), dict(made.ids))
    yield club
    club.close()


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.says)
def test_the_door_answers(case: Case, club: Club) -> None:
    do(club, *case.before)
    before = counts(club)

    answer = case.shown(club)

    assert answer.result is case.told
    assert answer.again is case.again
    there = visit(club, case.shown.who)
    assert (there.state if there else None) is case.state
    moved = tuple(now - was for now, was in zip(counts(club), before, strict=True))
    assert moved == case.moves
    assert_the_counts_add_up(club)
    if not case.again:
        assert answer.people_in == counts(club)[1]
        assert answer.at == club.clock.now()
        assert_the_scan_is_kept(club, answer)


def assert_the_counts_add_up(club: Club) -> None:
    """Each visit is counted once, each list is as long as its count, and all is in the log."""
    (visits,) = club.db.execute("SELECT count(*) FROM visits").fetchone()
    assert sum(counts(club)) == visits
    reads, people = Reads(club.db), club.tonight.people
    for state, count in zip((EXPECTED, IN, OUT), counts(club), strict=True):
        assert len(reads.visits(club.log.night, state)) == count
    assert len(people.who_are(IN)) == counts(club)[1]
    assert club.faults() == []


def assert_the_scan_is_kept(club: Club, answer: Answer) -> None:
    kept = [event for event in club.log.events() if event.subject.kind in ("scan", "visit")][-1]
    assert kept.data["result"] == answer.result.value
    assert kept.at == answer.at


def test_the_table_is_long_enough_and_no_case_stands_in_it_twice() -> None:
    assert len({case.says for case in TABLE}) == len(TABLE) >= 90
    assert {case.told for case in TABLE} == set(ScanResult)


# What the answers say besides


def test_what_can_be_decided_at_the_door_is_a_talk_an_early_hour_and_a_full_room() -> None:
    assert set(MAY_LET_IN) == {TALK_FIRST, TOO_EARLY, FULL}


@pytest.mark.parametrize(
    ("shown", "before"),
    [
        (code(N1), []),
        (DOT, [card_lost("Dot")]),
        (OLD_DOT, [gets_a_new_card("Dot")]),
        (DOT, [DOT]),
        (DOT, [seen_to_go("Eli"), finished]),
        (card_going_home("Dot"), []),
    ],
    ids=["unknown", "lost", "replaced", "in already", "finished", "not in"],
)
def test_nobody_is_let_in_over_anything_else(shown: Shown, before: list[Step], club: Club) -> None:
    do(club, card("Eli"), *before)
    answer = shown(club)
    people_in = counts(club)[1]
    with pytest.raises(ValueError, match="nobody decides about"):
        club.tonight.check_in.let_in(answer, club.ids["Eli"])
    assert counts(club)[1] == people_in


@pytest.mark.parametrize("by", ["Flo", "Dot"], ids=["who is not in", "oneself"])
def test_only_who_is_in_lets_in(by: str, club: Club) -> None:
    do(club, *ONE_IN)
    with pytest.raises(KnownError):
        let_in(DOT, by)(club)
    assert counts(club)[1] == 1


def test_who_has_gone_home_lets_nobody_in(club: Club) -> None:
    do(club, *ONE_IN, card("Flo"))
    refused = DOT(club)
    do(club, seen_to_go("Eli"), the_room_holds(0))
    with pytest.raises(KnownError):
        club.tonight.check_in.let_in(refused, club.ids["Eli"])


def test_a_guest_who_is_in_lets_in_too(club: Club) -> None:
    wren = guest("Wren")(club).person
    assert wren is not None
    do(club, the_room_holds(1))
    assert club.tonight.check_in.let_in(DOT(club), wren.id).result is WELCOME


def test_the_log_says_who_let_in_and_over_what(club: Club) -> None:
    do(club, *ONE_IN, TALK, let_in(let_in(DOT, "Eli"), "Eli"))
    came = club.newest()
    assert (came.kind, came.by) == ("visit.came_in", club.ids["Eli"])
    assert came.data["over"] == ["talk_first", "full"]
    told = story(club.log.events(), moment("17:00"))[0]
    assert (told.key, told.by, told.person) == ("visit_let_in", club.ids["Eli"], club.ids["Dot"])
    assert told.over == ("talk_first", "full")
    assert told.can_undo


def test_the_log_says_nothing_of_a_limit_that_was_gone_by_then(club: Club) -> None:
    do(club, *ONE_IN, waits(DOT), the_room_holds(9), let_in_who_waits("Dot", "Eli"))
    assert "over" not in club.newest().data
    assert story(club.log.events(), moment("17:00"))[0].key == "visit_came_in"


def test_who_is_let_in_as_a_guest_has_the_name_that_was_said(club: Club) -> None:
    do(club, *ONE_IN)
    answer = club.tonight.check_in.come_in_as_guest("Wren", club.ids["Eli"])
    assert answer.result is FULL
    assert "Wren" not in {event.data.get("name") for event in club.log.events()}
    welcome = club.tonight.check_in.let_in(answer, club.ids["Eli"])
    assert welcome.person is not None
    assert (welcome.person.name, welcome.person.comes_with) == ("Wren", club.ids["Eli"])


def test_guests_of_one_name_have_letters_also_when_they_wait_together(club: Club) -> None:
    do(club, *ONE_IN)
    first, second = guest("Wren")(club), guest("Wren")(club)
    called = []
    for answer in (first, second):
        person = club.tonight.check_in.let_in(answer, club.ids["Eli"]).person
        assert person is not None
        called.append(person.called)
    assert called == ["Wren", "Wren B"]


@pytest.mark.parametrize(
    ("room", "warns_from", "crowded", "full"),
    [
        (0, 0, False, False),
        (9, 3, False, False),
        (9, 2, True, False),
        (2, 2, True, True),
        (2, 0, False, True),
        (0, 1, True, False),
    ],
)
def test_a_welcome_says_whether_it_is_nearly_full_or_full(
    room: int, warns_from: int, crowded: bool, full: bool, club: Club
) -> None:
    do(club, card("Eli"))
    plan(club, room=room, crowded=warns_from)
    answer = DOT(club)
    assert answer.result is WELCOME
    assert (answer.crowded, answer.full, answer.people_in) == (crowded, full, 2)


def test_over_the_limit_the_welcome_says_that_it_is_full(club: Club) -> None:
    do(club, *ONE_IN)
    answer = let_in(DOT, "Eli")(club)
    assert (answer.full, answer.people_in) == (True, 2)


@pytest.mark.parametrize(
    ("steps", "with_this_card"),
    [
        ([DOT], True),
        ([picture("Dot")], False),
        ([DOT, gets_a_new_card("Dot")], False),
        ([DOT, after(1), card_going_home("Dot"), picture("Dot")], False),
    ],
    ids=["with it", "by picture", "with the card before", "the second time by picture"],
)
def test_in_already_says_this_card_only_if_it_was_this_card(
    steps: list[Step], with_this_card: bool, club: Club
) -> None:
    do(club, *steps, after(11))
    assert DOT(club).by_card is with_this_card


def test_a_picture_does_not_say_this_card(club: Club) -> None:
    do(club, DOT)
    assert picture("Dot")(club).by_card is False


@pytest.mark.parametrize(
    ("steps", "opens"),
    [
        ([at("18:00")], "19:30"),
        ([at("18:00"), held_at(Phase.SET_UP)], None),
        ([held_at(Phase.BRIEFING)], None),
        ([moved_to(Phase.SET_UP)], None),
        ([at("18:00"), moved_to(Phase.BRIEFING)], "19:30"),
    ],
    ids=["by the clock", "held before", "held after", "moved back after", "moved on before"],
)
def test_early_says_when_the_doors_open_only_if_the_clock_opens_them(
    steps: list[Step], opens: str | None, club: Club
) -> None:
    do(club, *steps)
    answer = DOT(club)
    assert answer.result is TOO_EARLY
    assert answer.doors_at == (moment(opens) if opens else None)


# The night when the clocks change: 2:00 comes twice


@pytest.fixture
def october(club: Club) -> Club:
    """A night that begins on 24 October 2026: at 1:00 UTC the wall goes from 2:00 to 1:00."""
    starts = ("16:30", "18:00", "18:30", "20:00", "23:30")
    phases = [
        {"phase": phase.value, "start": f"2026-10-24T{start}:00+00:00"}
        for phase, start in zip(Phase, starts, strict=True)
    ]
    plan(club, date="2026-10-24", phases=phases)
    return club


def at_utc(club: Club, wall: str) -> None:
    club.clock.time = moment("19:42").fromisoformat(f"2026-10-25T{wall}+00:00")


def test_when_the_clocks_go_back_a_card_is_still_in_already(october: Club) -> None:
    at_utc(october, "00:40:00")
    assert DOT(october).result is WELCOME
    at_utc(october, "01:20:00")
    answer = DOT(october)
    assert (answer.result, answer.people_in) == (IN_ALREADY, 1)
    assert answer.came_at is not None
    assert answer.at > answer.came_at


def test_when_the_clocks_go_back_the_same_wall_time_is_no_same_scan(october: Club) -> None:
    at_utc(october, "00:40:00")
    DOT(october)
    at_utc(october, "01:40:00")
    assert not DOT(october).again


def test_a_card_held_while_the_clocks_go_back_is_one_scan(october: Club) -> None:
    at_utc(october, "00:59:58")
    assert DOT(october).result is WELCOME
    at_utc(october, "01:00:02")
    assert DOT(october).again


def answers(club: Club, *shown: Shown) -> list[Answer]:
    return [one(club) for one in shown]


def test_ten_people_each_second_are_each_in_once(club: Club) -> None:
    for second in range(3):
        do(club, after(1))
        told = answers(club, *map(card, ("Ada", "Bea", "Cem", "Dot", "Eli", "Flo")))
        assert {one.result for one in told} == {WELCOME}
        assert {one.again for one in told} == {second > 0}
    assert counts(club) == (0, 6, 0)
