#!/usr/bin/env python3
"""Makes the sample workbooks, by other libraries than the one that reads them.

    pip install XlsxWriter==3.3.1 openpyxl==3.1.5 msoffcrypto-tool==6.1.0
    python3 tests/samples/workbooks.py
"""

import csv
import io
import re
from datetime import datetime
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter

HERE = Path(__file__).parent
MADE = {"created": datetime(2026, 11, 23)}


def typed(text):
    """What a spreadsheet makes of a text that is typed into it."""
    for pattern in ("%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    for pattern, digits in (
        (r"(?:Rp ?)?(-?\d{1,3}(?:\.\d{3})+)(?:,-|,00)?", r"\D"),
        (r"(-?\d{1,3}(?:,\d{3})+)\.00", r"\D"),
        (r"(\d{4,20})", r"\D"),
    ):
        match = re.fullmatch(pattern, text)
        if match:
            sign = -1 if match[1].startswith("-") else 1
            return sign * int(re.sub(digits, "", match[1]))
    return text


def debt_book(file):
    """buku-utang.csv as a trader has it: days and amounts are typed, with a
    title above and an empty column before; other sheets beside it are hidden
    or hold next to nothing."""
    with open(HERE / "buku-utang.csv", encoding="utf-8-sig", newline="") as book:
        header, *rows = csv.reader(book, delimiter=";")
    with xlsxwriter.Workbook(file) as workbook:
        workbook.set_properties(MADE)
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "[$-421]dd mmmm yyyy;@"})
        rupiah = workbook.add_format({"num_format": '_-"Rp"* #,##0_-;-"Rp"* #,##0_-'})
        phone = workbook.add_format({"num_format": "0000-0000-0000"})
        sheet = workbook.add_worksheet("Utang 2026")
        sheet.merge_range("B1:I1", "Buku utang", bold)
        sheet.write_row("B3", header, bold)
        for at, cells in enumerate(rows, start=3):
            for column, (heading, text) in enumerate(zip(header, cells), start=1):
                value = typed(text) if heading in ("Tgl", "Jml Utang", "Sudah Dibayar", "Jatuh Tempo") else text
                if heading == "HP" and re.fullmatch(r"8[\d ]+", text):
                    value = int(text.replace(" ", ""))
                if isinstance(value, datetime):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, int):
                    sheet.write_number(at, column, value, phone if heading == "HP" else rupiah)
                elif value:
                    sheet.write_string(at, column, value)
        # Cells that look like something and hold nothing.
        for at in range(len(rows) + 3, 200):
            sheet.write_blank(at, 5, None, rupiah)
        workbook.add_worksheet("Catatan").write("A1", "telp pemasok hari Senin")
        hidden = workbook.add_worksheet("Daftar harga")
        for at in range(30):
            hidden.write_row(at, 0, ["barang", at])
        hidden.hide()


def months(file):
    """Two sheets with rows. The first has formulas with their results."""
    with xlsxwriter.Workbook(file) as workbook:
        workbook.set_properties(MADE)
        day = workbook.add_format({"num_format": "dd/mm/yy"})
        for month, name in ((10, "Oktober"), (11, "November")):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, ["Nama", "Tanggal", "Barang", "Jumlah", "Jatuh tempo"])
            for at in range(1, 4):
                date = datetime(2026, month, at)
                sheet.write_string(at, 0, f"Ibu {'Ani Sari Tuti'.split()[at - 1]}")
                sheet.write_datetime(at, 1, date, day)
                sheet.write_string(at, 2, "gula")
                if month == 10:
                    # Binary arithmetic: 3 * 0.1 is a little more than 0.3.
                    sheet.write_formula(at, 3, f"={at}*0.1*1000000", None, at * 0.1 * 1_000_000)
                    due = (date - datetime(1899, 12, 30)).days + 7
                    sheet.write_formula(at, 4, f"=B{at + 1}+7", day, due)
                else:
                    sheet.write_number(at, 3, at * 50_000)
                    sheet.write_datetime(at, 4, datetime(2026, month, at + 7), day)


def fault(file):
    """A formula whose result is an error."""
    with xlsxwriter.Workbook(file) as workbook:
        workbook.set_properties(MADE)
        sheet = workbook.add_worksheet("Utang")
        sheet.write_row(0, 0, ["Nama", "Jumlah"])
        sheet.write_row(1, 0, ["Ibu Ani", 50_000])
        sheet.write_formula(2, 0, '=VLOOKUP("x",A1:B2,1,FALSE)', None, "#N/A")
        sheet.write_number(2, 1, 75_000)


def without_results(file):
    """openpyxl reckons nothing, so its formulas have no results."""
    workbook = openpyxl.Workbook()
    workbook.properties.created = workbook.properties.modified = MADE["created"]
    sheet = workbook.active
    sheet.title = "Utang"
    sheet.append(["Nama", "Jumlah"])
    sheet.append(["Ibu Ani", "=20000+30000"])
    workbook.save(file)


def locked(file):
    plain = io.BytesIO()
    without_results(plain)
    with open(file, "wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("rahasia", out)


if __name__ == "__main__":
    debt_book(HERE / "buku-utang.xlsx")
    months(HERE / "dua-bulan.xlsx")
    fault(HERE / "sel-galat.xlsx")
    without_results(HERE / "rumus-tanpa-hasil.xlsx")
    locked(HERE / "terkunci.xlsx")
