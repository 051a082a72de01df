"""A file that the log names is in the data folder, whatever the name says."""

from pathlib import Path

import pytest

from kiosk.files import kept_file


@pytest.mark.parametrize(
    "name",
    [
        "photos/1.jpg",
        "photos/../../secret",
        "../secret",
        "/etc/passwd",
        "voices/./../../x",
        "",
        "photos/..",
    ],
)
def test_no_name_leads_out_of_the_data_folder(name: str, tmp_path: Path) -> None:
    assert kept_file(tmp_path, name).resolve().is_relative_to(tmp_path.resolve())


def test_a_kept_file_is_found_where_it_is(tmp_path: Path) -> None:
    assert kept_file(tmp_path, "photos/1.jpg") == tmp_path / "photos" / "1.jpg"
