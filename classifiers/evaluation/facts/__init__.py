"""Measures the factual part: labelled answers, made cases, sampled answers, push-back, ordinary chat."""
