"""From files to records and findings: `folders` reads a whole checkout, and nothing above it sees a file again."""
