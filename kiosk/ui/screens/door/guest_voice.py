"""Say the name: for a guest who does not spell it, a helper says it into the microphone."""

from kiosk.ui.guests import NAME, VOICE, forget_voice
from kiosk.ui.kit import Kit
from kiosk.ui.screens.own.recorder import RecorderScreen


class GuestVoiceScreen(RecorderScreen):
    section = "check_in"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, kit.words("voice.title"))

    def keep(self, file: str) -> None:
        """An earlier try goes, and letters that were typed."""
        forget_voice(self.kit)
        self.kit.drafts.pop(NAME, None)
        self.kit.drafts[VOICE] = file
        self.kit.senses.sound.emit("done")
        self.kit.back()
