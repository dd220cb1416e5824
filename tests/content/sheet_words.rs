//! The sheet for whoever calls, in words.

use crate::facts::{at, day, rupiah};
use tagih_santun::domain::account::Standing;
use tagih_santun::domain::business::Business;
use tagih_santun::domain::clock::{Clock, Stamp};
use tagih_santun::domain::contact::{Channel, Outcome};
use tagih_santun::domain::customer::{Customer, Honorific, Name, Number, NumberOwner};
use tagih_santun::domain::dispute::Dispute;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::hours::Hours;
use tagih_santun::domain::escalation::window::{Weekdays, Window};
use tagih_santun::domain::hardship::{Hardship, HardshipReason};
use tagih_santun::domain::id::{DeviceId, EntryId, PromiseId, ReceivableId, ReplyId};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::paper::sheet::{Cut, Next, Objection, Sheet, Speaker, Touch};
use tagih_santun::domain::paper::{Block, Paper, Room};
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::domain::promise::{Promise, PromiseStanding, PromiseStatus};
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::worklist::{Cause, LastContact, Reason};
use tagih_santun::i18n::Language::{self, En, Id};
use tagih_santun::i18n::describe;

/// As much of everything as a sheet shows, and more behind it, with texts of
/// this many characters.
fn full(letters: usize) -> Sheet {
    let words = "kata ".repeat(letters / 5);
    let name: String = words.chars().take(Name::LONGEST).collect();
    let mut customer = Customer::named(Name::parse(&name).unwrap());
    customer.honorific = Honorific::Ibu;
    customer.address = words.clone();
    customer.notes = words.clone();
    let owners = [NumberOwner::Own, NumberOwner::Family, NumberOwner::Unknown];
    customer.numbers = owners.map(|owner| number("0812-0000-1001", owner)).into();
    let few = Weekdays::of([chrono::Weekday::Mon, chrono::Weekday::Wed]);
    customer.windows = vec![window(few, 16, 18); 5];
    let standing = Standing {
        forgiven: Rupiah::ZERO,
        id: ReceivableId::new(0, [0; 10]),
        stamp: stamp(),
        terms: receivable(&words).into(),
        paid: rupiah(100_000),
        last_paid: Some(day(11, 15)),
    };
    Sheet {
        at: at(9, 12),
        customer,
        hours: Hours::standard(),
        best_hour: None,
        debts: Cut::to(Sheet::DEBTS, vec![standing; 40]),
        rest: rupiah(27_125_000),
        balance: rupiah(31_000_000),
        credit: Rupiah::ZERO,
        payments: Cut::to(Sheet::PAYMENTS, vec![paid(); 40]),
        promises: Cut::to(Sheet::PROMISES, vec![promise(&words); 40]),
        contacts: Cut::to(Sheet::CONTACTS, vec![touch(&words); 40]),
        plan: None,
        disputes: Cut::to(Sheet::DISPUTES, vec![objection(&words); 9]),
        hardships: Cut::to(Sheet::HARDSHIPS, vec![hardship(&words); 9]),
        next: Some(next(&words)),
        script: ScriptId::StaffCall,
    }
}

fn number(text: &str, owner: NumberOwner) -> Number {
    let number = PhoneNumber::parse(text).unwrap();
    Number { number, owner }
}

fn window(days: Weekdays, from: u32, until: u32) -> Window {
    let full_hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    Window {
        days,
        from: full_hour(from),
        until: full_hour(until),
    }
}

fn stamp() -> Stamp {
    Stamp {
        clock: Clock::default(),
        device: DeviceId::new(0, [0; 10]),
        entry: EntryId::new(0, [0; 10]),
    }
}

fn receivable(note: &str) -> Receivable {
    Receivable {
        note_number: None,
        date: day(11, 1),
        due: day(11, 14),
        amount: rupiah(875_000),
        note: note.to_owned(),
        items: Vec::new(),
    }
}

fn paid() -> Payment {
    Payment {
        amount: rupiah(100_000),
        day: day(11, 15),
        method: PaymentMethod::Transfer,
        allocation: Allocation::OldestFirst,
    }
}

fn promise(note: &str) -> PromiseStanding {
    PromiseStanding {
        id: PromiseId::new(0, [0; 10]),
        stamp: stamp(),
        terms: Promise {
            made: day(11, 16),
            amount: rupiah(200_000),
            due: day(11, 20),
            note: note.to_owned(),
        },
        paid: Rupiah::ZERO,
        paid_late: rupiah(50_000),
        status: PromiseStatus::Broken,
        is_renewed: false,
    }
}

fn touch(said: &str) -> Touch {
    Touch {
        at: at(9, 0),
        channel: Channel::Phone,
        outcome: Outcome::Spoke,
        staff: Some("Rini".to_owned()),
        said: said.to_owned(),
    }
}

fn objection(reason: &str) -> Objection {
    Objection {
        terms: Dispute {
            receivable: ReceivableId::new(0, [0; 10]),
            opened: day(11, 18),
            reason: reason.to_owned(),
        },
        receivable: receivable(reason).into(),
    }
}

fn next(wrote: &str) -> Next {
    Next {
        cause: Some(Cause::Reply {
            reply: ReplyId::new(0, [0; 10]),
            at: at(8, 0),
            channel: Channel::WhatsApp,
            text: wrote.to_owned(),
        }),
        reason: Reason {
            amount: rupiah(31_000_000),
            due: day(11, 14),
            days_past_due: 9,
            last: Some(LastContact {
                channel: Channel::Phone,
                on: day(11, 20),
                outcome: Outcome::Spoke,
            }),
        },
        hold: Some(Hold::DoNotContact),
    }
}

fn hardship(note: &str) -> Hardship {
    Hardship {
        since: day(11, 18),
        reason: HardshipReason::SlowSeason,
        can_pay: Some(rupiah(50_000)),
        pays_on: Some(day(11, 28)),
        note: note.to_owned(),
        review: day(12, 1),
    }
}

fn paper(language: Language, letters: usize) -> Paper {
    let business = Business {
        name: "Toko Maju".to_owned(),
        owner: "Ratna".to_owned(),
        ..Business::default()
    };
    let speaker = Speaker::Staff("Rini".to_owned());
    describe::sheet::paper(language, &full(letters), &business, &speaker)
}

/// All that stands on a paper, a line each.
fn lines(paper: &Paper) -> Vec<String> {
    let sections = paper.sections.iter().flat_map(|section| {
        let blocks = section.blocks.iter().flat_map(|block| match block {
            Block::Words(words) => vec![words.clone()],
            Block::Facts(facts) => facts
                .iter()
                .map(|it| format!("{}: {}", it.label, it.value))
                .collect(),
            Block::Table(table) => std::iter::once(table.total())
                .filter(|it| !it.is_empty())
                .chain(table.rows().iter().map(Vec::as_slice))
                .map(|row| row.join(" | "))
                .collect(),
            Block::List(lines) => lines.clone(),
            Block::ToFill(blanks) => blanks.iter().map(|it| it.label.clone()).collect(),
            other => panic!("no sheet has {other:?}"),
        });
        std::iter::once(section.heading.clone()).chain(blocks)
    });
    [paper.title.clone(), paper.subtitle.clone()]
        .into_iter()
        .chain(sections)
        .collect()
}

#[test]
fn s3_2_the_sheet_names_speaker_debts_promises_and_talks() {
    let check = |language, expected: &[&str]| {
        let text = lines(&paper(language, 15))
            .join("\n")
            .replace('\u{a0}', " ");
        for words in expected {
            assert!(text.contains(words), "{words:?} is not in\n{text}");
        }
    };
    check(
        Id,
        &[
            "Lembar untuk staf: Bu kata kata kata",
            "Senin, 23 November 2026",
            "Nama: Rini",
            "Atas nama: Toko Maju · Ratna",
            "Senin, Rabu 16.00–18.00",
            "kata kata kata. Dibayar Rp 100.000 dari Rp 875.000 | 14 Nov 2026, lewat 9 hari | Rp 775.000",
            "35 nota lain |  | Rp 27.125.000",
            "Jumlah |  | Rp 31.000.000",
            "Rp 200.000 sampai 20 Nov 2026 · belum masuk · Rp 50.000 masuk sesudahnya",
            "15 Nov 2026 · Rp 100.000 · ",
            "23 Nov 2026 09.00 · Telepon · sempat bicara · Rini: kata kata kata",
            "dan 37 lagi",
            "Keberatan soal kata kata kata sejak 18 Nov 2026: kata kata kata",
            "sanggup Rp 50.000 sekali bayar; ada uang 28 Nov 2026",
            "Panduan di aplikasi: ",
            "Jangan mengancam",
            "Tanggal dan tanda tangan",
        ],
    );
    check(
        En,
        &[
            "Monday, 23 November 2026",
            "On behalf of: Toko Maju · Ratna",
            "35 others |  | Rp 27,125,000",
            "Rp 200,000 by 20 Nov 2026",
            "No threats",
            "Date and signature",
        ],
    );
}

#[test]
fn s4_4_numbers_of_others_are_marked() {
    let check = |language, expected: [&str; 3]| {
        let lines = lines(&paper(language, 15));
        let numbers: Vec<_> = lines.iter().filter(|it| it.starts_with("0812")).collect();
        assert_eq!(numbers, expected.each_ref());
    };
    check(
        Id,
        [
            "0812-0000-1001 | dia sendiri | boleh dibicarakan",
            "0812-0000-1001 | keluarganya | jangan disebut",
            "0812-0000-1001 | belum tahu | jangan disebut",
        ],
    );
    check(
        En,
        [
            "0812-0000-1001 | the customer | may be talked about",
            "0812-0000-1001 | their family | do not mention",
            "0812-0000-1001 | not sure | do not mention",
        ],
    );
}

#[test]
fn a_caller_without_a_name_writes_it_on_the_sheet() {
    let unnamed = Speaker::Unnamed;
    let paper = describe::sheet::paper(Id, &full(15), &Business::default(), &unnamed);
    let [Block::ToFill(blanks)] = &paper.sections[0].blocks[..] else {
        panic!("{:?}", paper.sections[0]);
    };
    assert_eq!(
        (blanks[0].label.as_str(), blanks[0].room),
        ("Nama", Room::Line)
    );
}

/// What style/components/paper.css leaves on A4: two columns of so many lines,
/// each with room for so many letters.
const LINES: usize = 2 * 70;
const LETTERS: usize = 54;

/// The lines that a paper takes when it is printed, each as long as can be.
fn printed_lines(paper: &Paper) -> usize {
    let taken = |words: &str, letters: usize| words.chars().count().div_ceil(letters).max(1);
    let block = |block: &Block| match block {
        Block::Words(words) => taken(words, LETTERS),
        Block::Facts(facts) => facts
            .iter()
            .map(|it| taken(&format!("{} {}", it.label, it.value), LETTERS))
            .sum(),
        Block::Table(table) => {
            // The words of a row share its width, and no two share a line evenly.
            let row = |row: &Vec<String>| 1 + taken(&row.join(" "), LETTERS);
            2 + table.rows().iter().map(row).sum::<usize>()
        }
        Block::List(lines) => lines.iter().map(|it| taken(it, LETTERS)).sum(),
        // On the whole width, and with room to write in.
        Block::ToFill(blanks) => blanks
            .iter()
            .map(|it| match it.room {
                Room::Line => 4,
                Room::Paragraph => 10,
            })
            .sum(),
        other => panic!("no sheet has {other:?}"),
    };
    let section = |blocks: &[Block]| 2 + blocks.iter().map(block).sum::<usize>();
    let sections = paper.sections.iter().map(|it| section(&it.blocks));
    4 + sections.sum::<usize>()
}

#[test]
fn a_long_history_stays_on_a_page() {
    for language in [Id, En] {
        for letters in [15, 60, 10_000] {
            let taken = printed_lines(&paper(language, letters));
            assert!(taken <= LINES, "{taken} lines for {letters} letters");
        }
    }
}
