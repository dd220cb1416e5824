use crate::journal_builder::{Book, wib};
use crate::random_journal::{journal, terms};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::exchange::backup::{Backup, BackupProblem, read, write};
use tagih_santun::domain::money::Rupiah;

fn file(entries: &[Entry]) -> Vec<u8> {
    file_with(entries, &[])
}

fn file_with(entries: &[Entry], files: &[AttachedFile]) -> Vec<u8> {
    let payloads: Vec<Vec<u8>> = entries
        .iter()
        .map(|entry| serde_json::to_vec(entry).unwrap())
        .collect();
    let payloads = payloads.iter().map(Vec::as_slice);
    write(payloads, files, wib("2026-11-23 09:12")).unwrap()
}

fn small_file() -> Vec<u8> {
    let book = Book::on("2026-11-23 09:00")
        .customer("Warung \"Melati\"\n")
        .owes(1_250_000, "2026-11-10")
        .paid(200_000, "2026-11-12");
    file(&book.entries)
}

/// A backup with one recording, after something in it was replaced and the
/// checksum put right.
fn with_recording(replace: &str, by: &str) -> Vec<u8> {
    let recording = AttachedFile::new(MediaType::WebmAudio, b"abc".to_vec()).unwrap();
    let book = Book::on("2026-11-23 09:00").customer("Warung Melati");
    let whole = String::from_utf8(file_with(&book.entries, &[recording])).unwrap();
    let (checked, _) = whole.rsplit_once("{\"sha256\"").unwrap();
    assert!(checked.contains(replace), "{checked}");
    with_header(checked.replace(replace, by).trim_end())
}

/// Puts another header on a file and the right checksum under it.
fn with_header(header: &str) -> Vec<u8> {
    use sha2::Digest;
    let checked = format!("{header}\n");
    let digits: String = sha2::Sha256::digest(&checked)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    format!("{checked}{{\"sha256\":\"{digits}\"}}\n").into_bytes()
}

proptest! {
    #[test]
    fn what_was_written_reads_back(entries in journal(40), files in vec(terms::file(), 0..4)) {
        let made_at = wib("2026-11-23 09:12");
        let written = file_with(&entries, &files);
        prop_assert_eq!(read(&written), Ok(Backup { made_at, entries, files }));
    }

    #[test]
    fn a_change_of_any_byte_is_refused(entries in journal(10), at: Index, mask in 1..=255u8) {
        let mut bytes = file(&entries);
        let at = at.index(bytes.len());
        bytes[at] ^= mask;
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn a_cut_anywhere_is_refused(entries in journal(10), at: Index) {
        let bytes = file(&entries);
        prop_assert!(read(&bytes[..at.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_bytes_are_read_without_a_crash(bytes: Vec<u8>) {
        prop_assert!(read(&bytes).is_err());
    }
}

#[test]
fn every_single_bit_counts() {
    let bytes = small_file();
    assert!(read(&bytes).is_ok());
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            assert!(read(&changed).is_err(), "bit {bit} of byte {at}");
        }
    }
}

#[test]
fn an_added_a_lost_and_a_moved_line_are_refused() {
    let bytes = small_file();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|it| *it == b'\n').collect();
    let last = lines.len() - 1;
    for at in 1..last {
        let added = [&lines[..at], &lines[at - 1..]].concat().concat();
        assert!(read(&added).is_err(), "line {at} twice");
        let lost = [&lines[..at], &lines[at + 1..]].concat().concat();
        assert!(read(&lost).is_err(), "line {at} lost");
        let mut moved = lines.clone();
        moved.swap(at, last - 1);
        assert!(
            at == last - 1 || read(&moved.concat()).is_err(),
            "line {at} moved"
        );
    }
    assert!(read(&[&bytes[..], b"\n"].concat()).is_err());
    assert!(read(&[&bytes[..], b"{}\n"].concat()).is_err());
}

#[test]
fn each_problem_has_its_name() {
    let whole = small_file();
    let cut = whole[..whole.len() - 10].to_vec();
    let header = |version: &str, entries: u8| {
        with_header(&format!(
            r#"{{"format":"tagih-santun","version":{version},"made_at":"2026-11-22T09:12:00+07:00","entries":{entries}}}"#
        ))
    };
    let cases = [
        (b"".to_vec(), BackupProblem::NotABackup),
        (
            b"Nama;HP\nMelati;0812\n".to_vec(),
            BackupProblem::NotABackup,
        ),
        (
            b"{\"format\":\"other\"}\n".to_vec(),
            BackupProblem::NotABackup,
        ),
        (header("3", 0), BackupProblem::NewerVersion),
        (header("2", 0), BackupProblem::Damaged),
        (header("0", 0), BackupProblem::Damaged),
        (header("\"1\"", 0), BackupProblem::Damaged),
        (header("1", 1), BackupProblem::Damaged),
        (cut, BackupProblem::Damaged),
    ];
    for (bytes, problem) in cases {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert_eq!(read(&bytes), Err(problem), "{text}");
    }
}

#[test]
fn an_entry_of_a_kind_that_is_not_known_is_named_by_its_line() {
    let book = Book::on("2026-11-23 09:00").customer("Warung Melati");
    let known = serde_json::to_vec(&book.entries[0]).unwrap();
    let bytes = write([&known[..], b"{}"], &[], wib("2026-11-23 09:12")).unwrap();
    assert_eq!(read(&bytes), Err(BackupProblem::Entry { line: 3 }));
}

#[test]
fn a_book_that_cannot_be_added_up_is_refused() {
    let mut book = Book::on("2026-11-23 09:00").customer("Warung Melati");
    let most = i64::MAX / Rupiah::LARGEST.get() - 1;
    for _ in 0..most {
        book = book.owes(Rupiah::LARGEST.get(), "2026-11-10");
    }
    assert!(read(&file(&book.entries)).is_ok());

    // The same amounts again, under other ids, as a forged file could hold them.
    let mut doubled = book.entries.clone();
    doubled.extend(
        book.owes(1, "2026-11-10")
            .entries
            .last()
            .cloned()
            .map(|mut last| {
                if let tagih_santun::domain::event::Event::ReceivableRecorded { terms, .. } =
                    &mut last.event
                {
                    terms.amount = Rupiah::LARGEST;
                }
                last
            }),
    );
    assert_eq!(read(&file(&doubled)), Err(BackupProblem::BookFull));
}

#[test]
fn a_backup_without_recordings_is_of_the_first_version() {
    let header = |bytes: Vec<u8>| {
        String::from_utf8(bytes)
            .unwrap()
            .lines()
            .next()
            .map(str::to_owned)
    };
    assert_eq!(
        header(small_file()).as_deref(),
        Some(
            r#"{"format":"tagih-santun","version":1,"made_at":"2026-11-23T09:12:00+07:00","entries":3}"#
        )
    );
    let with_files = header(with_recording("YWJj", "YWJj")).unwrap();
    assert!(with_files.contains(r#""version":2,"#), "{with_files}");
    assert!(
        with_files.ends_with(r#","entries":1,"attachments":1}"#),
        "{with_files}"
    );
}

#[test]
fn a_recording_that_does_not_fit_is_damaged() {
    assert!(read(&with_recording("YWJj", "YWJj")).is_ok());
    let cases = [
        ("YWJj", "YWJk"),
        ("YWJj", "YWJ"),
        ("YWJj", ""),
        ("audio/webm", "video/webm"),
        ("{\"attachment\"", "{\"other\""),
        ("\"attachments\":1", "\"attachments\":2"),
        (",\"attachments\":1", ""),
        ("\"version\":2", "\"version\":1"),
    ];
    for (replace, by) in cases {
        let problem = read(&with_recording(replace, by));
        assert_eq!(problem, Err(BackupProblem::Damaged), "{replace} by {by}");
    }
}
