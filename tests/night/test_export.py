"""Everything as tables: what is in them, what is not, and that a file is whole or not there."""

import csv
import errno
import io
import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from kiosk.data.connection import open_to_read
from kiosk.data.data_file import DataFile
from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import ProblemKind, Subject, Wishes
from kiosk.night.export import ENDINGS, Export, Stopped, write_export, write_folder
from tests.club import Club

FORMULA = '=HYPERLINK("http://x";"Joe")'
TABLES = [
    "nights",
    "jobs",
    "who did what",
    "people",
    "visits",
    "rides",
    "problems",
    "cards",
]


@pytest.fixture
def beside(small: Club) -> Iterator[DataFile]:
    """The same file, open to read only, as a program beside the kiosk has it."""
    db = open_to_read(small.folder)
    yield db
    db.close()


def export(what: Export, db: DataFile, folder: Path) -> Path:
    file = folder / f"club.{ENDINGS[what]}"
    write_export(what, db, file)
    return file


def sheets(file: Path) -> dict[str, list[dict[str, object]]]:
    """Each table's rows, a cell by its heading."""
    book = CalamineWorkbook.from_path(str(file))
    found: dict[str, list[dict[str, object]]] = {}
    for name in book.sheet_names:
        headings, *rows = book.get_sheet_by_name(name).to_python()
        found[name] = [dict(zip(map(str, headings), row, strict=True)) for row in rows]
    return found


def test_everything_is_in_the_workbook(small: Club, beside: DataFile, tmp_path: Path) -> None:
    small.show("Ada")
    small.tonight.problems.tell(ProblemKind.SPILL, where="Bar")
    found = sheets(export(Export.XLSX, beside, tmp_path))
    assert list(found) == TABLES
    assert [row["Name"] for row in found["people"]] == ["Ada", "Bea", "Cem", "Dot", "Eli", "Flo"]
    assert [row["Committee"] for row in found["people"]] == ["yes", *[""] * 5]
    assert found["nights"][0] | {"Room": 0} == {
        "Night": "2026-11-27",
        "Club": "A club",
        "Parts": "set_up 17:30, briefing 19:00, doors 19:30, club 21:00, clean_up 23:30",
        "Room": 0,
        "Briefing done": "",
        "Finished": "",
        "Briefing by": "",
    }
    assert found["jobs"][0]["Start"] == "2026-11-27T17:30+00:00"
    assert found["jobs"][0]["People wanted"] == 2
    assert [(row["Job"], row["Name"]) for row in found["who did what"]] == [
        ("Chairs", "Ada"),
        ("Sweep", "Bea"),
    ]
    assert {row["Name"]: row["State"] for row in found["visits"]} == {
        "Ada": "in",
        **dict.fromkeys(("Bea", "Cem", "Dot", "Eli", "Flo"), "expected"),
    }
    rides = {row["Name"]: row for row in found["rides"]}
    assert (rides["Ada"]["Company"], rides["Ada"]["Phone"]) == ("City Cabs", "01632 960123")
    assert [row["Where"] for row in found["problems"]] == ["Bar"]
    assert [row["State"] for row in found["cards"]] == ["active"] * 6


def test_wishes_and_the_usual_ride_are_in_it(small: Club, beside: DataFile, tmp_path: Path) -> None:
    wishes = Wishes(likes=("bar", "doors"), until="22:00", together_with=(small.ids["Bea"],))
    said = {"wishes": {"likes": wishes.likes, "until": "22:00", "together_with": ["id-bea"]}}
    ride = {"usual_ride": {"kind": "taxi", "company": "City Cabs", "phone": "+44 1632 960123"}}
    small.log.add(Act("person.changed", Subject("person", "id-ada"), {**said, **ride}))
    ada = sheets(export(Export.XLSX, beside, tmp_path))["people"][0]
    assert (ada["Likes"], ada["Until"], ada["Together with"]) == ("bar, doors", "22:00", "Bea")
    assert (ada["Usual ride"], ada["Phone"]) == ("taxi", "+44 1632 960123")


@pytest.mark.parametrize("what", Export)
def test_no_code_and_no_trace_of_one_leaves_the_kiosk(
    small: Club, beside: DataFile, tmp_path: Path, what: Export
) -> None:
    """Of the log, which names its cards by their SHA-256, the codes only."""
    file = export(what, beside, tmp_path)
    content = _unpacked(file)
    assert not [code for code in small.codes.values() if code.encode() in content]


def test_only_the_jobs_names_nobody(small: Club, beside: DataFile, tmp_path: Path) -> None:
    small.log.add(
        Act("night.changed", Subject("night", small.log.night), {"presenters": ["id-ada"]})
    )
    small.tonight.jobs.done("job-chairs", by=small.ids["Ada"])
    file = export(Export.JOBS, beside, tmp_path)
    assert list(sheets(file)) == ["nights", "jobs"]
    content = _unpacked(file)
    for name, person in small.ids.items():
        assert f">{name}<".encode() not in content
        assert person.encode() not in content
    assert b"Chairs" in content and b"done" in content


def test_the_csv_files_say_the_same_as_the_workbook(
    small: Club, beside: DataFile, tmp_path: Path
) -> None:
    book = sheets(export(Export.XLSX, beside, tmp_path))
    with ZipFile(export(Export.CSV, beside, tmp_path)) as archive:
        read = {name: _csv(archive.read(name)) for name in archive.namelist()}
    assert {f"{name}.csv" for name in book} == read.keys()
    for name, rows in book.items():
        said = [{key: _figure(cell) for key, cell in row.items()} for row in rows]
        assert read[f"{name}.csv"] == said


def test_a_folder_gets_a_csv_file_for_each_table(
    small: Club, beside: DataFile, tmp_path: Path
) -> None:
    files = write_folder(beside, tmp_path / "tables")
    assert [file.stem for file in files] == TABLES
    assert _csv((tmp_path / "tables/people.csv").read_bytes())[0]["Name"] == "Ada"
    with pytest.raises(KnownError, match="there already"):
        write_folder(beside, tmp_path / "tables")


def test_what_somebody_called_themself_is_no_formula(
    small: Club, beside: DataFile, tmp_path: Path
) -> None:
    small.log.add(Act("person.changed", Subject("person", "id-ada"), {"name": FORMULA}))
    small.log.add(Act("job.changed", Subject("job", "job-bar"), {"title": "+1", "station": "@a"}))
    book = sheets(export(Export.XLSX, beside, tmp_path))
    assert book["people"][0]["Name"] == FORMULA
    assert b"<f>" not in _unpacked(tmp_path / "club.xlsx")
    files = {one.stem: _csv(one.read_bytes()) for one in write_folder(beside, tmp_path / "csv")}
    assert files["people"][0]["Name"] == f"'{FORMULA}"
    bar = next(row for row in files["jobs"] if row["Part"] == "club")
    assert (bar["Job"], bar["Place"]) == ("'+1", "'@a")


def test_the_log_is_a_json_object_a_line(small: Club, beside: DataFile, tmp_path: Path) -> None:
    lines = export(Export.LOG, beside, tmp_path).read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [one.id for one in small.log.events()]


def test_who_was_erased_has_no_name_in_it(small: Club, beside: DataFile, tmp_path: Path) -> None:
    small.show("Bea")
    small.log.forget(Subject("person", small.ids["Bea"]))
    book = sheets(export(Export.XLSX, beside, tmp_path))
    assert "Bea" not in [row["Name"] for row in book["people"]]
    assert [row["Name"] for row in book["who did what"]] == ["Ada", ""]
    assert b"Bea" not in _unpacked(tmp_path / "club.xlsx")


def test_a_club_without_anything_has_empty_tables(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from kiosk.data.connection import open_data

    db = open_data(tmp_path, datetime(2026, 11, 27, tzinfo=UTC))
    found = sheets(export(Export.XLSX, db, tmp_path))
    assert found == {name: [] for name in TABLES}
    db.close()


@pytest.mark.parametrize("what", Export)
def test_a_disk_that_is_full_leaves_no_file_and_the_one_before(
    small: Club,
    beside: DataFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: Export,
) -> None:
    file = tmp_path / f"club.{ENDINGS[what]}"
    file.write_bytes(b"from before")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(KnownError, match=r"The disk is full\."):
        write_export(what, beside, file)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [file.name]
    assert file.read_bytes() == b"from before"


def test_who_stops_it_leaves_nothing(small: Club, beside: DataFile, tmp_path: Path) -> None:
    def stop(done: int, all_: int) -> None:
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        write_export(Export.XLSX, beside, tmp_path / "club.xlsx", stop)
    assert not list(tmp_path.glob("*club*"))


def test_it_is_told_how_far_it_is(small: Club, beside: DataFile, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_export(Export.CSV, beside, tmp_path / "c.zip", lambda *one: told.append(one))
    assert told == [(nth, len(TABLES)) for nth in range(len(TABLES))]


def test_the_door_goes_on_meanwhile_and_the_tables_are_of_one_moment(
    small: Club, beside: DataFile, tmp_path: Path
) -> None:
    def somebody_comes(done: int, all_: int) -> None:
        if done == 1:
            small.show("Cem")

    write_export(Export.XLSX, beside, tmp_path / "club.xlsx", somebody_comes)
    assert small.is_in("Cem")
    visits = {row["Name"]: row["State"] for row in sheets(tmp_path / "club.xlsx")["visits"]}
    assert visits["Cem"] == "expected"


def _unpacked(file: Path) -> bytes:
    if file.suffix == ".jsonl":
        return file.read_bytes()
    with ZipFile(file) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def _csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _figure(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) else str(cell)
