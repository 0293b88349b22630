"""The root of every error that Winnow raises on purpose."""


class WinnowError(Exception):
    """Something that Winnow knows how to explain.

    The message says what to do next, never quotes a conversation, and is safe to log and to show.
    """

    code = "internal"
    """Stable identifier for problem details, dead letters and exit messages."""


class SettingsError(WinnowError):
    """A setting, or the policy file, cannot be used as it stands."""

    code = "settings"
