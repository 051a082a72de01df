"""Take a picture: of a person, or for a symbol or a place."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import as_it_was, photo_of, use_photo
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.camera_view import camera_words
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.photo_view import PhotoView

FROM, EACH = 3, 1000
"""The countdown: from 3, each second."""


class PhotoScreen(Screen):
    """Look, three, two, one, and then: use it, or again. Nothing is kept before "Use this
    picture"."""

    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = of
        self._count = 0
        photo = photo_of(kit, of)
        layout = self.column()
        title = self.words("photo.title", of=photo.name if photo else "")
        layout.addLayout(self.header(title))
        halves = QHBoxLayout()
        halves.setSpacing(self.look.px(16))
        self.view = PhotoView(kit)
        self.choices = Choices(kit, SIDE)
        halves.addWidget(self.view, 700)
        halves.addWidget(self.choices, 610)
        layout.addLayout(halves, 1)
        self._timer = QTimer(self, interval=EACH)
        self._timer.timeout.connect(self._next)
        kit.senses.frame.connect(self._seen)
        kit.senses.camera_changed.connect(self._camera_changed)

    def closed(self) -> None:
        self._timer.stop()

    def refresh(self) -> None:
        photo = photo_of(self.kit, self._of)
        if not self.view.photo.isNull():
            self.view.setAccessibleName(self.words("photo.good"))
        else:
            self.view.say(camera_words(self.kit, "photo.look", "photo.no_camera"))
        self.choices.show_choices(self._choices(is_own=photo is not None and photo.is_own))

    def _choices(self, *, is_own: bool) -> list[Choice]:
        words = self.words
        if not self.view.photo.isNull():
            return [
                Choice("use", "yes", words("photo.use"), self._use, "done"),
                Choice("again", "camera", words("photo.again"), self._again),
            ]
        if self._count:
            return [Choice("stop", "stop", words("photo.stop"), self._stop)]
        choices = []
        if self.view.sees:
            choices.append(Choice("take", "camera", words("photo.take"), self._take, "done"))
        from_file = partial(self.kit.go, "photo_file", of=self._of)
        choices.append(Choice("file", "folder", words("photo.file"), from_file))
        if is_own:
            back = partial(as_it_was, self.kit, self._of)
            choices.append(Choice("was", "as_it_was", words("photo.as_it_was"), back))
        return choices

    def _seen(self) -> None:
        """The first picture of the camera is there: now one can be taken."""
        if self.view.sees and self.view.photo.isNull() and "take" not in self._shown():
            self.refresh()

    def _shown(self) -> set[str]:
        return {"take"} if self._count else self.choices.keys()

    def _camera_changed(self) -> None:
        if not self.view.sees:
            self._stop()
        self.refresh()

    # What can be done

    def _take(self) -> None:
        self._tell(FROM)
        self._timer.start()
        self.refresh()

    def _next(self) -> None:
        if not self.isVisible():  # An answer or a fire lies over it: nobody poses now.
            self._stop()
            return
        if self._count > 1:
            self._tell(self._count - 1)
            return
        self._stop()
        self.view.take()
        self.kit.senses.sound.emit("done")
        self.kit.senses.say.emit(self.words("photo.good"))
        self.refresh()

    def _tell(self, count: int) -> None:
        self._count = count
        self.view.show_count(count)
        self.kit.senses.say.emit(str(count))

    def _stop(self) -> None:
        self._timer.stop()
        self._count = 0
        self.view.show_count(0)
        self.refresh()

    def _again(self) -> None:
        self.view.again()
        self.refresh()

    def _use(self) -> None:
        use_photo(self.kit, self._of, self.view.photo)
