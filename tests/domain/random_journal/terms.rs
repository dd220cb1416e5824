//! What the facts of a random journal say, each drawn on its own.

use super::{
    DAYS, any_id, any_zone, day_number, moment_on, receivable_id, receivable_number, reply_id,
};
use crate::journal_builder::{named, numbers};
use chrono::{NaiveTime, TimeDelta, Weekday};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::consent::Consent;
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::courtesy::Courtesy;
use tagih_santun::domain::credit::CreditHold;
use tagih_santun::domain::customer::{CustomerAttribute, Kind, Reachability};
use tagih_santun::domain::date::{Day, Moment};
use tagih_santun::domain::dispute::Dispute;
use tagih_santun::domain::escalation::caps::Caps;
use tagih_santun::domain::escalation::hours::Hours;
use tagih_santun::domain::escalation::ladder::{Ladder, LadderKind, Pace, RungKind};
use tagih_santun::domain::escalation::window::{Weekdays, Window};
use tagih_santun::domain::hand_over::HandOver;
use tagih_santun::domain::hardship::{Hardship, HardshipReason};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::photo::{Photo, PhotoOf};
use tagih_santun::domain::plan::{Charge, Installment, Plan};
use tagih_santun::domain::policy::PolicyAttribute;
use tagih_santun::domain::promise::Promise;
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::reply::Reply;
use tagih_santun::domain::settlement::Settlement;
use tagih_santun::domain::voice_note::VoiceNote;

const CHANNELS: [Channel; 7] = [
    Channel::WhatsApp,
    Channel::Sms,
    Channel::Email,
    Channel::Phone,
    Channel::Meeting,
    Channel::Visit,
    Channel::Letter,
];

const OUTCOMES: [Outcome; 6] = [
    Outcome::Sent,
    Outcome::Spoke,
    Outcome::NoAnswer,
    Outcome::SomeoneElse,
    Outcome::Voicemail,
    Outcome::NotInUse,
];

const LADDERS: [LadderKind; 3] = [LadderKind::Soft, LadderKind::Standard, LadderKind::Strict];

pub fn attribute() -> impl Strategy<Value = CustomerAttribute> {
    prop_oneof![
        3 => number_or_address(),
        1 => Just(named("Bu Sari")),
        1 => select(&[Reachability::Open, Reachability::DoNotContact][..])
            .prop_map(CustomerAttribute::Reachability),
        2 => option::of(any_zone()).prop_map(CustomerAttribute::Zone),
        2 => vec(window(), 0..3).prop_map(CustomerAttribute::Windows),
        2 => consent().prop_map(CustomerAttribute::OtherHours),
        2 => consent().prop_map(CustomerAttribute::Recording),
        1 => select(&[Kind::Personal, Kind::Business][..]).prop_map(CustomerAttribute::Kind),
        2 => pace().prop_map(CustomerAttribute::Pace),
        1 => option::of(amount()).prop_map(CustomerAttribute::CreditLimit),
        1 => select(&[CreditHold::Open, CreditHold::Stopped][..])
            .prop_map(CustomerAttribute::CreditHold),
    ]
}

fn number_or_address() -> impl Strategy<Value = CustomerAttribute> {
    prop_oneof![
        Just(numbers(&["0812-0000-1001"])),
        Just(numbers(&["021-555-0100"])),
        Just(numbers(&[])),
        Just(CustomerAttribute::Address("Jl. Mawar 3".to_owned())),
    ]
}

pub fn policy() -> impl Strategy<Value = PolicyAttribute> {
    prop_oneof![
        (select(&LADDERS[..]), select(&LADDERS[..]))
            .prop_map(|(slot, kind)| PolicyAttribute::Ladder(slot, Ladder::usual(kind))),
        (1..3usize, 2..6usize).prop_map(|(a_day, a_week)| PolicyAttribute::Caps(
            Caps::checked(a_day, a_week).unwrap()
        )),
        (8..14u32, 1..7u32)
            .prop_map(|(from, hours)| PolicyAttribute::Hours(hours_of(from, from + hours))),
    ]
}

fn hours_of(from: u32, until: u32) -> Hours {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    Hours::checked(at(from), at(until), Weekdays::of([Weekday::Sun])).unwrap()
}

fn amount() -> impl Strategy<Value = Rupiah> {
    prop_oneof![
        40 => 0..2_000_000i64,
        1 => Just(Rupiah::LARGEST.get()),
    ]
    .prop_map(|amount| Rupiah::new(amount).unwrap())
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..DAYS).prop_map(day_number)
}

/// At any hour, on a clock of any zone.
fn any_time() -> impl Strategy<Value = Moment> {
    (0..DAYS, 0..1440i64, any_zone()).prop_map(|(day, minute, zone)| moment_on(day, minute, zone))
}

fn pace() -> impl Strategy<Value = Pace> {
    prop_oneof![
        Just(Pace::Fitting),
        select(&LADDERS[..]).prop_map(Pace::Always)
    ]
}

fn consent() -> impl Strategy<Value = Consent> {
    prop_oneof![
        Just(Consent::NotAsked),
        any_day().prop_map(Consent::Given),
        any_day().prop_map(Consent::Refused),
    ]
}

fn window() -> impl Strategy<Value = Window> {
    (vec(0..7u8, 0..4), 0..24u32, 0..24u32).prop_map(|(days, from, until)| Window {
        days: Weekdays::of(
            days.into_iter()
                .filter_map(|day| Weekday::try_from(day).ok()),
        ),
        from: NaiveTime::from_hms_opt(from, 0, 0).unwrap(),
        until: NaiveTime::from_hms_opt(until, 30, 0).unwrap(),
    })
}

pub fn receivable() -> impl Strategy<Value = Receivable> {
    (0..DAYS, 0..21u64, amount()).prop_map(|(date, term, amount)| Receivable {
        note_number: None,
        date: day_number(date),
        due: day_number(date + term),
        amount,
        note: String::new(),
        items: Vec::new(),
    })
}

pub fn payment() -> impl Strategy<Value = Payment> {
    let part = (receivable_number(), amount()).prop_map(|(id, amount)| (receivable_id(id), amount));
    let allocation = prop_oneof![
        Just(Allocation::OldestFirst),
        vec(part, 0..4).prop_map(Allocation::Chosen),
    ];
    (any_day(), amount(), allocation).prop_map(|(day, amount, allocation)| Payment {
        amount,
        day,
        method: PaymentMethod::Cash,
        allocation,
    })
}

pub fn contact() -> impl Strategy<Value = Contact> {
    let rung = option::of(select(&RungKind::ALL[..]));
    let way = (select(&CHANNELS[..]), select(&OUTCOMES[..]));
    let callback = option::weighted(0.2, 1..4_000i64);
    let answers = option::weighted(0.2, any_id(3).prop_map(reply_id));
    let courtesy = option::weighted(0.1, select(&[Courtesy::Thanks, Courtesy::Apology][..]));
    (any_time(), way, rung, callback, (answers, courtesy)).prop_map(
        |(at, (channel, outcome), rung, callback, (answers, courtesy))| Contact {
            rung,
            callback: callback.map(|minutes| at + TimeDelta::minutes(minutes)),
            answers,
            courtesy,
            ..Contact::new(at, channel, outcome)
        },
    )
}

/// The recording of a talk; some are empty.
pub fn voice_note() -> impl Strategy<Value = VoiceNote> {
    (file(), 0..900u32).prop_map(|(file, seconds)| VoiceNote {
        attachment: file.about(),
        seconds,
    })
}

/// A small file; some are empty.
pub fn file() -> impl Strategy<Value = AttachedFile> {
    let media_type = select(&[MediaType::WebmAudio, MediaType::Mp4Audio][..]);
    (media_type, vec(any::<u8>(), 0..40))
        .prop_map(|(media_type, bytes)| AttachedFile::new(media_type, bytes).unwrap())
}

pub fn dispute() -> impl Strategy<Value = Dispute> {
    (receivable_number(), any_day()).prop_map(|(receivable, opened)| Dispute {
        receivable: receivable_id(receivable),
        opened,
        reason: String::new(),
    })
}

pub fn promise() -> impl Strategy<Value = Promise> {
    (0..DAYS, 0..14u64, amount()).prop_map(|(made, days, amount)| Promise {
        made: day_number(made),
        amount,
        due: day_number(made + days),
        note: String::new(),
    })
}

pub fn hardship() -> impl Strategy<Value = Hardship> {
    let said = (option::of(amount()), option::of(any_day()));
    (0..DAYS, 1..30u64, select(&HardshipReason::ALL[..]), said).prop_map(
        |(since, days, reason, (can_pay, pays_on))| Hardship {
            since: day_number(since),
            reason,
            can_pay,
            pays_on,
            note: String::new(),
            review: day_number(since + days),
        },
    )
}

pub fn reply() -> impl Strategy<Value = Reply> {
    (any_time(), select(&CHANNELS[..])).prop_map(|(at, channel)| Reply {
        at,
        channel,
        text: "Besok ya".to_owned(),
    })
}

pub fn hand_over() -> impl Strategy<Value = HandOver> {
    any_day().prop_map(|since| HandOver {
        since,
        to: "Kantor Hukum Melati".to_owned(),
        note: String::new(),
    })
}

/// Most do not fit what is open; some have days that fall.
pub fn plan() -> impl Strategy<Value = Plan> {
    let instalments = vec((0..14u64, amount()), 0..5);
    let covers = vec(receivable_number().prop_map(receivable_id), 1..4);
    let charge = option::weighted(0.2, (amount(), receivable_number()));
    (0..DAYS, instalments, covers, charge).prop_map(|(made, instalments, covers, charge)| Plan {
        made: day_number(made),
        covers,
        instalments: (1..)
            .zip(instalments)
            .map(|(number, (days, amount))| Installment {
                due: day_number(made + 7 * number + days),
                amount,
            })
            .collect(),
        charge: charge.map(|(amount, receivable)| Charge {
            amount,
            receivable: receivable_id(receivable),
        }),
        note: String::new(),
    })
}

pub fn settlement() -> impl Strategy<Value = Settlement> {
    let covers = vec(receivable_number().prop_map(receivable_id), 1..4);
    (0..DAYS, 0..21u64, covers, amount()).prop_map(|(made, days, covers, pay)| Settlement {
        made: day_number(made),
        covers,
        pay,
        until: day_number(made + days),
        loss: String::new(),
        note: String::new(),
    })
}

pub fn photo() -> impl Strategy<Value = Photo> {
    let of = prop_oneof![
        Just(PhotoOf::Customer),
        receivable_number().prop_map(|id| PhotoOf::Receivable(receivable_id(id))),
    ];
    (of, vec(any::<u8>(), 0..40), any_day()).prop_map(|(of, bytes, kept)| Photo {
        of,
        attachment: AttachedFile::new(MediaType::Jpeg, bytes).unwrap().about(),
        kept,
        caption: String::new(),
    })
}

/// A day on which something that stood was closed.
pub fn closing() -> impl Strategy<Value = Day> {
    any_day()
}
