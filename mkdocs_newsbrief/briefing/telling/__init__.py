"""What one sentence of one source tells, and which sentences tell the same."""
