"""From a conversation to tags with calibrated probabilities, spans and evidence."""
