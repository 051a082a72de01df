"""The door: show a card, or find a picture, or come in as a guest, or go home."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import EDGE, GAP, Screen
from kiosk.ui.widgets.camera_view import CameraView, camera_words
from kiosk.ui.widgets.touch_button import TouchButton

MOST_TEXT_FOR_SECOND_LINES = 125
"""Per cent."""


class CheckInScreen(Screen):
    """Waits for a card, coming in or, after a tap, going home."""

    section = "check_in"
    stays = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.going_home = False
        layout = QHBoxLayout(self)
        px = self.look.px
        layout.setContentsMargins(px(EDGE), px(GAP), px(EDGE), px(GAP))
        layout.setSpacing(px(16))
        self.camera = CameraView(kit)
        layout.addWidget(self.camera, 700)
        layout.addLayout(self._choices(), 610)
        kit.senses.camera_changed.connect(self.refresh)

    def _choices(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        words = self.words
        self.no_card = self._choice("no_card", words("check_in.no_card"), words("check_in.find"))
        self.no_card.tapped.connect(self._find)
        self.guest = self._choice("new_here", words("check_in.new_here"), words("check_in.guest"))
        self.guest.tapped.connect(lambda: self.kit.go("guest"))
        self.way = self._choice(
            "going_home", words("check_in.going_home"), words("check_in.check_out")
        )
        self.way.tapped.connect(self._turn)
        for choice in (self.no_card, self.guest, self.way):
            layout.addWidget(choice, 1)
        if self.tonight.night.demo:
            try_card = TouchButton(
                self.kit,
                words("check_in.try_card"),
                symbol="card",
                second=words("check_in.demo") if self._roomy else "",
            )
            try_card.tapped.connect(self._try_card)
            layout.addWidget(try_card)
        return layout

    @property
    def _roomy(self) -> bool:
        """With large text the second lines give way to the first."""
        return self.look.text_size <= MOST_TEXT_FOR_SECOND_LINES

    def _choice(self, symbol: str, text: str, second: str) -> TouchButton:
        high = (104 if self._roomy else 88) if self.tonight.night.demo else 132
        return TouchButton(
            self.kit,
            text,
            symbol=symbol,
            second=second if self._roomy else "",
            paint="card",
            size=36,
            weight=800,
            side=84,
            high=high,
        )

    def refresh(self) -> None:
        words = self.words
        if self.going_home:
            self.way.say(words("check_in.coming_in"), words("check_in.show"))
            self.way.picture.show_symbol("check_in")
        else:
            self.way.say(words("check_in.going_home"), words("check_in.check_out"))
            self.way.picture.show_symbol("going_home")
        self.guest.setVisible(not self.going_home)
        self.camera.show_as("goodbye" if self.going_home else "dark")
        show = "check_in.bye_show" if self.going_home else "check_in.show"
        instead = "check_in.bye_line" if self.going_home else "check_in.no_camera_what"
        self.camera.say(camera_words(self.kit, show, instead))

    def _turn(self) -> None:
        self.going_home = not self.going_home
        self.refresh()

    def _find(self) -> None:
        self.kit.go("find_picture", purpose="go_home" if self.going_home else "come_in")

    def _try_card(self) -> None:
        self.kit.go("try_card", going_home=self.going_home)
