"""Sentence encoders with weights inside installed packages, rebuilt once for ONNX Runtime in int8."""
