#!/usr/bin/env python3
"""Makes a picture of a QR code, by another library than the one that reads it.

    pip install segno==1.6.6
    python3 tests/samples/qr.py
"""

from pathlib import Path

import segno

if __name__ == "__main__":
    code = segno.make("Tagih Santun: dibaca dari gambar", error="m", micro=False)
    code.save(str(Path(__file__).parent / "qr.png"), scale=4, border=4)
