#!/usr/bin/env python3
"""Writes src/content/holidays.toml: the national holidays of Indonesia.

Usage, from the top of the repository, in a Python with `pip install holidays`:

    python3 .tools/holidays.py 2025 2027 > src/content/holidays.toml

The list changes by decree every year: run it again when a new decree is out
and the package has it, and read the difference.
"""

import datetime
import sys

# This file has the package's name and its folder comes first: look elsewhere.
sys.path.pop(0)
import holidays  # noqa: E402

FIRST, LAST = int(sys.argv[1]), int(sys.argv[2])
YEARS = range(FIRST, LAST + 1)


def in_language(language):
    return holidays.country_holidays("ID", years=YEARS, language=language)


def quoted(name):
    # The package marks what is computed and not decreed yet.
    plain = name.replace(" (perkiraan)", "").replace(" (estimated)", "")
    return '"' + plain.replace('"', '\\"').replace("; ", ", ") + '"'


indonesian, english = in_language("id"), in_language("en_US")
made_on = datetime.date.today().isoformat()
print("# National holidays of Indonesia, on which nobody is contacted.")
print(f"# Made by .tools/holidays.py with holidays {holidays.__version__}; do not edit by hand.")
print("format_version = 1")
print(f"made_on = {made_on}")
print(f"first_year = {FIRST}")
print(f"last_year = {LAST}")
for day in sorted(indonesian):
    print("\n[[holiday]]")
    print(f"day = {day.isoformat()}")
    print(f"id = {quoted(indonesian[day])}")
    print(f"en = {quoted(english[day])}")
