#!/usr/bin/env python3
"""What the sample books hold, reckoned apart from the app's own reading.

Prints JSON; `figures.json` beside this file is its output, and the native
tests compare the import with it. Standard library only:

    python3 tests/samples/figures.py > tests/samples/figures.json
"""

import csv
import json
import re
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent


def rows(name):
    with open(HERE / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def day(text):
    for pattern in ("%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return None


def invoices():
    """Every cell of this file is written in one regular way."""
    book = [
        {
            "customer": row["Pelanggan"],
            "phone": row["No. WhatsApp"],
            "amount": int(re.sub(r"\D", "", row["Jumlah"])),
            "date": day(row["Tanggal"]),
            "due": day(row["Jatuh Tempo"]),
            "settled": day(row["Tanggal Lunas"]),
            "disputed": row["Keberatan"] == "Ya",
        }
        for row in rows("piutang-2012-2013.csv")
    ]
    settled = [it for it in book if it["settled"]]
    return {
        "rows": len(book),
        "customers": len({(it["customer"], it["phone"]) for it in book}),
        "amount": sum(it["amount"] for it in book),
        "settled_rows": len(settled),
        "settled_amount": sum(it["amount"] for it in settled),
        "settled_late": sum(it["settled"] > it["due"] for it in settled),
        "disputed": sum(it["disputed"] for it in book),
        "first_date": str(min(it["date"] for it in book)),
        "last_date": str(max(it["date"] for it in book)),
        "last_due": str(max(it["due"] for it in book)),
        "last_settled": str(max(it["settled"] for it in settled)),
    }


def debt_book_amount(text):
    """The few ways of writing in this file, each by its own pattern."""
    patterns = [
        (r"(?:Rp ?)?(\d{1,3}(?:\.\d{3})*)(?:,-|,00)?", lambda m: int(m[1].replace(".", ""))),
        (r"(\d{1,3}(?:,\d{3})+)\.00", lambda m: int(m[1].replace(",", ""))),
        (r"(\d{4,15})", lambda m: int(m[1])),
        (r"(\d+)\.(\d)jt", lambda m: int(m[1]) * 1_000_000 + int(m[2]) * 100_000),
        (r"(\d+) ribu", lambda m: int(m[1]) * 1_000),
    ]
    for pattern, worth in patterns:
        match = re.fullmatch(pattern, text)
        if match:
            return worth(match)
    return None


def debt_book():
    good, refused = [], []
    for number, row in enumerate(rows("buku-utang.csv"), start=1):
        amount = debt_book_amount(row["Jml Utang"])
        paid = debt_book_amount(row["Sudah Dibayar"] or "0")
        dates = day(row["Tgl"]), day(row["Jatuh Tempo"])
        if not row["Nama"] or amount is None or paid is None or None in dates:
            refused.append(number)
        else:
            good.append((number, row, amount, paid, *dates))
    return {
        "rows": len(good) + len(refused),
        "refused": refused,
        "good": [number for number, *_ in good],
        "amounts": {str(number): amount for number, _, amount, *_ in good},
        "due": {str(number): str(due) for number, _, _, _, _, due in good},
        "customers": len({row["Nama"] for _, row, *_ in good}),
        "amount": sum(amount for _, _, amount, *_ in good),
        "paid": sum(paid for _, _, _, paid, *_ in good),
        "first_date": str(min(date for *_, date, _ in good)),
        "last_date": str(max(date for *_, date, _ in good)),
        "last_due": str(max(due for *_, due in good)),
    }


if __name__ == "__main__":
    figures = {"piutang-2012-2013.csv": invoices(), "buku-utang.csv": debt_book()}
    print(json.dumps(figures, indent=2))
