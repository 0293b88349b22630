"""What the user says of an answer."""
