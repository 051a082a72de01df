"""The handbook and the screens say the same."""

import re
from pathlib import Path

import pytest

from kiosk.words import Words

PAGES = sorted((Path(__file__).parents[1] / "docs/handbook").glob("*.md"))

NOT_ON_A_SCREEN = re.compile(r"^\*\*[^*]+\*\*(?: [A-Z]|$)|^- \*\*[^*]+:\*\*", re.MULTILINE)
"""A bold line of its own, and what a list begins with: `- **Who:** ...`."""


def named(page: Path) -> list[str]:
    """The words in bold: what the page says is on a screen."""
    text = NOT_ON_A_SCREEN.sub("", page.read_text(encoding="utf-8"))
    return re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_the_handbook_names_is_on_a_screen(page: Path) -> None:
    shown = {text for text in Words().sentences.values() if isinstance(text, str)}
    assert named(page), "nothing is in bold"
    assert [words for words in named(page) if " ".join(words.split()) not in shown] == []
