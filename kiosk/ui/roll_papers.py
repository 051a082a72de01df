"""The roll call on paper: the list while it is on, and the report once it is over."""

from functools import partial

from kiosk.model import Found, Person
from kiosk.night.roll import Roll
from kiosk.paper.document import Document
from kiosk.paper.roll_call import Row, roll_call_paper
from kiosk.ui.kit import Kit
from kiosk.ui.roll_lines import about_line, counted, how_long, state_line
from kiosk.ui.say import name_of

FILE, REPORT_FILE = "roll-call", "roll-call-report"


def list_paper(kit: Kit, roll: Roll) -> Document:
    """Everybody in the order of the screen, with a box to tick."""
    title = kit.words("roll_call.paper_title")
    return roll_call_paper(title, [_row(kit, roll, one) for one in roll.people], counted(kit, roll))


def report_paper(kit: Kit, roll: Roll) -> Document:
    """Who is not found first, then who left, then everybody else."""
    title = kit.words("roll_call.paper_real" if roll.real else "roll_call.paper_practice")
    people = [*roll.missing, *roll.all(Found.LEFT_WITH), *roll.all(Found.SAFE)]
    rows = [_row(kit, roll, one) for one in people]
    return roll_call_paper(title, rows, counted(kit, roll), how_long(kit, roll))


def put_out(kit: Kit, paper: Document, name: str = FILE) -> None:
    """Prints or saves it, and says then which; a fault is said in plain words."""
    kit.papers.put_out(paper, name, partial(_say_where, kit))


def _say_where(kit: Kit, file: str) -> None:
    key = "roll_call.saved" if file else "roll_call.printed"
    kit.message(kit.words(key, file=file), symbol="print")


def _row(kit: Kit, roll: Roll, person: Person) -> Row:
    said = [about_line(kit, person), state_line(kit, roll, person)]
    safe, lines = roll.found(person.id) is Found.SAFE, " · ".join(line for line in said if line)
    return Row(name_of(kit, person), kit.pictures.file(person.picture), safe, lines)
