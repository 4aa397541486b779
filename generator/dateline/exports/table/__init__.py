"""The tables of the record: their columns, and what makes their rows."""
