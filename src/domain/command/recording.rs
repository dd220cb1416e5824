//! Several wishes, judged in order and written down together.

use crate::domain::command::{Command, Refusal, decide};
use crate::domain::entry::{Entry, Pen};
use crate::domain::ledger::Ledger;

/// A wish that was refused, and which one of several it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its place among the wishes, from zero.
    pub at: usize,
    /// Why.
    pub refusal: Refusal,
}

/// Judges several wishes in order, each against the ledger as the former ones
/// leave it, and writes the events down, each after all that the ledger has
/// seen. All or nothing.
///
/// # Errors
/// The first wish that is refused.
pub fn record(
    ledger: &Ledger,
    commands: impl IntoIterator<Item = Command>,
    pen: &mut Pen<'_>,
) -> Result<Vec<Entry>, Refused> {
    pen.clock = pen.clock.max(ledger.clock());
    let mut entries: Vec<Entry> = Vec::new();
    // A single wish, the usual case, is judged without a copy of the ledger.
    let mut after: Option<Ledger> = None;
    for (at, command) in commands.into_iter().enumerate() {
        if let Some(entry) = entries.last() {
            after.get_or_insert_with(|| ledger.clone()).apply(entry);
        }
        let event = decide(after.as_ref().unwrap_or(ledger), command, pen.now)
            .map_err(|refusal| Refused { at, refusal })?;
        entries.push(pen.write(event));
    }
    Ok(entries)
}
