"""Dateline turns hand-curated YAML records into a searchable, cross-linked documentation site."""
