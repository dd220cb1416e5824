//! One file with everything, to keep and to take elsewhere.
//!
//! The format, version 1: UTF-8 text of lines that each hold one JSON value
//! and end with a line feed. The first line is the header, every further one an
//! entry of the journal as [`Entry`] writes it, and the last one the checksum:
//!
//! ```json
//! {"format":"tagih-santun","version":1,"made_at":"2026-11-22T09:12:00+07:00","entries":1}
//! {"id":"…","device":"…","clock":"…","recorded_at":"…","event":{…}}
//! {"sha256":"…"}
//! ```
//!
//! `sha256` is the SHA-256 of all bytes before its line, in lower-case
//! hexadecimal, so that no byte of the file can change unseen. A reader refuses
//! a version that it does not know.

use crate::domain::date::Moment;
use crate::domain::entry::Entry;
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const FORMAT: &str = "tagih-santun";
const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u64,
    made_at: Moment,
    entries: usize,
}

/// A backup that was read and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Moment,
    /// The journal's entries, in the order in which they were kept.
    pub entries: Vec<Entry>,
}

/// Why a file cannot be taken in. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupProblem {
    /// It is not a backup of this app.
    NotABackup,
    /// A later version of the app made it.
    NewerVersion,
    /// It is cut short, or was altered.
    Damaged,
    /// It is whole, but an entry in it cannot be understood; its line counts
    /// from one.
    Entry {
        /// The line in the file.
        line: usize,
    },
    /// Its amounts are more than can be added up.
    BookFull,
}

/// Writes a backup out of the journal's entries, each the JSON bytes that the
/// journal keeps for it, without line breaks.
///
/// # Errors
/// Only where the header cannot be written as JSON.
pub fn write<'a, P>(payloads: P, made_at: Moment) -> serde_json::Result<Vec<u8>>
where
    P: IntoIterator<Item = &'a [u8], IntoIter: ExactSizeIterator>,
{
    let payloads = payloads.into_iter();
    let mut file = serde_json::to_vec(&Header {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_at,
        entries: payloads.len(),
    })?;
    file.push(b'\n');
    for payload in payloads {
        file.extend_from_slice(payload);
        file.push(b'\n');
    }
    let checksum = checksum_line(&file);
    file.extend_from_slice(checksum.as_bytes());
    Ok(file)
}

/// Reads a backup and checks all of it.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(file: &[u8]) -> Result<Backup, BackupProblem> {
    let (first, _) = split_line(file).ok_or(BackupProblem::NotABackup)?;
    let header: serde_json::Value =
        serde_json::from_slice(first).map_err(|_| BackupProblem::NotABackup)?;
    if header.get("format").and_then(|it| it.as_str()) != Some(FORMAT) {
        return Err(BackupProblem::NotABackup);
    }
    if header.get("version").and_then(|it| it.as_u64()) > Some(VERSION) {
        return Err(BackupProblem::NewerVersion);
    }

    let checked = without_checksum(file).ok_or(BackupProblem::Damaged)?;
    let (_, body) = split_line(checked).ok_or(BackupProblem::Damaged)?;
    let header: Header = serde_json::from_value(header).map_err(|_| BackupProblem::Damaged)?;
    let entries = body
        .split_inclusive(|byte| *byte == b'\n')
        .zip(2..)
        .map(|(json, line)| Entry::from_json(json).map_err(|_| BackupProblem::Entry { line }))
        .collect::<Result<Vec<Entry>, _>>()?;
    if header.version != VERSION || entries.len() != header.entries {
        return Err(BackupProblem::Damaged);
    }
    if !Ledger::fold(&entries).has_room_for(Rupiah::ZERO) {
        return Err(BackupProblem::BookFull);
    }
    Ok(Backup {
        made_at: header.made_at,
        entries,
    })
}

/// The first line, without its line feed, and what follows.
fn split_line(file: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = file.iter().position(|byte| *byte == b'\n')?;
    Some((&file[..end], &file[end + 1..]))
}

/// All lines before the last one, where that one is their checksum.
fn without_checksum(file: &[u8]) -> Option<&[u8]> {
    let (_, before_end) = file.split_last()?;
    let end = before_end.iter().rposition(|byte| *byte == b'\n')? + 1;
    let (checked, checksum) = file.split_at(end);
    (checksum == checksum_line(checked).as_bytes()).then_some(checked)
}

fn checksum_line(bytes: &[u8]) -> String {
    let digits: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{{\"sha256\":\"{digits}\"}}\n")
}
