"""What changes an editor's files or tells what changed in them."""
