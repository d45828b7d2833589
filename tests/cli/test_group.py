"""What holds for every command: help, exit status, streams, and start-up without what it does not need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from claimcheck.cli import COMMANDS, command
from tests.cli.conftest import Claimcheck

HEAVY = ("spacy", "numpy", "sqlalchemy", "alembic", "rich", "flask", "jinja2", "dateparser", "pint")


def all_commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(command)
    for name in COMMANDS:
        found = command.get_command(context, name)
        assert found is not None
        yield name, found
        if isinstance(found, click.Group):
            yield from ((f"{name} {sub}", one) for sub, one in found.commands.items())


ALL = dict(all_commands())


@pytest.mark.parametrize("name", ALL)
def test_help_says_what_it_does_and_gives_an_example(claimcheck: Claimcheck, name: str) -> None:
    run = claimcheck(*name.split(), "--help")
    assert run.code == 0
    assert f"claimcheck {name}" in run.out.partition("Example:")[2], "no example"
    assert all(option.help for option in ALL[name].params if isinstance(option, click.Option))


def test_every_file_is_a_command_or_is_shared() -> None:
    files = {path.stem for path in Path(sys.modules["claimcheck.cli"].__path__[0]).glob("*.py")}
    assert files - set(COMMANDS) == {"__init__", "options", "output", "reader", "selection"}


def start(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_help_imports_nothing_heavy() -> None:
    loaded = start(
        "import sys\nsys.argv = ['claimcheck', '--help']\nfrom claimcheck.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    print('\\nLOADED', *sys.modules)"
    ).partition("LOADED")[2]
    assert [name for name in HEAVY if f" {name} " in loaded] == []


def test_import_of_the_library_costs_nothing() -> None:
    loaded = start("import sys, claimcheck\nassert claimcheck.extract\nprint(*sys.modules)")
    assert " sqlalchemy " not in loaded
    loaded = start("import sys, claimcheck\nprint(*sys.modules)")
    assert [name for name in HEAVY if f" {name} " in loaded] == []


@pytest.mark.parametrize("arguments", [["nonsense"], ["scan"], ["scan", "a", "--nonsense"], ["topics", "--limit", "x"]])
def test_wrong_usage_is_status_2(claimcheck: Claimcheck, arguments: list[str]) -> None:
    assert claimcheck(*arguments).code == 2


def test_version(claimcheck: Claimcheck) -> None:
    assert claimcheck("--version").out.startswith("claimcheck, version ")


def test_shell_completion_knows_the_commands(claimcheck: Claimcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CLAIMCHECK_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "claimcheck s")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert claimcheck().out.split() == ["plain,scan", "plain,sources", "plain,show"]


def test_interruption_is_one_line(
    claimcheck: Claimcheck, monkeypatch: pytest.MonkeyPatch, toll: Path, db: Path
) -> None:
    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.extraction.stream.read_stream", interrupt)
    run = claimcheck("scan", toll, "--db", db)
    assert (run.code, run.err.strip()) == (1, "claimcheck: interrupted; what was stored stays stored")


def test_reader_that_goes_away_is_no_error(toll: Path) -> None:
    shell = (
        f"'{sys.executable}' -c 'from claimcheck.cli import main; main()' extract {' '.join(['$F'] * 40)} | head -c 1"
    )
    run = subprocess.run(
        ["sh", "-c", shell], env={"F": str(toll), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True
    )
    assert run.stdout == "{"
    assert run.stderr == ""


def test_no_color_is_heeded(claimcheck: Claimcheck, monkeypatch: pytest.MonkeyPatch, toll: Path, db: Path) -> None:
    claimcheck("scan", toll, "--db", db)
    identifier = claimcheck("extract", toll).rows[0]["claims"][0]["id"]
    monkeypatch.setattr("click._compat.isatty", lambda _stream: True)
    assert "\x1b" in claimcheck("show", identifier, "--db", db).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in claimcheck("show", identifier, "--db", db).out
