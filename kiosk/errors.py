"""The world's faults, told apart from bugs."""


class KnownError(Exception):
    """Something outside the program went wrong: a full disk, a broken file, no camera.

    `sentence` says in plain words what happened, `what_to_do` what a person can do about it.
    Anything else that is raised is a bug.
    """

    def __init__(self, sentence: str, what_to_do: str) -> None:
        super().__init__(f"{sentence} {what_to_do}")
        self.sentence = sentence
        self.what_to_do = what_to_do
