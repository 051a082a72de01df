"""The demo night's cards: with their codes, which real cards never keep."""

from datetime import datetime
from random import Random

from sqlite_utils import Database

from kiosk.data.sample import SEED, DemoNight
from kiosk.night.cards import new_code


def demo_codes(demo: DemoNight) -> dict[str, str]:
    """The card code of each person of the demo, by the full name; the same every time."""
    random = Random(SEED)
    return {name: new_code(random) for name in demo.names}


def make_demo(db: Database, demo: DemoNight, until: datetime) -> None:
    """Fills an empty data file with the demo's evening up to `until`."""
    demo.fill(db, demo_codes(demo), until)
