"""How well likely factual errors are found, per set, beside baselines, with coverage."""
