//! Facts for messages, as a shop has them.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use tagih_santun::content::messages::{Draft, Register, compose};
use tagih_santun::domain::business::BankAccount;
use tagih_santun::domain::customer::{Honorific, Kind, NumberOwner};
use tagih_santun::domain::date::{Day, Moment};
use tagih_santun::domain::message::draft::{Addressee, DraftFacts, Sender, Tone, Voice};
use tagih_santun::domain::message::matter::{
    Agreed, DiscountFacts, DisputeFacts, DisputeState, DisputedReceivable, HandOverFacts,
    OpenReceivable, PlanFacts, PlanState, PromiseFacts, Received,
};
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::plan::progress::PlannedInstalment;
use tagih_santun::i18n::Language;

pub fn day(month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A minute of 23 November 2026 in Jakarta.
pub fn at(hour: u32, minute: u32) -> Moment {
    FixedOffset::east_opt(7 * 3_600)
        .unwrap()
        .with_ymd_and_hms(2026, 11, 23, hour, minute, 0)
        .unwrap()
}

pub fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

pub fn receivable(note: &str, balance: i64, due: Day) -> OpenReceivable {
    OpenReceivable {
        is_arranged: false,
        note: note.to_owned(),
        note_number: String::new(),
        date: due - chrono::Days::new(7),
        due,
        balance: rupiah(balance),
    }
}

/// One receivable of Rp 875.000, 13 days past due, on the morning of 23
/// November 2026; the shop has one bank account.
pub fn one_late() -> DraftFacts {
    DraftFacts {
        now: at(9, 12),
        customer: Addressee {
            name: "Sari".to_owned(),
            honorific: Honorific::Ibu,
            number_owner: NumberOwner::Own,
        },
        business: Sender {
            business: "Toko Maju".to_owned(),
            owner: "Rina".to_owned(),
            voice: Voice::Owner,
            accounts: vec![account("BRI", "0000-01-000000-50-0")],
            takes_qris: false,
        },
        open: vec![receivable(
            "beras 2 karung, minyak 1 dus",
            875_000,
            day(11, 10),
        )],
        received: None,
        promise: None,
        agreed: Vec::new(),
        plan: None,
        discount: None,
        dispute: None,
        hand_over: None,
    }
}

/// Two past due, one that is not due yet.
pub fn several() -> DraftFacts {
    let mut facts = one_late();
    facts
        .open
        .push(receivable("mie instan 5 dus", 525_000, day(12, 1)));
    facts
        .open
        .push(receivable("gula 10 kg", 160_000, day(11, 19)));
    facts
}

/// The facts moved so that the oldest is so many days past due.
pub fn late_by(days: i64) -> DraftFacts {
    let mut facts = one_late();
    facts.open[0].due = day(11, 23) - chrono::TimeDelta::days(days);
    facts
}

/// As `one_late`, with a payment that came in yesterday.
pub fn part_paid() -> DraftFacts {
    let mut facts = one_late();
    facts.received = Some(Received {
        amount: rupiah(375_000),
        on: day(11, 22),
    });
    facts
}

pub fn account(bank: &str, number: &str) -> BankAccount {
    BankAccount {
        bank: bank.to_owned(),
        number: number.to_owned(),
        holder: "Toko Maju".to_owned(),
    }
}

pub const WHATSAPP: Register = by(Medium::WhatsApp);

/// To a person, gently.
pub const fn by(medium: Medium) -> Register {
    Register {
        medium,
        kind: Kind::Personal,
        tone: Tone::Gentle,
    }
}

/// Every way of writing that suits a purpose.
pub fn registers(purpose: Purpose) -> impl Iterator<Item = Register> {
    let media = Medium::ALL.into_iter().filter(move |it| purpose.suits(*it));
    media.flat_map(|medium| {
        [Kind::Personal, Kind::Business]
            .into_iter()
            .flat_map(move |kind| {
                [Tone::Gentle, Tone::Firm].map(|tone| Register { medium, kind, tone })
            })
    })
}

/// The whole message, for facts that allow it.
pub fn draft(
    language: Language,
    purpose: Purpose,
    register: Register,
    facts: &DraftFacts,
) -> Draft {
    match compose(language, purpose, register, facts, &|_| None) {
        Ok(draft) => draft,
        Err(problem) => panic!("{language:?} {purpose:?} {register:?}: {problem:?}"),
    }
}

/// Its text.
pub fn written(
    language: Language,
    purpose: Purpose,
    register: Register,
    facts: &DraftFacts,
) -> String {
    draft(language, purpose, register, facts).text
}

/// Facts for which a purpose may be written.
pub fn facts_for(purpose: Purpose) -> DraftFacts {
    match purpose {
        Purpose::BeforeDue => late_by(-3),
        Purpose::DueToday => late_by(0),
        Purpose::Receipt | Purpose::Thanks | Purpose::Apology => part_paid(),
        Purpose::PromiseReminder => promised(day(11, 24)),
        Purpose::PromiseBroken => promised(day(11, 22)),
        Purpose::CallSummary | Purpose::HardshipReceived => talked_over(),
        Purpose::PlanOffer => planned(PlanState::Proposed, day(11, 30)),
        Purpose::PlanConfirmation => planned(PlanState::Agreed, day(11, 30)),
        Purpose::InstalmentDue => planned(PlanState::Agreed, day(11, 24)),
        Purpose::InstalmentMissed => planned(PlanState::Agreed, day(11, 20)),
        Purpose::DiscountOffer => discounted(),
        Purpose::DisputeReceived => disputed(DisputeState::Open),
        Purpose::DisputeSolved => disputed(DisputeState::Solved {
            solution: "satu karung beras ditukar".to_owned(),
        }),
        Purpose::HandOverNotice => handed_over(),
        _ => one_late(),
    }
}

/// As `one_late`, with Rp 300.000 promised for a day.
pub fn promised(due: Day) -> DraftFacts {
    let mut facts = one_late();
    facts.promise = Some(PromiseFacts {
        amount: rupiah(300_000),
        due,
        paid_on_it: Rupiah::ZERO,
    });
    facts
}

/// As `one_late`, after a talk that came to everything that a talk can.
pub fn talked_over() -> DraftFacts {
    let mut facts = one_late();
    facts.agreed = vec![
        Agreed::PayPart {
            amount: rupiah(300_000),
            on: day(11, 24),
        },
        Agreed::CallBack(at(16, 0)),
        Agreed::Hardship,
    ];
    facts
}

/// As `one_late`, with three weekly instalments from a day on.
pub fn planned(state: PlanState, first: Day) -> DraftFacts {
    let mut facts = one_late();
    let instalments = [300_000, 300_000, 275_000]
        .into_iter()
        .zip([0, 7, 14])
        .map(|(amount, later)| PlannedInstalment {
            due: first + chrono::Days::new(later),
            amount: rupiah(amount),
            paid: Rupiah::ZERO,
        })
        .collect();
    facts.plan = Some(PlanFacts { state, instalments });
    facts
}

/// As `one_late`, with Rp 800.000 enough until the end of the month.
pub fn discounted() -> DraftFacts {
    let mut facts = one_late();
    facts.discount = Some(DiscountFacts {
        pay: rupiah(800_000),
        until: day(11, 30),
    });
    facts
}

/// As `one_late`, with an objection to it.
pub fn disputed(state: DisputeState) -> DraftFacts {
    let mut facts = one_late();
    facts.dispute = Some(DisputeFacts {
        about: DisputedReceivable {
            note: "beras 2 karung, minyak 1 dus".to_owned(),
            note_number: String::new(),
            date: day(11, 3),
        },
        reason: "satu karung berasnya basah.".to_owned(),
        state,
    });
    facts
}

/// As `one_late`, taken over by someone else from December on.
pub fn handed_over() -> DraftFacts {
    let mut facts = one_late();
    facts.hand_over = Some(HandOverFacts {
        to: "Kantor Mitra Tagih".to_owned(),
        on: day(12, 1),
    });
    facts
}
