"""What an editor should look at: what is not established, and what one source alone tells."""
