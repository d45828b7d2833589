"""Exceptions whose message is meant for the person at the terminal: what is wrong, where, and what to do."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Anything that claimcheck refuses or cannot do; ``str(error)`` is one line for the user."""


class InputError(ClaimcheckError):
    """A file, record or address that cannot be read as an article.

    ``where`` names the file, with the line or record where there is one (``news.jsonl:12``).
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Make it again from its two parts, in another process too."""
        return type(self), (self.where, self.problem)


class LexiconError(ClaimcheckError):
    """A word list that is malformed or names a word twice."""


class PipelineError(ClaimcheckError):
    """A language pipeline that is missing, or whose labels claimcheck cannot use."""


class StoreError(ClaimcheckError):
    """A database that cannot be opened, is locked, or has another schema than this program."""
