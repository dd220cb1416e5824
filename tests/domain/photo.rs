use crate::journal_builder::{Book, day, random};
use proptest::prelude::*;
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::exchange::backup::{Backup, read, write};
use tagih_santun::domain::id::{
    ContactId, CustomerId, HardshipId, PaymentId, PhotoId, PlanId, ReceivableId,
};
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::photo::{Photo, PhotoOf};

const NOW: &str = "2026-11-23 09:00";

fn jpeg(bytes: &[u8]) -> AttachedFile {
    AttachedFile::new(MediaType::Jpeg, bytes.to_vec()).unwrap()
}

fn photo(of: PhotoOf, file: &AttachedFile) -> Photo {
    Photo {
        of,
        attachment: file.about(),
        kept: day("2026-11-23"),
        caption: "Nota bertanda tangan".to_owned(),
    }
}

fn keep(book: &Book, number: u64, terms: Photo) -> Command {
    Command::KeepPhoto(book.this(), PhotoId::new(0, random(number)), terms)
}

fn owing() -> Book {
    Book::on(NOW)
        .customer("Warung Melati")
        .owes(200_000, "2026-11-10")
}

#[test]
fn s0_7_a_photo_belongs_to_something_that_is_known() {
    let file = jpeg(b"abc");
    let receivable = owing().receivable();
    let cases = [
        (PhotoOf::Customer, None),
        (PhotoOf::Receivable(receivable), None),
        (
            PhotoOf::Receivable(ReceivableId::new(0, random(900))),
            Some(Refusal::UnknownSubject),
        ),
        (
            PhotoOf::Payment(PaymentId::new(0, random(900))),
            Some(Refusal::UnknownSubject),
        ),
        (
            PhotoOf::Contact(ContactId::new(0, random(900))),
            Some(Refusal::UnknownSubject),
        ),
        (
            PhotoOf::Hardship(HardshipId::new(0, random(900))),
            Some(Refusal::UnknownSubject),
        ),
        (
            PhotoOf::Plan(PlanId::new(0, random(900))),
            Some(Refusal::UnknownSubject),
        ),
    ];
    for (of, expected) in cases {
        let mut book = owing();
        let command = keep(&book, 800, photo(of, &file));
        assert_eq!(book.refusal(command), expected, "{of:?}");
    }

    let nobody = CustomerId::new(0, random(999));
    let stray = Command::KeepPhoto(
        nobody,
        PhotoId::new(0, random(800)),
        photo(PhotoOf::Customer, &file),
    );
    assert_eq!(owing().refusal(stray), Some(Refusal::UnknownCustomer));
}

#[test]
fn s0_7_a_signed_agreement_belongs_to_its_plan() {
    let book = owing().gets_a_proposal("2026-11-23", &[(200_000, "2026-11-30")]);
    let of = PhotoOf::Plan(book.plan());
    let signed = keep(&book, 800, photo(of, &jpeg(b"abc")));
    let book = book.writes(signed);
    assert_eq!(book.file().photos_of(of).count(), 1);
}

#[test]
fn s0_7_a_file_that_is_no_photo_is_refused() {
    let sound = AttachedFile::new(MediaType::WebmAudio, b"abc".to_vec()).unwrap();
    for file in [sound, jpeg(b"")] {
        let mut book = owing();
        let command = keep(&book, 800, photo(PhotoOf::Customer, &file));
        assert_eq!(book.refusal(command), Some(Refusal::NoPicture));
    }
}

#[test]
fn s0_7_a_photo_that_was_taken_away_can_be_kept_again() {
    let of = PhotoOf::Customer;
    let book = owing();
    let first = keep(&book, 800, photo(of, &jpeg(b"abc")));
    let book = book.writes(first);
    let entry = book.last_entry();
    assert_eq!(book.file().photos_of(of).count(), 1);
    assert_eq!(book.file().removed_photo(entry), None);

    let book = book.takes_it_back();
    assert_eq!(book.file().photos_of(of).count(), 0);
    let removed = book.file().removed_photo(entry).cloned().unwrap();
    assert_eq!(removed, photo(of, &jpeg(b"abc")));

    let again = keep(&book, 801, removed);
    let book = book.writes(again);
    assert_eq!(book.file().photos_of(of).count(), 1);
}

#[test]
fn s4_6_hard_times_and_their_proof_are_written_down_together() {
    let mut book = owing();
    let hardship = HardshipId::new(0, random(700));
    let noted = Command::NoteHardship(
        book.this(),
        hardship,
        crate::journal_builder::hardship("2026-11-23", "2026-12-07"),
    );
    let of = PhotoOf::Hardship(hardship);
    let proof = keep(&book, 800, photo(of, &jpeg(b"abc")));
    for entry in book.try_all(vec![noted, proof]).unwrap() {
        book.ledger.apply(&entry);
    }
    assert_eq!(book.file().photos_of(of).count(), 1);
}

proptest! {
    #[test]
    fn s0_7_photos_come_back_out_of_a_backup(
        pictures in prop::collection::btree_set(prop::collection::vec(any::<u8>(), 1..200), 1..5),
    ) {
        let files: Vec<AttachedFile> = pictures.iter().map(|it| jpeg(it)).collect();
        let mut book = owing();
        for (file, number) in files.iter().zip(800..) {
            let command = keep(&book, number, photo(PhotoOf::Customer, file));
            book = book.writes(command);
        }
        let lines: Vec<Vec<u8>> = book
            .entries
            .iter()
            .map(|entry| serde_json::to_vec(entry).unwrap())
            .collect();
        let lines = lines.iter().map(Vec::as_slice);
        let made_at = crate::journal_builder::wib(NOW);
        let written = write(lines, &files, made_at).unwrap();
        let Backup { entries, files: restored, .. } = read(&written).unwrap();

        let ledger = Ledger::fold(&entries);
        let file = ledger.file(book.this()).unwrap();
        let shown: Vec<_> = file
            .photos_of(PhotoOf::Customer)
            .filter_map(|(_, fact)| restored.iter().find(|it| it.about() == fact.terms.attachment))
            .collect();
        prop_assert_eq!(shown.len(), files.len());
    }
}
