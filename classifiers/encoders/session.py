"""How ONNX Runtime runs here: one core, and memory given back."""

from pathlib import Path

import onnxruntime


def session(path: Path) -> onnxruntime.InferenceSession:
    """Open a graph for one core, without the arena that would keep the memory of the largest batch."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.use_deterministic_compute", "1")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
