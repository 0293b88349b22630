"""Render a page: templates with everything escaped, and headers that let nothing but our own files run."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from triage.console import words
from triage.console.assets import Assets

TEMPLATES = Path(__file__).parent / "templates"
THEMES = frozenset({"light", "dark"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters. PostgreSQL refuses them, but a form may bring one, and UTF-8 cannot write it."""


class Pages:
    """The templates, ready to render. May be shared by threads."""

    def __init__(self, assets: Assets) -> None:
        self.assets = assets
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(asset=assets.address, clock=clock, spelled=words.spelled, person=None, csrf=None)

    def render(self, request: Request, name: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
        """Return a page, in the theme that the browser asks for."""
        theme = request.cookies.get("winnow_theme")
        known = theme if theme in THEMES else None
        text = self._templates.get_template(name).render(theme=known, **values)
        return HTMLResponse(LONE.sub("\ufffd", text), status, dict(HEADERS))


def pages_of(request: Request) -> Pages:
    """Return the templates that `mount` loaded."""
    found: Pages = request.app.state.pages
    return found


class Page:
    """The answer to one request, to be rendered."""

    def __init__(self, request: Request) -> None:
        self._request = request

    def render(self, name: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
        """Return the page, in the theme that the browser asks for."""
        return pages_of(self._request).render(self._request, name, values, status)


Shown = Annotated[Page, Depends(Page)]


def clock(time: datetime) -> Markup:
    """Return a time in UTC that the page turns into the reader's own."""
    return Markup('<time datetime="{}">{}</time>').format(time.isoformat(), f"{time:%H:%M}")
