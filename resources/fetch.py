"""Fetch the pictures, marks and type named in vendored.toml. For maintainers; needs npm.

    python resources/fetch.py            fetch, check each checksum, copy
    python resources/fetch.py --update   the same, and write the checksums found into the table

The output is kept with the code, so neither running nor testing the program needs this.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE / "vendored.toml"
CHECKSUM_FIELD = re.compile(r'sha256 = "[0-9a-f]*"')


@dataclass(frozen=True, slots=True)
class Vendored:
    """One file from a package: `path` inside it, `target` under resources/, its SHA-256 in hex."""

    package: str
    path: str
    target: Path
    code: str
    sha256: str


def packages(table: Path = TABLE) -> dict[str, str]:
    """The pinned version of each package."""
    pinned: dict[str, str] = tomllib.loads(table.read_text(encoding="utf-8"))["packages"]
    return pinned


def vendored(table: Path = TABLE) -> list[Vendored]:
    """Every row of the table, in its order."""
    return list(_rows(tomllib.loads(table.read_text(encoding="utf-8"))["sets"]))


def _rows(sets: list[dict[str, object]]) -> Iterator[Vendored]:
    for one in sets:
        files = one["files"]
        assert isinstance(files, list)
        for row in files:
            yield Vendored(
                package=str(one["package"]),
                path=str(one["from"]).format(code=row["code"]),
                target=Path(str(one["folder"])) / str(one["to"]).format(name=row["name"]),
                code=row["code"],
                sha256=row["sha256"],
            )


def download(package: str, version: str, folder: Path) -> Path:
    """The package's archive, fetched with npm and npm's own settings."""
    done = subprocess.run(
        ["npm", "pack", "--silent", f"{package}@{version}", "--pack-destination", str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return folder / done.stdout.strip().splitlines()[-1]


def contents(archive: Path, paths: set[str]) -> dict[str, bytes]:
    """The bytes of each of `paths` in the archive. Raises KeyError for one that is not there."""
    found = {}
    with tarfile.open(archive) as pack:
        for path in paths:
            member = pack.extractfile(f"package/{path}")
            if member is None:
                raise KeyError(path)
            found[path] = member.read()
    return found


def fetch_all(rows: list[Vendored]) -> list[bytes]:
    """The bytes of each row, in the order of the rows."""
    found: dict[tuple[str, str], bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for package, version in packages().items():
            archive = download(package, version, Path(folder))
            wanted = {row.path for row in rows if row.package == package}
            for path, data in contents(archive, wanted).items():
                found[package, path] = data
    return [found[row.package, row.path] for row in rows]


def write_checksums(checksums: list[str], table: Path = TABLE) -> None:
    """Put the checksums into the table, row by row; the rest of it stays as it is."""
    following = iter(checksums)
    text = table.read_text(encoding="utf-8")
    text = CHECKSUM_FIELD.sub(lambda _: f'sha256 = "{next(following)}"', text)
    table.write_text(text, encoding="utf-8")


def main() -> int:
    """Copy every file whose checksum is right. Returns 1, having copied nothing, if one is not."""
    parser = argparse.ArgumentParser(description="Fetch the files named in vendored.toml.")
    parser.add_argument("--update", action="store_true", help="write the checksums found")
    update: bool = parser.parse_args().update
    rows = vendored()
    data = fetch_all(rows)
    checksums = [hashlib.sha256(one).hexdigest() for one in data]
    if update:
        write_checksums(checksums)
    wrong = [row for row, found in zip(rows, checksums, strict=True) if row.sha256 != found]
    if wrong and not update:
        for row in wrong:
            print(f"Wrong checksum: {row.package} {row.path}", file=sys.stderr)
        return 1
    for row, one in zip(rows, data, strict=True):
        target = HERE / row.target
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one)
    print(f"{len(rows)} files are in place.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
