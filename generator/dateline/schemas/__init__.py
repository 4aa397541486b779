"""What editors are told while they write: JSON Schema, the present ids, the reference of all keys."""
