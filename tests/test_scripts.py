"""The scripts that set up, run and test, and the lock files they install from."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
SHELL_SCRIPTS = ("run", "test", ".ci/run", "scripts/set_up.sh")
SHA256 = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def normal_name(requirement: str) -> str:
    """Return the package named in a requirement, spelt as package indexes compare names."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def requirements_in(lock: str) -> dict[str, str]:
    """Return each package of a lock file with its whole entry: version, marker and hashes."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    code = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    entries = code.replace("\\\n", " ").splitlines()
    return {normal_name(entry): entry for entry in entries if entry.strip()}


def declared(*groups: str) -> set[str]:
    """Return the packages that pyproject.toml asks for: its dependencies and these groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for group in groups:
        wanted += project["dependency-groups"][group]
    return {normal_name(requirement) for requirement in wanted}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "http" not in text
    assert "file:" not in text
    assert not re.search(r"^-", text, re.MULTILINE), "an option such as an index or a folder"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_part_has_one_version_and_its_hashes(lock: str) -> None:
    entries = requirements_in(lock)
    assert entries
    for name, entry in entries.items():
        assert re.match(r"\S+==\d", entry), name
        assert SHA256.search(entry), name


def test_every_part_that_the_kiosk_needs_is_locked() -> None:
    assert declared() <= requirements_in("requirements.lock").keys()


def test_every_tool_that_the_tests_need_is_locked() -> None:
    assert declared("test", "build") <= requirements_in("requirements-test.lock").keys()


def test_the_test_lock_holds_the_run_lock_unchanged() -> None:
    tested = requirements_in("requirements-test.lock")
    for name, entry in requirements_in("requirements.lock").items():
        assert tested.get(name) == entry


@pytest.mark.parametrize("script", SHELL_SCRIPTS)
def test_a_shell_script_can_be_read_by_bash(script: str) -> None:
    bash = shutil.which("bash")
    assert bash
    read = subprocess.run([bash, "-n", ROOT / script], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize("script", SHELL_SCRIPTS)
def test_a_shell_script_can_be_started_by_name(script: str) -> None:
    assert (ROOT / script).stat().st_mode & 0o111 == 0o111


def test_what_the_journeys_start_is_set_up() -> None:
    """What tests/journey finds on a machine: the programs, and the parts of a screen reader."""
    needed = re.findall(
        r'\["([a-z-]+)", "--"|"(Xvfb|xdotool)":|import (pyatspi)',
        "".join(file.read_text() for file in sorted((ROOT / "tests/journey").glob("*.py"))),
    )
    set_up = (ROOT / "scripts/set_up.sh").read_text()
    names = {name for names in needed for name in names if name}
    assert names == {"Xvfb", "xdotool", "dbus-run-session", "pyatspi"}
    assert [name for name in names if name not in set_up] == []


def test_the_build_machine_runs_the_same_checks_as_everyone(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", tmp_path / ".ci/run")
    (tmp_path / "test").write_text('echo "checked in $PWD"\nexit 7\n')
    bash = shutil.which("bash")
    assert bash
    ran = subprocess.run(
        [bash, tmp_path / ".ci/run"], capture_output=True, text=True, check=False, cwd="/"
    )
    assert (ran.stdout, ran.returncode) == (f"checked in {tmp_path}\n", 7)


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ([], "run"),
        (["--window"], "run --window"),
        (["demo"], "demo"),
        (["log", "--last", "5"], "log --last 5"),
        (["--help"], "--help"),
        (["-h"], "-h"),
    ],
)
def test_run_starts_the_kiosk_unless_a_command_is_named(
    tmp_path: Path, given: list[str], passed_on: str
) -> None:
    shutil.copy(ROOT / "run", tmp_path / "run")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/set_up.sh").write_text("exit 0\n")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    program = tmp_path / ".venv/bin/our-night"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    ran = subprocess.run([tmp_path / "run", *given], capture_output=True, text=True, check=True)
    assert ran.stdout == f"{passed_on}\n"


def test_run_does_not_start_the_kiosk_when_the_set_up_failed(tmp_path: Path) -> None:
    shutil.copy(ROOT / "run", tmp_path / "run")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/set_up.sh").write_text("exit 1\n")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    program = tmp_path / ".venv/bin/our-night"
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    ran = subprocess.run([tmp_path / "run"], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.returncode) == ("", 1)


def test_the_windows_script_has_windows_line_ends() -> None:
    # A label after a plain line end can be missed by cmd.exe.
    text = (ROOT / "run.cmd").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n") > 0
