"""`winnow migrate`: the database, brought up to date."""


def migrate() -> None:
    """Bring the database's tables up to date; safe to run at any time, and from several machines at once.

    Example: winnow migrate
    """
    from config.endpoints import resolve
    from config.errors import SettingsError
    from config.settings import Settings
    from storage.migrate import newest, upgrade

    url = resolve(Settings()).database.url
    if url is None:
        raise SettingsError("no database is known; start one with `winnow up`, or set WINNOW_DATABASE__URL")
    upgrade(url.get_secret_value())
    print(f"the database is at revision {newest()}")
