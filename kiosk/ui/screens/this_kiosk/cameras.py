"""Which camera? Each one by its name, with what it sees."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.camera_view import CameraView, camera_words
from kiosk.ui.widgets.choices import SIDE, Choice, Choices, Shape

SHAPES = (*SIDE, Shape(1, False, 44, SECOND))
"""The names of cameras are long."""

MOST_TEXT_FOR_SECOND_LINES = 125
"""Per cent."""


class CamerasScreen(Screen):
    """A tap on a camera shows its picture at once, and it is used from then on. Without any,
    this leads to what works without."""

    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("cameras.title")))
        halves = QHBoxLayout()
        halves.setSpacing(self.look.px(16))
        self.camera = CameraView(kit)
        self.choices = Choices(kit, SHAPES)
        halves.addWidget(self.camera, 700)
        halves.addWidget(self.choices, 610)
        layout.addLayout(halves, 1)
        kit.senses.camera_changed.connect(self.refresh)
        kit.senses.cameras_changed.connect(self.refresh)

    def refresh(self) -> None:
        self.camera.say(camera_words(self.kit, "check_in.show", "check_in.no_camera_what"))
        cameras = [self._choice(*camera) for camera in self.kit.senses.cameras]
        self.choices.show_choices(cameras or [self._find()])

    def _choice(self, id: str, name: str) -> Choice:
        used = id == self.kit.senses.camera_used
        says_so = used and self.look.text_size <= MOST_TEXT_FOR_SECOND_LINES
        return Choice(
            id,
            "webcam",
            name,
            partial(self._use, id, name),
            "chosen" if used else "quiet",
            self.words("cameras.used") if says_so else "",
        )

    def _find(self) -> Choice:
        find = partial(self.kit.go, "find_picture")
        return Choice("find", "no_card", self.words("check_in.find"), find)

    def _use(self, id: str, name: str) -> None:
        """Also when it cannot be remembered, which is then said."""
        self.kit.bridge.did(self.kit.settings.change, camera=id, camera_name=name)
        self.kit.senses.use_camera.emit(id, name)
