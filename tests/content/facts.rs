//! Facts for messages, as a shop has them.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use tagih_santun::content::messages::{Draft, Register, compose};
use tagih_santun::domain::business::BankAccount;
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::customer::{Honorific, Kind, NumberOwner};
use tagih_santun::domain::date::{Day, Moment};
use tagih_santun::domain::message::draft::{
    Addressee, DraftFacts, OpenReceivable, Received, Sender, Tone,
};
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::money::Rupiah;
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

pub fn receivable(note: &str, balance: i64, due: Day) -> OpenReceivable {
    OpenReceivable {
        note: note.to_owned(),
        note_number: String::new(),
        date: due - chrono::Days::new(7),
        due,
        balance: Rupiah::new(balance).unwrap(),
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
            accounts: vec![account("BRI", "0000-01-000000-50-0")],
        },
        open: vec![receivable(
            "beras 2 karung, minyak 1 dus",
            875_000,
            day(11, 10),
        )],
        received: None,
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
        amount: Rupiah::new(375_000).unwrap(),
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

pub const WHATSAPP: Register = Register {
    channel: Channel::WhatsApp,
    kind: Kind::Personal,
    tone: Tone::Gentle,
};

/// Every way of writing.
pub fn registers() -> impl Iterator<Item = Register> {
    let channels = [Channel::WhatsApp, Channel::Sms];
    let kinds = [Kind::Personal, Kind::Business];
    let tones = [Tone::Gentle, Tone::Firm];
    channels.into_iter().flat_map(move |channel| {
        kinds.into_iter().flat_map(move |kind| {
            tones.into_iter().map(move |tone| Register {
                channel,
                kind,
                tone,
            })
        })
    })
}

/// The message, for facts that allow it.
pub fn written(
    language: Language,
    purpose: Purpose,
    register: Register,
    facts: &DraftFacts,
) -> String {
    match compose(language, purpose, register, facts) {
        Ok(Draft { text, .. }) => text,
        Err(problem) => panic!("{language:?} {purpose:?} {register:?}: {problem:?}"),
    }
}

/// Facts for which a purpose may be written.
pub fn facts_for(purpose: Purpose) -> DraftFacts {
    match purpose {
        Purpose::BeforeDue => late_by(-3),
        Purpose::DueToday => late_by(0),
        Purpose::Thanks | Purpose::Apology => part_paid(),
        _ => one_late(),
    }
}
