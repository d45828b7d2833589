"""Files, folders and streams turned into articles; what cannot be read comes out as an error that names its place."""

from claimcheck.ingest.admit import MAX_CHARACTERS
from claimcheck.ingest.files import read_paths, read_stream
from claimcheck.ingest.jsonl import read_json_lines

__all__ = ["MAX_CHARACTERS", "read_json_lines", "read_paths", "read_stream"]
