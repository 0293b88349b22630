"""Evaluation of the fact checks: cases made from templates, and the figures counted on them."""
