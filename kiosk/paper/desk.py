"""Where papers go: to which printer, or as a PDF into the data folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.settings import SettingsFile

if TYPE_CHECKING:  # Printing is rare; what it needs is loaded then.
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from kiosk.paper.document import Paper


class Desk:
    """The printer that was chosen, else the computer's default one; without any, a folder."""

    def __init__(self, folder: Path, settings: SettingsFile, now: Callable[[], datetime]) -> None:
        self.folder = folder
        self._settings = settings
        self._now = now

    def printers(self) -> list[str]:
        """The names of this computer's printers, the default one first."""
        from PySide6.QtPrintSupport import QPrinterInfo

        found = sorted(QPrinterInfo.availablePrinters(), key=lambda one: not one.isDefault())
        return [one.printerName() for one in found]

    def printer_name(self) -> str:
        """The printer that papers go to; empty if there is none."""
        info = printer_info(self._settings.now.printer)
        return (printer_info("") if info.isNull() else info).printerName()

    def takes(self, paper: "Paper") -> bool:
        """Whether the printer has sheets so large: one without A3 would cut the paper. Smaller
        ones go on any sheet; without a printer there is nothing against it."""
        from PySide6.QtGui import QPageSize

        if paper.size is not QPageSize.PageSizeId.A3:
            return True
        sizes = [size.id() for size in printer_info(self.printer_name()).supportedPageSizes()]
        return not sizes or paper.size in sizes

    @property
    def wanted(self) -> tuple[str, ...]:
        """The printers to look for, one after the other; an empty name is the default one."""
        return tuple(dict.fromkeys((self._settings.now.printer, "")))

    def new_file(self, name: str) -> Path:
        """Where a paper is saved: a PDF called `name` and the time."""
        return self.folder / f"{name}-{self._now():%Y%m%d-%H%M%S}.pdf"


def printer_info(name: str) -> "QPrinterInfo":
    """The printer of this name, without one the computer's default; null if it is not there."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()


def printer_called(name: str) -> "QPrinter | None":
    """As `printer_info`, ready to print."""
    from PySide6.QtPrintSupport import QPrinter

    info = printer_info(name)
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)
