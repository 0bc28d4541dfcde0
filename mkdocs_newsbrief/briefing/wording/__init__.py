"""What words, numbers and names mean, whatever says them."""
