"""Texts for programs that read prose: a record in Markdown (`twin`), and what the site has (`overview`)."""
