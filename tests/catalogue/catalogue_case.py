"""Where things are, for the tests of what ships and is not code."""

import os
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("ANSINH_SOURCE_DIR") or Path(__file__).resolve().parents[2])
BINARY = Path(os.environ.get("ANSINH_BINARY_DIR") or SOURCE / "build")
OXT = Path(os.environ.get("ANSINH_OXT") or BINARY / "ansinh.oxt")
EXTENSION = SOURCE / "extension"
FUNCTIONS = EXTENSION / "functions"
STRINGS = EXTENSION / "strings"

sys.path.insert(0, str(SOURCE / "cmake" / "tools"))
