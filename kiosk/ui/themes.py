"""The three themes: how each thing is painted, and how it is where it can be tapped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Paint:
    """How a thing is painted: its ground, the words on it, and its outline if it has one."""

    ground: str | None
    ink: str
    second: str
    line: str | None = None
    light: bool = False
    """Symbols can stand on this ground without a light plate of their own."""


Paints = Mapping[str, Paint]


@dataclass(frozen=True, slots=True)
class Theme:
    """`paints` by their name; `taps`: those that differ where a thing can be tapped.

    What can be tapped has an edge of 3:1 against what is beside it (access.md, rule 20).
    """

    paints: Paints
    taps: Paints


INK, MUTE, PAPER, SOFT = "#1B1430", "#4A4360", "#FFFBF2", "#CFC6E8"


def _in_every_theme() -> dict[str, Paint]:
    return {
        "plate": Paint(PAPER, INK, MUTE, light=True),
        "veil": Paint("#A50E0920", PAPER, SOFT),  # lets the camera's picture through
        "pressed": Paint("#467F7F7F", INK, INK),  # over any paint
    }


def _night() -> Theme:
    raised, done, problem, late = "#3A2F68", "#105424", "#9C1C15", "#FFC53D"
    paints = {
        "page": Paint("#1C1536", PAPER, SOFT),
        "bar": Paint("#2A2150", PAPER, SOFT),
        "dark": Paint("#0E0920", PAPER, SOFT),
        "card": Paint(PAPER, INK, MUTE, light=True),
        "round": Paint(PAPER, INK, MUTE, light=True),
        "quiet": Paint(raised, PAPER, SOFT),
        "chosen": Paint(PAPER, INK, MUTE, light=True),
        "locked": Paint(raised, SOFT, SOFT),
        "done": Paint(done, PAPER, PAPER),
        "done card": Paint("#DFF3E2", done, MUTE, light=True),
        "undo": Paint(None, done, done, line=done, light=True),
        "problem": Paint(problem, PAPER, PAPER),
        "outline": Paint(None, INK, MUTE, line=INK, light=True),
        "outline light": Paint(None, PAPER, PAPER, line=PAPER),
        "cell": Paint(None, INK, MUTE, line="#7F7790", light=True),
        "band": Paint(problem, PAPER, PAPER),
        "late": Paint(late, INK, INK, light=True),
        "late words": Paint(None, problem, problem),
        "strong": Paint(INK, PAPER, SOFT),
        "message": Paint(INK, PAPER, SOFT, line=SOFT),
        "badge": Paint(problem, PAPER, PAPER),
        "welcome": Paint(done, PAPER, PAPER),
        "goodbye": Paint("#174C9E", PAPER, PAPER),
        "wait": Paint(late, INK, INK, light=True),
        "alarm": Paint(problem, PAPER, PAPER),
        "practice": Paint("#174C9E", PAPER, PAPER),
        "clear": Paint(None, INK, MUTE, light=True),
        "face": Paint("#ECE4FF", INK, MUTE, line="#FFFFFF", light=True),
        "bar empty": Paint(raised, PAPER, SOFT, line="#A79BE0"),
        "bar done": Paint("#7EDB92", INK, INK),
        "block": Paint("#5A2FA6", PAPER, PAPER),
        "line": Paint("#D8D0C0", INK, INK),
        "set_up": Paint("#075958", PAPER, PAPER),
        "briefing": Paint("#5A2FA6", PAPER, PAPER),
        "doors": Paint("#174C9E", PAPER, PAPER),
        "club": Paint("#9C0F4B", PAPER, PAPER),
        "clean_up": Paint("#235B27", PAPER, PAPER),
        "now": Paint("#FBE3EC", INK, MUTE, light=True),
        "frame": Paint(late, INK, INK),
        "focus": Paint(late, INK, INK),
        **_in_every_theme(),
    }
    edges = {
        "quiet": "#A79BE0",
        "round": INK,
        "locked": "#A79BE0",
        "done": "#5FBF7C",
        "problem": "#F0847A",
        "set_up": "#4DB6B4",
        "briefing": "#B08CF0",
        "doors": "#7FA6F0",
        "club": "#F07AA8",
        "clean_up": "#6FBF75",
    }
    return Theme(paints, _edged(paints, edges))


def _day() -> Theme:
    """Paper: white cards and buttons have an edge of their own."""
    night, white, edge = _night().paints, "#FFFFFF", "#6F6687"
    paints = {
        **night,
        "page": Paint("#F6F1E7", INK, MUTE, light=True),
        "bar": Paint(white, INK, MUTE, light=True),
        "card": Paint(white, INK, MUTE, light=True),
        "round": Paint(white, INK, MUTE, light=True),
        "quiet": Paint("#ECE5D8", INK, MUTE, light=True),
        "chosen": Paint(INK, white, SOFT),
        "locked": Paint("#E4DDCF", INK, INK, light=True),
        "outline light": Paint(None, white, white, line=white),
        "strong": Paint(INK, white, SOFT),
        "message": Paint(INK, white, SOFT),
        "face": Paint("#ECE4FF", INK, MUTE, line="#B9ADD9", light=True),
        "bar empty": Paint(white, INK, MUTE, line=edge),
        "bar done": Paint("#2E8B4A", white, white),
        "frame": Paint("#6B3800", white, white),
    }
    edges = {
        **dict.fromkeys(("card", "round", "locked", "plate"), edge),
        "late": "#7A4A00",
        "done card": "#2E7D46",
    }
    quiet = Paint(white, INK, MUTE, line=edge, light=True)
    return Theme(paints, {**_edged(paints, edges), "quiet": quiet})


def _contrast() -> Theme:
    """Black and white; yellow is for what can be tapped, and for nothing else."""
    black, white, yellow = "#000000", "#FFFFFF", "#FFE000"
    plain = Paint(black, white, white, line=white)
    bare, clear = Paint(black, white, white), Paint(None, white, white)
    full = Paint(white, black, black, light=True)
    paints = {
        **dict.fromkeys(_night().paints, plain),
        **dict.fromkeys(("page", "bar", "dark", "welcome", "goodbye", "wait", "alarm"), bare),
        "practice": bare,
        "clear": clear,
        "late words": clear,
        "badge": full,
        "bar done": full,
        "block": full,
        "face": Paint(white, black, black, line=white, light=True),
        "frame": Paint(white, black, black),
        "focus": Paint(white, black, black),
        **_in_every_theme(),
    }
    card, filled = Paint(black, white, white, line=yellow), Paint(yellow, black, black)
    button = Paint(black, yellow, yellow, line=yellow)
    taps = {
        **dict.fromkeys(paints, card),
        **dict.fromkeys(("done", "problem", "chosen", "strong"), filled),
        **dict.fromkeys(("quiet", "locked", "undo", "outline", "outline light"), button),
        "clear": clear,
        "plate": replace(paints["plate"], line=yellow),
    }
    return Theme(paints, taps)


def _edged(paints: Paints, edges: Mapping[str, str]) -> dict[str, Paint]:
    return {name: replace(paints[name], line=line) for name, line in edges.items()}


THEMES: Mapping[str, Theme] = {"night": _night(), "day": _day(), "contrast": _contrast()}
