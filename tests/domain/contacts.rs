//! Contacts on their way to become customers.

use crate::journal_builder::{Book, Ids, numbers, wib};
use crate::vcard::{BROKEN, V21, V30, V40, cards};
use proptest::prelude::*;
use tagih_santun::domain::command::{Command, record};
use tagih_santun::domain::customer::{CustomerAttribute, Kind, NameProblem, Number, NumberOwner};
use tagih_santun::domain::entry::Pen;
use tagih_santun::domain::exchange::contacts::{
    Candidate, Fate, KnownNumbers, Question, Refused, intake,
};
use tagih_santun::domain::id::DeviceId;
use tagih_santun::domain::ledger::Ledger;
use tagih_santun::domain::phone::PhoneProblem;

fn candidates(file: &[u8]) -> Vec<Candidate> {
    Candidate::all_of(cards(file))
}

fn fates(file: &[u8], ledger: &Ledger) -> Vec<Fate> {
    let known = KnownNumbers::of(ledger);
    candidates(file)
        .iter()
        .map(|it| known.fate(it, ledger))
        .collect()
}

fn take_in(wanted: &[&Candidate], ledger: &Ledger) -> Result<Vec<Command>, Refused> {
    let mut ids = Ids::from(1_000);
    intake(wanted, ledger, wib("2026-11-23 09:00"), &mut || {
        ids.random()
    })
}

/// The ledger after all that is wanted was taken in.
fn after(wanted: &[&Candidate], ledger: &Ledger) -> Ledger {
    let mut ids = Ids::from(2_000);
    let mut pen = Pen {
        device: DeviceId::new(0, [1; 10]),
        now: wib("2026-11-23 09:00"),
        clock: ledger.clock(),
        random: &mut || ids.random(),
    };
    let entries = record(ledger, take_in(wanted, ledger).unwrap(), &mut pen).unwrap();
    let mut after = ledger.clone();
    entries.iter().for_each(|it| after.apply(it));
    after
}

fn names(ledger: &Ledger) -> Vec<&str> {
    let mut names: Vec<&str> = ledger
        .files()
        .filter_map(|(_, it)| Some(it.customer()?.name.as_str()))
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn every_contact_gets_its_verdict() {
    let empty = Ledger::default();
    for file in [V21, V30, V40] {
        assert!(fates(file, &empty).iter().all(|it| *it == Fate::New));
    }
    assert_eq!(
        fates(BROKEN, &empty),
        [
            Fate::Asked(vec![Question::NameBroken]),
            Fate::Asked(vec![Question::NameBroken]),
            Fate::New,
            Fate::Asked(vec![Question::NoNumber]),
            Fate::Asked(vec![Question::Number(PhoneProblem::AreaMissing)]),
            Fate::Asked(vec![Question::CutShort]),
        ]
    );
}

#[test]
fn a_broken_name_writes_nothing_until_it_is_mended() {
    let empty = Ledger::default();
    let mut all = candidates(BROKEN);
    let mended = all.iter_mut().next().unwrap();
    assert_eq!(mended.name, "Ibu Sar\u{fffd}");
    for (name, question) in [
        ("Ibu Sar\u{fffd}", Some(Question::NameBroken)),
        ("Ibu\u{fffd}", Some(Question::NameBroken)),
        ("  ", Some(Question::Name(NameProblem::Empty))),
        ("Ibu Sari", None),
    ] {
        mended.name = name.to_owned();
        assert_eq!(mended.checked_name().err(), question, "{name:?}");
    }
    let unfinished = candidates(BROKEN);
    let wanted = [&unfinished[2], &unfinished[1]];
    let question = Question::NameBroken;
    assert_eq!(take_in(&wanted, &empty), Err(Refused { at: 1, question }));
    let after = after(&[&all[0], &all[2]], &empty);
    assert_eq!(names(&after), ["Ibu Sari", "Ibu Tetangga"]);
}

#[test]
fn a_contact_without_a_number_can_be_given_one() {
    let mut all = candidates(BROKEN);
    all[3].typed_number = "0812-0000-1014".to_owned();
    all[4].typed_number = "12".to_owned();
    let known = KnownNumbers::default();
    let empty = Ledger::default();
    assert_eq!(known.fate(&all[3], &empty), Fate::New);
    let short = vec![Question::Number(PhoneProblem::AreaMissing)];
    assert_eq!(known.fate(&all[4], &empty), Fate::Asked(short));
    let after = after(&[&all[3]], &empty);
    let (_, file) = after.files().next().unwrap();
    assert_eq!(
        file.customer().unwrap().numbers[0].number.shown(),
        "0812-0000-1014"
    );
}

#[test]
fn s4_4_a_landline_hears_no_debts() {
    let all = candidates(V21);
    let after = after(&[&all[0]], &Ledger::default());
    let (_, file) = after.files().next().unwrap();
    let numbers: Vec<(String, NumberOwner)> = file
        .customer()
        .unwrap()
        .numbers
        .iter()
        .map(|Number { number, owner }| (number.shown(), *owner))
        .collect();
    assert_eq!(
        numbers,
        [
            ("0812-0000-1001".to_owned(), NumberOwner::Own),
            ("021-555-0100".to_owned(), NumberOwner::Unknown)
        ]
    );
}

#[test]
fn all_that_is_wanted_comes_in_with_what_it_brings() {
    let all = [candidates(V21), candidates(V30), candidates(V40)].concat();
    let wanted: Vec<&Candidate> = all.iter().collect();
    let after = after(&wanted, &Ledger::default());
    assert_eq!(after.files().count(), 7);
    let workshop = after
        .files()
        .filter_map(|(_, it)| it.customer())
        .find(|it| it.name.as_str().starts_with("Bengkel"))
        .unwrap();
    assert_eq!(workshop.kind, Kind::Business);
    assert_eq!(workshop.emails.len(), 2);
    assert_eq!(
        workshop.address,
        "Jl. Kenanga, Gang 3, Denpasar, Bali, 80111, Indonesia"
    );
    // Taken in a second time, there is nothing new.
    assert_eq!(take_in(&wanted, &after), Ok(Vec::new()));
    let known = KnownNumbers::of(&after);
    assert!(
        all.iter()
            .all(|it| matches!(known.fate(it, &after), Fate::Known(_)))
    );
}

#[test]
fn a_known_number_is_a_known_customer() {
    let book = Book::on("2026-11-23 09:00").customer("Bu Sari Pasar");
    let id = book.this();
    let fates = fates(V21, &book.ledger);
    assert_eq!(fates[0], Fate::Adds(id));
    assert_eq!(fates[1..], [Fate::New, Fate::New]);
    let all = candidates(V21);
    assert_eq!(
        take_in(&[&all[0]], &book.ledger).unwrap(),
        [Command::DescribeCustomer(
            id,
            vec![match numbers(&["0812-0000-1001", "021-555-0100"]) {
                CustomerAttribute::Numbers(mut both) => {
                    both[1].owner = NumberOwner::Unknown;
                    CustomerAttribute::Numbers(both)
                }
                other => other,
            }]
        )]
    );
    assert_eq!(names(&after(&[&all[0]], &book.ledger)), ["Bu Sari Pasar"]);
}

#[test]
fn contacts_with_a_common_number_become_one() {
    let file = "BEGIN:VCARD\nFN:Sari\nTEL:081200001001\nEND:VCARD\n\
        BEGIN:VCARD\nFN:Ujang\nTEL:081200001002\nEND:VCARD\n\
        BEGIN:VCARD\nFN:Ibu Sari Pasar\nTEL:+62 812-0000-1001\nTEL:081200001003\nEND:VCARD\n\
        BEGIN:VCARD\nFN:sari\nTEL:081200001003\nEMAIL:sari@example.com\nEND:VCARD\n";
    let all = candidates(file.as_bytes());
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].name, "Sari");
    assert_eq!(all[0].read.joined, ["Ibu Sari Pasar", "sari"]);
    assert_eq!(all[0].read.numbers.len(), 2);
    assert_eq!(all[0].read.emails.len(), 1);
}

proptest! {
    /// Whatever stands in a file, all that has no question can be recorded.
    #[test]
    fn what_has_no_question_is_recorded(
        lines in prop::collection::vec(prop::sample::select(vec![
            "FN:Sari", "FN:Ujang", "N:;;;;", "TEL:081200001001", "TEL:0215550100", "TEL:12",
            "END:VCARD\nBEGIN:VCARD", "EMAIL:a@example.com", "FN;QUOTED-PRINTABLE:=C3",
        ]), 0..30),
    ) {
        let file = format!("BEGIN:VCARD\n{}\nEND:VCARD\n", lines.join("\n"));
        let book = Book::on("2026-11-23 09:00").customer("Bu Sari Pasar");
        let all = candidates(file.as_bytes());
        let wanted: Vec<&Candidate> = all.iter().filter(|it| it.questions().is_empty()).collect();
        let after = after(&wanted, &book.ledger);
        prop_assert_eq!(take_in(&wanted, &after), Ok(Vec::new()));
        let asked = all.iter().find(|it| !it.questions().is_empty());
        if let Some(asked) = asked {
            prop_assert!(take_in(&[asked], &book.ledger).is_err());
        }
    }
}
