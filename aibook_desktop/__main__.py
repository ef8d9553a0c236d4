"""`python -m aibook_desktop` is `aibook`."""

from aibook_desktop.cli import main

raise SystemExit(main())
