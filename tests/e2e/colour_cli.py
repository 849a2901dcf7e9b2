"""The real command line with the colour encoder for a model: `python -m tests.e2e.colour_cli COMMAND ...`."""

from __future__ import annotations

import sys

from core.cli import console, main
from tests.colour_encoder import ColourEncoder

if __name__ == "__main__":
    setattr(console, "load_encoder", lambda spec: ColourEncoder())  # noqa: B010
    sys.exit(main(sys.argv[1:]))
