"""Plan: what the committee does together before a night."""

from kiosk.ui.screens.hub import HubScreen

PLANS = (
    ("plan_night", "next_night"),
    ("nights", "nights"),
    ("our_people", "people"),
    ("our_club", "our_club"),
    ("paper", "paper"),
)
"""Each place and its symbol."""


class PlanScreen(HubScreen):
    title_key, section_of_words, places = "plan.title", "plan", PLANS
