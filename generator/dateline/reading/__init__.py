"""From files to records and findings: `folders` reads a whole checkout, and nothing above it sees a file again."""

CONFIG = "mkdocs.yml"
"""Where a project says what its site is. It stands here since nobody who only looks for it shall wait for the rest."""
