"""The only opener of output files: a report is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reports.model import Format, Options, OutputError, Report

PAGE_BUDGET = 2_000_000
"""Bytes of one page, beyond which a format that can be split is split by story."""


def render(report: Report, form: Format, target: Path, options: Options | None = None) -> tuple[Path, ...]:
    """Write a report in a format to a file; the files written, the named one first.

    A page beyond the budget of a format that can be split becomes an index under the target's
    name with the stories' pages beside it. Raises OutputError; then nothing was changed.
    """
    options = options or Options()
    text = form.write(report, options)
    pages = form.pages(report, options, target.stem) if form.pages and len(text.encode()) > PAGE_BUDGET else {}
    if not pages:
        return write_files({target: text})
    index, *others = pages.items()
    return write_files({target: index[1], **{target.with_name(name): page for name, page in others}})


def write_files(files: dict[Path, str]) -> tuple[Path, ...]:
    """Write all files or none: each to a temporary one in its folder, then renamed. Raises OutputError."""
    ready: list[tuple[str, Path]] = []
    try:
        for path, text in files.items():
            ready.append((_temporary(path, text), path))
        for name, path in ready:
            os.replace(name, path)  # noqa: PTH105 - the name is a string from mkstemp
    except OSError as error:
        raise OutputError(f"{error.filename2 or path}: cannot be written ({error.strerror})") from error
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)
    return tuple(files)


def _temporary(path: Path, text: str) -> str:
    """A new file beside a path with its text, with the rights a new file has; its name."""
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return name
