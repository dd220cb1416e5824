//! Journals of any facts in any order, as two careless devices could write
//! them: ids that return, amounts that do not fit, references to nothing.

use crate::journal_builder::{named, numbers, random};
use chrono::{Days, TimeDelta, TimeZone};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use tagih_santun::domain::business::BusinessAttribute;
use tagih_santun::domain::clock::Clock;
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::customer::{CustomerAttribute, Reachability};
use tagih_santun::domain::date::{Day, Moment, Zone};
use tagih_santun::domain::dispute::Dispute;
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::{
    ContactId, CustomerId, DeviceId, DisputeId, EntryId, PaymentId, ReceivableId,
};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::receivable::Receivable;

/// The days over which journals spread; the first is a Tuesday.
pub const DAYS: u64 = 60;

const RUNGS: [RungKind; 12] = [
    RungKind::Courtesy,
    RungKind::DueToday,
    RungKind::FirstReminder,
    RungKind::Call,
    RungKind::SecondCall,
    RungKind::Meeting,
    RungKind::Visit,
    RungKind::DemandLetter,
    RungKind::FirstWarning,
    RungKind::SecondWarning,
    RungKind::ThirdWarning,
    RungKind::Decide,
];

/// Up to `most` entries about three customers. The first three give them
/// names, so that a journal says something.
pub fn journal(most: usize) -> impl Strategy<Value = Vec<Entry>> {
    let written = (0..3u64, 0..40u64, event());
    vec(written, 0..most).prop_map(|written| {
        let names = (0..3).map(|customer| (0, customer, described(customer, named("Melati"))));
        names
            .chain(written)
            .zip(0..)
            .map(|((device, wall_ms, event), number)| Entry {
                id: entry_id(number),
                device: DeviceId::new(0, random(device)),
                clock: Clock::default().tick(wall_ms),
                recorded_at: moment_on(0, 600, Zone::Wib),
                event,
            })
            .collect()
    })
}

/// Any day of the journals' time, and some days before and after.
pub fn any_day() -> impl Strategy<Value = Day> {
    (0..DAYS + 40).prop_map(day_number)
}

/// Any minute of the journals' time, on a clock of any zone.
pub fn any_moment() -> impl Strategy<Value = Moment> {
    (0..DAYS + 70, 0..1440i64, zone()).prop_map(|(day, minute, zone)| moment_on(day, minute, zone))
}

pub fn day_number(number: u64) -> Day {
    Day::from_ymd_opt(2026, 9, 1).unwrap() + Days::new(number)
}

pub fn customer_id(number: u64) -> CustomerId {
    CustomerId::new(0, random(number))
}

pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        1 => zone().prop_map(|zone| Event::BusinessDescribed {
            attributes: vec![BusinessAttribute::Zone(zone)],
        }),
        2 => (0..4u64, attribute()).prop_map(|(customer, it)| described(customer, it)),
        8 => (0..4u64, 0..9u64, receivable()).prop_map(|(customer, id, terms)| {
            Event::ReceivableRecorded {
                customer: customer_id(customer),
                receivable: receivable_id(id),
                terms,
            }
        }),
        6 => (0..4u64, 0..9u64, payment()).prop_map(|(customer, id, terms)| {
            Event::PaymentReceived {
                customer: customer_id(customer),
                payment: PaymentId::new(0, random(id)),
                terms,
            }
        }),
        4 => (0..4u64, 0..30u64, contact()).prop_map(|(customer, id, terms)| Event::ContactMade {
            customer: customer_id(customer),
            contact: ContactId::new(0, random(id)),
            terms,
        }),
        1 => (0..4u64, 0..4u64, 0..9u64, 0..DAYS).prop_map(|(customer, id, receivable, on)| {
            Event::DisputeOpened {
                customer: customer_id(customer),
                dispute: DisputeId::new(0, random(id)),
                terms: Dispute {
                    receivable: receivable_id(receivable),
                    opened: day_number(on),
                    reason: String::new(),
                },
            }
        }),
        1 => (0..4u64, 0..4u64, 0..DAYS).prop_map(|(customer, id, on)| Event::DisputeSolved {
            customer: customer_id(customer),
            dispute: DisputeId::new(0, random(id)),
            day: day_number(on),
        }),
        2 => (0..4u64, 0..45u64).prop_map(|(customer, number)| Event::Reversed {
            customer: customer_id(customer),
            entry: entry_id(number),
        }),
    ]
}

fn described(customer: u64, attribute: CustomerAttribute) -> Event {
    Event::CustomerDescribed {
        customer: customer_id(customer),
        attributes: vec![attribute],
    }
}

fn attribute() -> impl Strategy<Value = CustomerAttribute> {
    prop_oneof![
        Just(named("Bu Sari")),
        Just(numbers(&["0812-0000-1001"])),
        Just(numbers(&["021-555-0100"])),
        Just(numbers(&[])),
        Just(CustomerAttribute::Address("Jl. Mawar 3".to_owned())),
        Just(CustomerAttribute::Reachability(Reachability::Open)),
        Just(CustomerAttribute::Reachability(Reachability::DoNotContact)),
        option::of(zone()).prop_map(CustomerAttribute::Zone),
    ]
}

fn amount() -> impl Strategy<Value = Rupiah> {
    prop_oneof![
        40 => 0..2_000_000i64,
        1 => Just(Rupiah::LARGEST.get()),
    ]
    .prop_map(|amount| Rupiah::new(amount).unwrap())
}

fn receivable() -> impl Strategy<Value = Receivable> {
    (0..DAYS, 0..21u64, amount()).prop_map(|(date, term, amount)| Receivable {
        note_number: None,
        date: day_number(date),
        due: day_number(date + term),
        amount,
        note: String::new(),
    })
}

fn payment() -> impl Strategy<Value = Payment> {
    let part = (0..9u64, amount()).prop_map(|(id, amount)| (receivable_id(id), amount));
    let allocation = prop_oneof![
        Just(Allocation::OldestFirst),
        vec(part, 0..4).prop_map(Allocation::Chosen),
    ];
    (0..DAYS, amount(), allocation).prop_map(|(day, amount, allocation)| Payment {
        amount,
        day: day_number(day),
        method: PaymentMethod::Cash,
        allocation,
    })
}

fn contact() -> impl Strategy<Value = Contact> {
    let rung = option::of(prop::sample::select(&RUNGS[..]));
    (0..DAYS, 0..1440i64, zone(), rung).prop_map(|(day, minute, zone, rung)| Contact {
        at: moment_on(day, minute, zone),
        channel: Channel::Phone,
        number: None,
        rung,
        outcome: Outcome::Spoke,
        text: String::new(),
        note: String::new(),
    })
}

fn zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(&Zone::ALL[..])
}

fn moment_on(day: u64, minute: i64, zone: Zone) -> Moment {
    let midnight = day_number(day).and_hms_opt(0, 0, 0).unwrap();
    let wall = midnight + TimeDelta::minutes(minute);
    zone.offset().from_local_datetime(&wall).unwrap()
}

fn entry_id(number: u64) -> EntryId {
    EntryId::new(0, random(number))
}

fn receivable_id(number: u64) -> ReceivableId {
    ReceivableId::new(0, random(number))
}
