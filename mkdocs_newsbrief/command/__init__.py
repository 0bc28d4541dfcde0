"""What the commands do, one module for those that read the same."""
