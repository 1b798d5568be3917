"""How large a file may be before Rapport refuses it; `stories/README.md` states them to writers."""

MAX_BYTES = 48 * 1024 * 1024
MAX_MEMORY = 80 * 1024 * 1024
"""Bytes of a text once decoded: one dash makes each character take two, one emoji four."""
MAX_DEPTH = 24
"""Levels of nesting; a story needs eight."""
MAX_VALUES = 2_500_000
"""Keys and values of one file, aliases counted as what they stand for."""
MAX_ALIASED_VALUES = 50_000
"""Values that aliases may add."""
MAX_ENTRIES = 1_000
"""Entries of one list or mapping; `scenes` may hold `MAX_SCENES`."""
MAX_SCENES = 100_000
MAX_TEXT = 8_000
"""Characters of one text."""
MAX_FINDINGS = 100
"""Mistakes told at once; past that the file is another kind of file."""
