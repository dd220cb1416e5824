//! One file with everything, to keep and to take elsewhere.
//!
//! The format: UTF-8 text of lines that each hold one JSON value and end with a
//! line feed. The first line is the header; then come the entries of the
//! journal as [`Entry`] writes them, the files that belong to them, and last
//! the checksum:
//!
//! ```json
//! {"format":"tagih-santun","version":2,"made_at":"2026-11-22T09:12:00+07:00","entries":1,"attachments":1}
//! {"id":"…","device":"…","clock":"…","recorded_at":"…","event":{…}}
//! {"attachment":{"hash":"…","type":"audio/webm","base64":"…"}}
//! {"sha256":"…"}
//! ```
//!
//! `sha256` is the SHA-256 of all bytes before its line, in lower-case
//! hexadecimal, so that no byte of the file can change unseen. `hash` is the
//! same of one file's bytes, which are in Base64 (RFC 4648, 4).
//!
//! A backup without files is of version 1, which has no `attachments`, so that
//! an older app reads it too. A reader refuses a version that it does not know.

use crate::domain::attachment::{AttachedFile, ContentHash, MediaType};
use crate::domain::date::Moment;
use crate::domain::entry::Entry;
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const FORMAT: &str = "tagih-santun";
/// Of a backup without files.
const PLAIN: u64 = 1;
/// Of a backup with files.
const WITH_FILES: u64 = 2;

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u64,
    made_at: Moment,
    entries: usize,
    #[serde(default, skip_serializing_if = "is_zero")]
    attachments: usize,
}

/// A file that belongs to an entry, as its line holds it.
#[derive(Serialize, Deserialize)]
struct FileLine {
    attachment: FileInLine,
}

#[derive(Serialize, Deserialize)]
struct FileInLine {
    hash: ContentHash,
    #[serde(rename = "type")]
    media_type: MediaType,
    base64: String,
}

/// A backup that was read and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Moment,
    /// The journal's entries, in the order in which they were kept.
    pub entries: Vec<Entry>,
    /// The files that belong to them, each found to fit its hash.
    pub files: Vec<AttachedFile>,
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
/// journal keeps for it, without line breaks, and of the files that belong to
/// them.
///
/// # Errors
/// Only where the header cannot be written as JSON.
pub fn write<'a, P>(
    payloads: P,
    files: &[AttachedFile],
    made_at: Moment,
) -> serde_json::Result<Vec<u8>>
where
    P: IntoIterator<Item = &'a [u8], IntoIter: ExactSizeIterator>,
{
    let payloads = payloads.into_iter();
    let mut file = serde_json::to_vec(&Header {
        format: FORMAT.to_owned(),
        version: if files.is_empty() { PLAIN } else { WITH_FILES },
        made_at,
        entries: payloads.len(),
        attachments: files.len(),
    })?;
    file.push(b'\n');
    for payload in payloads {
        file.extend_from_slice(payload);
        file.push(b'\n');
    }
    for attached in files {
        serde_json::to_writer(&mut file, &FileLine::of(attached))?;
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
    if header.get("version").and_then(|it| it.as_u64()) > Some(WITH_FILES) {
        return Err(BackupProblem::NewerVersion);
    }

    let checked = without_checksum(file).ok_or(BackupProblem::Damaged)?;
    let (_, body) = split_line(checked).ok_or(BackupProblem::Damaged)?;
    let header: Header = serde_json::from_value(header).map_err(|_| BackupProblem::Damaged)?;
    let mut lines = body.split_inclusive(|byte| *byte == b'\n').zip(2..);
    let entries = lines
        .by_ref()
        .take(header.entries)
        .map(|(json, line)| Entry::from_json(json).map_err(|_| BackupProblem::Entry { line }))
        .collect::<Result<Vec<Entry>, _>>()?;
    let files = lines
        .map(|(json, _)| FileLine::read(json).ok_or(BackupProblem::Damaged))
        .collect::<Result<Vec<AttachedFile>, _>>()?;
    let version = if files.is_empty() { PLAIN } else { WITH_FILES };
    let counted = entries.len() == header.entries && files.len() == header.attachments;
    if header.version != version || !counted {
        return Err(BackupProblem::Damaged);
    }
    if !Ledger::fold(&entries).has_room_for(Rupiah::ZERO) {
        return Err(BackupProblem::BookFull);
    }
    Ok(Backup {
        made_at: header.made_at,
        entries,
        files,
    })
}

impl FileLine {
    fn of(file: &AttachedFile) -> Self {
        let about = file.about();
        Self {
            attachment: FileInLine {
                hash: about.hash,
                media_type: about.media_type,
                base64: BASE64.encode(file.bytes()),
            },
        }
    }

    /// The file in a line; `None` where the line is of another kind, or the
    /// bytes do not fit the hash.
    fn read(json: &[u8]) -> Option<AttachedFile> {
        let line: Self = serde_json::from_slice(json).ok()?;
        let FileInLine {
            hash,
            media_type,
            base64,
        } = line.attachment;
        let bytes = BASE64.decode(base64).ok()?;
        AttachedFile::kept_as(hash, media_type, bytes).ok()
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
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
