"""How the shipped heads were trained: sources, own rows, fitting, calibration, evaluation, model card."""
