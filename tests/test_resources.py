"""The pictures, marks, type and sounds that come with the program."""

import hashlib
import runpy
import sys
import wave
from array import array
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from kiosk.resources import RESOURCES

FETCH: dict[str, Any] = runpy.run_path(str(RESOURCES / "fetch.py"))
MAKE: dict[str, Any] = runpy.run_path(str(RESOURCES / "make_sounds.py"))

ROWS: list[Any] = FETCH["vendored"]()
SVGS = [row.target for row in ROWS if row.target.suffix == ".svg"]
FACES = [path for path in SVGS if path.parent.name == "faces"]
SOUNDS: list[str] = list(MAKE["SOUNDS"])
FULL_SCALE = 32_768


def name_of(path: Path) -> str:
    return path.as_posix()


def drawn(path: Path) -> QImage:
    """The picture at 64 x 64, on nothing."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(RESOURCES / path))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def heard(name: str) -> list[int]:
    """The samples of a sound as it lies on the disk."""
    with wave.open(str(RESOURCES / "sounds" / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tolist()


def onsets(samples: list[int]) -> list[int]:
    """When notes begin, in milliseconds, to 5: where loudness climbs past a tenth of the most."""
    step = 44_100 * 5 // 1000
    loudness = [max(map(abs, samples[i : i + step])) for i in range(0, len(samples), step)]
    loud = [False, *(one > max(loudness) / 10 for one in loudness)]
    return [5 * i for i, (before, now) in enumerate(pairwise(loud)) if now and not before]


def loudest_millisecond_out_of_silence(samples: list[int]) -> int:
    """The loudest that any note is within 1 ms of its first sample that is not silent."""
    silent, loudest = 441, 0
    for i, one in enumerate(samples):
        if one and silent >= 441:
            loudest = max(loudest, *map(abs, samples[i : i + 44]))
        silent = 0 if one else silent + 1
    return loudest


@pytest.mark.parametrize("row", ROWS, ids=lambda row: name_of(row.target))
def test_every_file_of_the_table_is_here_as_it_was_fetched(row: Any) -> None:
    assert hashlib.sha256((RESOURCES / row.target).read_bytes()).hexdigest() == row.sha256


@pytest.mark.parametrize("folder", ["symbols", "icons", "fonts"])
def test_nothing_lies_beside_the_files_of_the_table_but_a_readme(folder: str) -> None:
    here = {path for path in (RESOURCES / folder).rglob("*") if path.is_file()}
    expected = {RESOURCES / row.target for row in ROWS}
    assert {path.name for path in here - expected} == {"README.md"}


def test_no_two_pictures_share_an_openmoji_code() -> None:
    codes = Counter(row.code for row in ROWS if row.target.parts[0] == "symbols")
    del codes["LICENSE.txt"]
    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize("path", SVGS, ids=name_of)
def test_every_picture_is_drawn_without_a_complaint(
    path: Path, qapp: QApplication, qtlog: Any
) -> None:
    image = drawn(path)
    inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(64) for y in range(64))
    assert inked > 64 * 64 // 50
    assert qtlog.records == []


def test_no_two_pictures_look_the_same(qapp: QApplication) -> None:
    looks: dict[bytes, list[str]] = {}
    for path in SVGS:
        looks.setdefault(bytes(drawn(path).constBits()), []).append(name_of(path))
    assert [same for same in looks.values() if len(same) > 1] == []


def test_there_are_120_faces_and_neighbours_differ_in_skin_tone() -> None:
    codes = [row.code for row in ROWS if row.target.parent.name == "faces" and row.code[0] == "1"]
    tones = [next(part for part in code.split("-") if part.startswith("1F3F")) for code in codes]
    assert [path.name for path in FACES] == [f"face_{n:03d}.svg" for n in range(1, 121)]
    assert len(set(tones)) == 5
    assert all(one != following for one, following in pairwise(tones))


@pytest.mark.parametrize("weight", ["400Regular", "700Bold", "800ExtraBold"])
def test_the_type_can_be_used_by_its_name(weight: str, qapp: QApplication) -> None:
    file = RESOURCES / "fonts" / f"AtkinsonHyperlegibleNext_{weight}.ttf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    assert "Atkinson Hyperlegible Next" in families


@pytest.mark.parametrize(
    ("folder", "licence", "words"),
    [
        ("symbols", "LICENSE", "Attribution-ShareAlike 4.0 International"),
        ("symbols/faces", "LICENSE", "Attribution-ShareAlike 4.0 International"),
        ("symbols/own", "LICENSE", "Attribution-ShareAlike 4.0 International"),
        ("symbols", "README.md", "All emojis designed by [OpenMoji]"),
        ("symbols/faces", "README.md", "All emojis designed by [OpenMoji]"),
        ("symbols/own", "README.md", "All emojis designed by [OpenMoji]"),
        ("icons", "LICENSE", "MIT License"),
        ("fonts", "LICENSE", "SIL OPEN FONT LICENSE"),
        ("sounds", "README.md", "MIT licence"),
    ],
)
def test_every_folder_says_under_which_licence_it_is(folder: str, licence: str, words: str) -> None:
    assert words in (RESOURCES / folder / licence).read_text(encoding="utf-8")


def test_the_readmes_name_the_versions_that_were_fetched() -> None:
    folder_of = {row.package: row.target.parts[0] for row in ROWS}
    for package, version in FETCH["packages"]().items():
        readme = (RESOURCES / folder_of[package] / "README.md").read_text(encoding="utf-8")
        assert package in readme
        assert version in readme


def test_a_checksum_is_written_into_its_own_row_and_nothing_else_changes(tmp_path: Path) -> None:
    table = tmp_path / "vendored.toml"
    table.write_text(
        '# A note.\n[packages]\n"a" = "1"\n[[sets]]\nfolder = "f"\npackage = "a"\n'
        'from = "{code}.svg"\nto = "{name}.svg"\nfiles = [\n'
        '    { name = "x", code = "X", sha256 = "" },\n'
        '    { name = "y", code = "Y", sha256 = "ab" },\n]\n',
        encoding="utf-8",
    )
    before = table.read_text(encoding="utf-8")
    FETCH["write_checksums"](["1", "2"], table)
    assert [(row.path, row.sha256) for row in FETCH["vendored"](table)] == [
        ("X.svg", "1"),
        ("Y.svg", "2"),
    ]
    assert table.read_text(encoding="utf-8") == before.replace('""', '"1"').replace('"ab"', '"2"')


def test_the_sounds_are_all_here_and_no_others() -> None:
    files = {path.name for path in (RESOURCES / "sounds").iterdir()}
    assert files == {"README.md", *(f"{name}.wav" for name in SOUNDS)}


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_what_the_script_makes(name: str) -> None:
    made = MAKE["samples"](MAKE["SOUNDS"][name])
    kept = heard(name)
    assert len(kept) == len(made)
    # The sine of two machines may differ in its last bit, and so round to the next sample.
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_short_does_not_click_and_leaves_6_dB_of_room(name: str) -> None:
    samples = heard(name)
    peak = max(map(abs, samples))
    assert len(samples) <= 1.2 * 44_100
    assert peak / FULL_SCALE == pytest.approx(0.5, abs=0.01)
    assert loudest_millisecond_out_of_silence(samples) < peak / 10
    assert loudest_millisecond_out_of_silence(samples[::-1]) < peak / 10


@pytest.mark.parametrize("name", SOUNDS)
def test_each_note_of_a_sound_can_be_heard_apart(name: str) -> None:
    written = [note.start for note in MAKE["SOUNDS"][name]]
    assert onsets(heard(name)) == pytest.approx(written, abs=10)
