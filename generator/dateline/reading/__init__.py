"""From files to records and findings. `load` reads a whole checkout; nothing above it sees a file again."""
