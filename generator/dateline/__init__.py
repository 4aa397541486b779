"""Dateline turns hand-curated YAML records into a searchable, cross-linked documentation site."""

__version__ = "0.1.0"
"""The version by PEP 440. `pyproject.toml` reads it from here, and nothing else names it."""
