use crate::journal_builder::{Book, call, day, random};
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::consent::Consent;
use tagih_santun::domain::customer::CustomerAttribute;
use tagih_santun::domain::id::{ContactId, CustomerId};
use tagih_santun::domain::voice_note::VoiceNote;

const NOW: &str = "2026-11-23 09:00";

fn contact_id(number: u64) -> ContactId {
    ContactId::new(0, random(number))
}

fn note(bytes: &[u8], seconds: u32) -> VoiceNote {
    let file = AttachedFile::new(MediaType::WebmAudio, bytes.to_vec()).unwrap();
    VoiceNote {
        attachment: file.about(),
        seconds,
    }
}

/// A customer who answered the question for consent, and was called.
fn asked(consent: Consent) -> Book {
    let book = Book::on(NOW)
        .customer("Warung Melati")
        .known_as(CustomerAttribute::Recording(consent));
    let record = Command::RecordContact(book.this(), contact_id(800), call(NOW, None));
    book.writes(record)
}

fn keep(book: &Book, contact: ContactId, note: VoiceNote) -> Command {
    Command::KeepVoiceNote(book.this(), contact, note)
}

#[test]
fn s4_3_a_talk_is_recorded_only_after_consent() {
    let cases = [
        (Consent::NotAsked, Some(Refusal::NoConsent)),
        (
            Consent::Refused(day("2026-11-20")),
            Some(Refusal::NoConsent),
        ),
        (Consent::Given(day("2026-11-24")), Some(Refusal::NoConsent)),
        (Consent::Given(day("2026-11-23")), None),
        (Consent::Given(day("2026-11-20")), None),
    ];
    for (consent, expected) in cases {
        let mut book = asked(consent);
        let command = keep(&book, contact_id(800), note(b"abc", 3));
        assert_eq!(book.refusal(command), expected, "{consent:?}");
    }
}

#[test]
fn s4_3_consent_that_was_taken_back_counts_no_more() {
    let mut book = asked(Consent::Given(day("2026-11-20"))).known_as(CustomerAttribute::Recording(
        Consent::Refused(day("2026-11-22")),
    ));
    let command = keep(&book, contact_id(800), note(b"abc", 3));
    assert_eq!(book.refusal(command), Some(Refusal::NoConsent));
}

#[test]
fn a_voice_note_that_belongs_to_nothing_is_refused() {
    let with_consent = || asked(Consent::Given(day("2026-11-20")));
    let known = contact_id(800);
    let cases = [
        (contact_id(801), note(b"abc", 3), Refusal::UnknownContact),
        (known, note(b"", 3), Refusal::NothingRecorded),
        (known, note(b"abc", 0), Refusal::NothingRecorded),
    ];
    for (contact, note, expected) in cases {
        let mut book = with_consent();
        let command = keep(&book, contact, note);
        assert_eq!(book.refusal(command), Some(expected));
    }

    let nobody = CustomerId::new(0, random(999));
    let command = Command::KeepVoiceNote(nobody, known, note(b"abc", 3));
    assert_eq!(
        with_consent().refusal(command),
        Some(Refusal::UnknownCustomer)
    );

    let mut book = with_consent().takes_it_back();
    let command = keep(&book, known, note(b"abc", 3));
    assert_eq!(book.refusal(command), Some(Refusal::UnknownContact));
}

#[test]
fn s4_3_a_talk_and_its_recording_are_written_down_together() {
    let mut book = asked(Consent::Given(day("2026-11-20")));
    let talk = Command::RecordContact(book.this(), contact_id(801), call(NOW, None));
    let kept = keep(&book, contact_id(801), note(b"abc", 3));
    assert_eq!(book.try_all(vec![talk, kept]).unwrap().len(), 2);
}

#[test]
fn a_voice_note_is_taken_back_once() {
    let book = asked(Consent::Given(day("2026-11-20")));
    let kept = keep(&book, contact_id(800), note(b"abc", 3));
    let book = book.writes(kept);
    let entry = book.last_entry();
    assert!(book.file().stands(entry));
    let mut book = book.takes_it_back();
    assert!(!book.file().stands(entry));
    let again = Command::Reverse(book.this(), entry);
    assert_eq!(book.refusal(again), Some(Refusal::AlreadyReversed));
}
