//! A QR as a drawing.

use fast_qr::{ECL, QRBuilder, QRCode};

/// The empty modules around a QR that readers rely on (ISO/IEC 18004, 9.1).
pub const QUIET: usize = 4;

/// The dark modules of a QR, with the empty ones around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    side: usize,
    dark: Vec<bool>,
}

impl Picture {
    /// The QR that says a text; `None` where the text is longer than a QR holds,
    /// which a payment QR is not. A seventh of it may be hidden or worn off.
    pub fn of(text: &str) -> Option<Self> {
        let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else {
            return None;
        };
        let side = code.size + 2 * QUIET;
        let dark = (0..side)
            .flat_map(|row| (0..side).map(move |column| (row, column)))
            .map(|(row, column)| is_dark(&code, row, column))
            .collect();
        Some(Self { side, dark })
    }

    /// How many modules it is wide and high.
    pub fn side(&self) -> usize {
        self.side
    }

    /// Whether a module is dark. None is outside.
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        row < self.side && column < self.side && self.dark[row * self.side + column]
    }

    /// The dark modules as the path of an SVG, a module being a unit: one
    /// stroke for each run of a row.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for run in self.runs() {
            let Run { row, from, length } = run;
            path += &format!("M{from} {row}h{length}v1h-{length}z");
        }
        path
    }

    /// The dark modules, row by row, those beside one another together.
    pub fn runs(&self) -> impl Iterator<Item = Run> {
        self.dark
            .chunks(self.side)
            .enumerate()
            .flat_map(|(row, modules)| {
                let mut from = 0;
                modules
                    .chunk_by(|one, next| one == next)
                    .filter_map(move |it| {
                        let run = Run {
                            row,
                            from,
                            length: it.len(),
                        };
                        from += it.len();
                        it.first().is_some_and(|dark| *dark).then_some(run)
                    })
            })
    }
}

/// Dark modules beside one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// In which row.
    pub row: usize,
    /// From which column.
    pub from: usize,
    /// How many.
    pub length: usize,
}

fn is_dark(code: &QRCode, row: usize, column: usize) -> bool {
    let inside = QUIET..QUIET + code.size;
    inside.contains(&row) && inside.contains(&column) && code[row - QUIET][column - QUIET].value()
}
