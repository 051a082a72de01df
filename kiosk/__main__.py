"""The command line: our-night."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kiosk.errors import KnownError

if TYPE_CHECKING:
    from kiosk.opening import Opened

MISUSED = 2
INTERRUPTED = 130
"""Ctrl+C, as shells say it: 128 and the signal's number."""

DEMO_IS_IN = "The demo night and its cards are in {}"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISUSED, f"{self.prog}: {message}. Try: {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Returns the exit code: 0, 1 for a fault of the world, 2 for bad use."""
    given = _parser().parse_args(arguments)
    try:
        code: int = given.command(given)
        return code
    except KnownError as error:
        print(f"{error.sentence} {error.what_to_do}", file=sys.stderr)
        return getattr(error, "exit_code", 1)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `our-night log | head`: who reads has read enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"This cannot be done: {error.strerror}. Check the disk.", file=sys.stderr)
        return 1


# The commands. Each imports what it needs itself, so that none waits for another's parts.


def _run(given: argparse.Namespace) -> int:
    from kiosk.display import check_display
    from kiosk.opening import open_demo, open_night, own_folder

    _check_camera_file(given.camera)
    check_display()
    folder, news = given.data or own_folder(), ""
    if given.demo:
        folder = folder / "demo"
        news = DEMO_IS_IN.format(folder)
    try:
        opened = (open_demo if given.demo else open_night)(folder, given.at)
    except KnownError as error:
        return _already_open(folder, error)
    return _show(opened, given, news)


def _demo(given: argparse.Namespace) -> int:
    from kiosk.display import check_display
    from kiosk.opening import open_demo

    _check_camera_file(given.camera)
    check_display()
    folder = given.data or Path(tempfile.mkdtemp(prefix="our-night-demo-"))
    try:
        opened = open_demo(folder, given.at)
    except KnownError as error:
        return _already_open(folder, error)
    return _show(opened, given, DEMO_IS_IN.format(folder))


def _show(opened: "Opened", given: argparse.Namespace, news: str) -> int:
    """Loads Qt last: what is imported after it costs more, as it looks at each module's source.

    `news` is said once it is sure that there is a screen.
    """
    from kiosk.app import open_display, run
    from kiosk.start_again import AGAIN, start_again

    app = open_display()
    if news:
        print(news, flush=True)
    code = run(app, opened, windowed=given.windowed, camera=given.camera)
    if code in AGAIN:
        start_again(given, demo=AGAIN[code])
    return code


def _already_open(folder: Path, error: KnownError) -> int:
    """Brings the kiosk that is open to the front. Any other fault goes on."""
    from kiosk.again import raise_the_other
    from kiosk.data.connection import AlreadyOpen

    if not isinstance(error, AlreadyOpen) or not raise_the_other(folder):
        raise error
    print(error.sentence)
    return 0


def _tour(given: argparse.Namespace) -> int:
    from kiosk.app import without_a_screen
    from kiosk.tour import draw
    from kiosk.ui.look import Look

    with without_a_screen():
        width, height = given.size
        drawn = draw(given.folder, Look(width, height, given.text_size, given.theme), given.only)
    print(f"{drawn} pictures are in {given.folder}")
    return 0


def _log(given: argparse.Namespace) -> int:
    from kiosk.data.connection import open_to_read
    from kiosk.data.log import event_as_json, events_in
    from kiosk.opening import own_folder

    for event in events_in(open_to_read(given.data or own_folder())):
        if given.json:
            print(json.dumps(event_as_json(event), ensure_ascii=False))
        else:
            print(f"{event.at:%Y-%m-%d %H:%M:%S}  {event.kind}  {event.subject.id}")
    return 0


def _export(given: argparse.Namespace) -> int:
    """Reads beside a kiosk that is running, and changes nothing."""
    from kiosk.data.connection import open_to_read
    from kiosk.night.export import Export, write_export, write_folder
    from kiosk.opening import own_folder

    out: Path = given.out
    db = open_to_read(given.data or own_folder())
    if out.suffix.lower() != ".xlsx":
        files = write_folder(db, out, people=not given.no_names)
        print(f"Tables in {out}: {len(files)}.")
        return 0
    if out.exists():
        raise KnownError("This file is there already.", "Choose another name.")
    write_export(Export.JOBS if given.no_names else Export.XLSX, db, out)
    print(f"All tables are in {out}.")
    return 0


def _check(given: argparse.Namespace) -> int:
    from kiosk.data.check import faults
    from kiosk.data.connection import open_to_read
    from kiosk.opening import own_folder

    found = faults(open_to_read(given.data or own_folder()))
    print(found[0] if found else "The data file is sound.")
    return 1 if found else 0


def _cards(given: argparse.Namespace) -> int:
    _check_cards(given)
    from kiosk.card_commands import Wanted, card_is_found, card_is_lost, make_cards
    from kiosk.opening import own_folder
    from kiosk.paper.print_run import Layout

    folder = given.data or own_folder()
    if given.lost is not None:
        card_is_lost(folder, given.lost)
        print(f"The card of {given.lost} is lost. It is an old card now.")
    elif given.found is not None:
        card_is_found(folder, given.found)
        print(f"The card of {given.found} works again.")
    else:
        file, printer, layout = given.file, given.print or "", Layout(given.layout or "sheet")
        made, where = make_cards(folder, Wanted(given.person, given.all, layout, file, printer))
        print(f"New cards in {file}: {made}." if file else f"New cards from {where}: {made}.")
    return 0


def _check_cards(given: argparse.Namespace) -> None:
    """One thing at a time: a PDF, the printer, a lost card, or one that was found."""
    wanted = [one for one in (given.file, given.print, given.lost, given.found) if one is not None]
    if len(wanted) != 1:
        given.parser.error("say one of OUT.pdf, --print, --lost, --found")
    if given.all and given.person:
        given.parser.error("say --all or --person, not both")
    if (given.all or given.person or given.layout) and not (given.file or given.print is not None):
        given.parser.error("--all, --person and --layout are for new cards")


def _people_import(given: argparse.Namespace) -> int:
    from kiosk.opening import own_folder
    from kiosk.people_commands import Wanted, import_people, told

    wanted = Wanted(given.file, given.name_column, given.dry_run)
    for line in told(import_people(given.data or own_folder(), wanted)):
        print(line)
    return 0


def _words_template(given: argparse.Namespace) -> int:
    from kiosk.words.translating import write_template

    print(f"Sentences in {given.file}: {write_template(given.file)}.")
    return 0


def _words_check(given: argparse.Namespace) -> int:
    from kiosk.words.translating import what_is_wrong

    wrong, missing = what_is_wrong(given.file)
    for line in (*wrong, *missing):
        print(line)
    print(f"Wrong: {len(wrong)}. Missing: {len(missing)}.")
    return 1 if wrong or missing else 0


def _words_take(given: argparse.Namespace) -> int:
    from kiosk.opening import own_folder
    from kiosk.words.translating import take

    print(f"The kiosk can speak {take(given.file, given.data or own_folder()).name} now.")
    return 0


def _words_languages(given: argparse.Namespace) -> int:
    from kiosk.opening import own_folder
    from kiosk.words.translating import every_sentence, languages

    sentences = every_sentence()
    print(f"en  English  {len(sentences)} of {len(sentences)}")
    for one in languages(given.data or own_folder()):
        known = sum(one.knows(key, sentence) for key, sentence in sentences)
        print(f"{one.code}  {one.name}  {known} of {len(sentences)}")
    return 0


def _check_camera_file(camera: str | None) -> None:
    """A film or picture that is not there is told before the window opens.

    A camera by name may be plugged in later, so its name is not checked.
    """
    if camera is None:
        return
    from kiosk.devices.camera_sources import check_source, is_file_name

    if is_file_name(camera):
        check_source(camera)


# What is written on the command line


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="our-night", description="The kiosk of a club night."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for name, command, text, example in (
        ("run", _run, "open tonight, or make your club", "our-night run --windowed"),
        ("demo", _demo, "try a made-up night", "our-night demo --at 23:15"),
    ):
        sub = _command(commands, name, command, text, example)
        _add_data(sub)
        sub.add_argument("--windowed", action="store_true", help="in a window, not full screen")
        sub.add_argument(
            "--camera", metavar="NAME|FILE", help="a camera's name, or a film or picture instead"
        )
        sub.add_argument(
            "--at", type=_time, metavar="HH:MM", help="set the kiosk's clock to this time tonight"
        )
        # The demo that "Try a made-up night" opens, beside the club's own.
        sub.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    tour = _command(
        commands, "tour", _tour, "draw every screen as a PNG", "our-night tour pictures"
    )
    tour.add_argument("folder", type=Path, metavar="OUTDIR")
    tour.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH")
    tour.add_argument("--text-size", type=_per_cent, default=100, metavar="PCT")
    tour.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="only the screens whose names begin so",
    )
    tour.add_argument("--theme", choices=("night", "day", "contrast"), default="night")
    log = _command(commands, "log", _log, "all that was done, oldest first", "our-night log")
    _add_data(log)
    log.add_argument("--json", action="store_true", help="one JSON object a line")
    export = _command(
        commands,
        "export",
        _export,
        "all that the club has, as tables",
        "our-night export club.xlsx",
    )
    _add_data(export)
    export.add_argument(
        "out", type=Path, metavar="FILE.xlsx|FOLDER", help="a folder gets CSV files"
    )
    export.add_argument("--no-names", action="store_true", help="only the nights and their jobs")
    check = _command(commands, "check", _check, "is the data file sound?", "our-night check")
    _add_data(check)
    cards = _command(
        commands, "cards", _cards, "new cards for who has none, as a PDF", "our-night cards out.pdf"
    )
    _add_data(cards)
    cards.set_defaults(parser=cards)
    cards.add_argument("file", type=Path, nargs="?", metavar="OUT.pdf")
    cards.add_argument("--all", action="store_true", help="for everyone; old cards then stop")
    cards.add_argument(
        "--person", action="append", default=[], metavar="NAME", help="only for this person"
    )
    cards.add_argument(
        "--layout", choices=("sheet", "lanyard"), help="10 on a sheet of A4, or 1 large card (A6)"
    )
    cards.add_argument(
        "--print", nargs="?", const="", metavar="PRINTER", help="print them; no PDF is kept"
    )
    cards.add_argument("--lost", metavar="NAME", help="this person's card is lost")
    cards.add_argument("--found", metavar="NAME", help="the lost card is there again")
    people = _command(
        commands, "people", None, "the club's people", "our-night people import list.csv"
    )
    actions = people.add_subparsers(required=True, metavar="ACTION", title="actions")
    import_ = _command(
        actions, "import", _people_import, "bring in a list", "our-night people import list.csv"
    )
    _add_data(import_)
    import_.add_argument("file", type=Path, metavar="FILE", help="csv, xlsx, xls or ods")
    import_.add_argument("--dry-run", action="store_true", help="only say what would happen")
    import_.add_argument(
        "--name-column", type=_number, metavar="N", help="the names are in this column, from 1"
    )
    _add_words(commands)
    return parser


def _add_words(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = _command(commands, "words", None, "other languages", "our-night words take cy.po")
    actions = words.add_subparsers(required=True, metavar="ACTION", title="actions")
    for name, command, text, file in (
        ("template", _words_template, "write all sentences for a translator", "FILE.pot"),
        ("check", _words_check, "what is missing or wrong in a language", "FILE.po"),
        ("take", _words_take, "let the kiosk speak a language", "FILE.po"),
        ("languages", _words_languages, "the languages of the kiosk", ""),
    ):
        sub = _command(actions, name, command, text, f"our-night words {name} {file}".rstrip())
        if file:
            sub.add_argument("file", type=Path, metavar=file)
        if name in ("take", "languages"):
            _add_data(sub)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    command: Callable[[argparse.Namespace], int] | None,
    text: str,
    example: str,
) -> argparse.ArgumentParser:
    sub = commands.add_parser(
        name, help=text, description=f"{text.capitalize()}.", epilog=f"Example: {example}"
    )
    if command is not None:
        sub.set_defaults(command=command)
    return sub


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the data")


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text if len(text) == len("HH:MM") else "no")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 19:42") from None


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 9999:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number such as 2")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()) or not 640 <= int(width) <= 7680:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1366x768")
    if not 400 <= int(height) <= 4320:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1366x768")
    return int(width), int(height)


def _per_cent(text: str) -> int:
    if not text.isdecimal() or not 100 <= int(text) <= 200:
        raise argparse.ArgumentTypeError(f"{text!r} is not from 100 to 200")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
