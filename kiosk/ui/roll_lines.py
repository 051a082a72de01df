"""What is said of a person in a roll call, in the catalogue's words."""

from kiosk.model import Found, Person
from kiosk.night.roll import AMBULANCE, ELSE, FAMILY, Roll
from kiosk.ui.kit import Kit

WHO = {FAMILY: "roll_call.who_family", AMBULANCE: "roll_call.who_ambulance"}
WHO |= {ELSE: "roll_call.who_else"}


def left_with(kit: Kit, roll: Roll, person: Person) -> str:
    """With whom the person left: `Joe` or `family`; empty if that was not said."""
    who = roll.left_with(person.id)
    if who in WHO:
        return kit.words(WHO[who])
    return next((one.called for one in roll.people if one.id == who), "")


def state_line(kit: Kit, roll: Roll, person: Person) -> str:
    """Not found, or left; empty for everybody else."""
    found = roll.found(person.id)
    if found is Found.NOT_FOUND:
        return kit.words("roll_call.not_found_line")
    if found is Found.LEFT_WITH:
        who = left_with(kit, roll, person)
        return kit.words("roll_call.left_with", who=who) if who else kit.words("roll_call.left")
    return ""


def about_line(kit: Kit, person: Person) -> str:
    """That the person needs help to get out, or whose guest it is."""
    if person.help_out:
        return kit.words("roll_call.needs_help")
    host = kit.tonight.who_is_in.came_with(person)
    return kit.words("roll_call.with", name=host.called) if host else ""


def counted(kit: Kit, roll: Roll) -> str:
    """How many are safe, of how many."""
    if not roll.people:
        return kit.words("roll_call.nobody")
    safe = roll.count(Found.SAFE)
    return kit.words("roll_call.count", safe=safe, all=len(roll.people))


def how_long(kit: Kit, roll: Roll) -> str:
    """`21:24 to 21:31 · 7 minutes`; less than a minute counts as one."""
    ended = roll.ended or kit.bridge.now()
    minutes = max(1, round((ended - roll.started).total_seconds() / 60))
    times = kit.words("job.times", start=kit.time(roll.started), end=kit.time(ended))
    return f"{times} · {kit.words('roll_call.took', n=minutes)}"
