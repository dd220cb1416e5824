//! What a cell shows, as text.

use calamine::{DataRef, ExcelDateTime};

/// What a cell holds; an error apart.
pub(super) enum Shown {
    /// Nothing at all, which is less than an empty text.
    Nothing,
    /// What it shows, perhaps an empty text.
    Text(String),
    /// An error of the spreadsheet, such as `#N/A`.
    Fault(String),
}

impl Shown {
    /// Days are written as `2026-11-23`, numbers with a point before their
    /// decimals and without signs between thousands.
    pub(super) fn of(value: &DataRef<'_>) -> Self {
        Self::Text(match value {
            DataRef::Empty => return Self::Nothing,
            DataRef::Error(error) => return Self::Fault(error.to_string()),
            DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => written(*number),
            DataRef::Bool(answer) => answer.to_string(),
            DataRef::DateTime(moment) => moment_text(moment),
            DataRef::DateTimeIso(text) => match text.split_once('T') {
                Some((day, _)) => day.to_owned(),
                None => text.clone(),
            },
        })
    }
}

/// A number with the fifteen digits that a spreadsheet keeps; what follows them
/// is noise of its binary arithmetic. Three decimals get a zero behind them, or
/// they would be read as thousands: `1.250` is more than a thousand to many.
fn written(number: f64) -> String {
    let kept = format!("{number:.14e}").parse().unwrap_or(number);
    // Zero may have a sign, which nobody means.
    let kept = if kept == 0.0 { 0.0 } else { kept };
    let text = kept.to_string();
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => text + "0",
        _ => text,
    }
}

/// The day, since a debt book asks for no hour; a mere hour where there is no
/// day.
fn moment_text(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return written(moment.as_f64());
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if moment.as_f64() < 1.0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}")
    }
}
