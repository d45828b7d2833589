#!/usr/bin/env python3
"""Writes reference/commands.md and reference/lexicon.md from the program itself; a test fails when they are behind.

python docs/write_reference.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import click
from click.testing import CliRunner

from claimcheck.cli import command as program

ENTRY = re.compile(r"(?P<table>\[+[\w.-]+\]+)|(?P<key>[\w-]+) =")
REFERENCE = Path(__file__).parent / "reference"


def command_names(group: click.Group, prefix: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Every command of the group, as the words that call it, in the order of the help."""
    context = click.Context(group)
    names = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        names.append((*prefix, name))
        if isinstance(command, click.Group):
            names += command_names(command, (*prefix, name))
    return names


def help_text(words: tuple[str, ...]) -> str:
    """What ``claimcheck WORDS --help`` prints at a width of 80."""
    runner = CliRunner(env={"CLAIMCHECK_DB": None, "NO_COLOR": "1"})
    shown = runner.invoke(program, [*words, "--help"], prog_name="claimcheck", terminal_width=80).output
    return "\n".join(line.rstrip() for line in shown.rstrip().splitlines())


def commands_page() -> str:
    """The page of all commands with their help."""
    parts = [
        "# Commands",
        "",
        "Each section is what `--help` prints. Data goes to standard output, messages to standard",
    ]
    parts += [
        "error. Exit status: 0 fine, 1 something failed, 2 wrong usage, 3 what `diff --fail-on` asks for was found."
    ]
    for words in [(), *command_names(program)]:
        title = " ".join(("claimcheck", *words))
        parts += ["", f"## {title}", "", "```text", help_text(words), "```"]
    return "\n".join(parts) + "\n"


def noted_entries(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The tables and lists of a file that a comment stands right above, with that comment."""
    comment: list[str] = []
    for line in lines:
        name = ENTRY.match(line)
        if line.startswith("#"):
            comment.append(line.lstrip("# "))
        elif comment and name:
            yield name["table"] or name["key"], " ".join(comment)
            comment = []
        else:
            comment = []


def lexicon_page() -> str:
    """The page of all word lists with the note that heads each file."""
    parts = [
        "# Word lists",
        "",
        "What stands in `claimcheck/lexicon/en/`: each file with the note that heads it, and the lists that have a",
        "note of their own.",
    ]
    folder = resources.files("claimcheck.lexicon").joinpath("en")
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".toml"):
            continue
        note = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                break
            note.append(line.removeprefix("#").removeprefix(" "))
        entries = list(noted_entries(path.read_text(encoding="utf-8").splitlines()[len(note) :]))
        width = max((len(name) for name, _ in entries), default=0)
        listed = [f"{name:<{width}}  {comment}" for name, comment in entries]
        parts += ["", f"## {path.name}", "", "```text", *note, *([""] if listed else []), *listed, "```"]
    return "\n".join(parts) + "\n"


PAGES = {"commands.md": commands_page, "lexicon.md": lexicon_page}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (REFERENCE / name).write_text(write(), encoding="utf-8")
