//! Journals of any facts in any order, as two careless devices could write
//! them: ids that return, amounts that do not fit, references to nothing.

pub mod terms;

use crate::journal_builder::{named, numbers, owed, random, rupiah};
use chrono::{Days, TimeDelta, TimeZone};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use tagih_santun::domain::business::BusinessAttribute;
use tagih_santun::domain::clock::Clock;
use tagih_santun::domain::customer::CustomerAttribute;
use tagih_santun::domain::date::{Day, Moment, Zone};
use tagih_santun::domain::entry::Entry;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::{
    ContactId, CustomerId, DeviceId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId,
    PhotoId, PlanId, PromiseId, ReceivableId, ReplyId, SettlementId,
};
use tagih_santun::domain::plan::{Installment, Plan};

/// The days over which journals spread; the first is a Tuesday.
pub const DAYS: u64 = 60;

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

/// The journal of a customer who could be called, and pays in eight weekly
/// parts, whatever else happens.
pub fn with_a_plan(mut entries: Vec<Entry>) -> Vec<Entry> {
    let customer = customer_id(1);
    let (receivable, plan) = (receivable_id(100), PlanId::new(0, random(100)));
    let terms = owed(800_000, "2026-08-15", "2026-08-29");
    let parts = (1..=8).map(|week| Installment {
        due: day_number(7 * week),
        amount: rupiah(100_000),
    });
    let proposal = Plan {
        made: day_number(0),
        covers: vec![receivable],
        instalments: parts.collect(),
        charge: None,
        note: String::new(),
    };
    let events = [
        described(1, numbers(&["0812-0000-1001"])),
        Event::ReceivableRecorded {
            customer,
            receivable,
            terms,
        },
        Event::PlanProposed {
            customer,
            plan,
            terms: proposal,
        },
        Event::PlanAgreed {
            customer,
            plan,
            day: day_number(0),
        },
    ];
    entries.extend(events.into_iter().zip(100..).map(|(event, number)| Entry {
        id: entry_id(number),
        device: DeviceId::new(0, random(0)),
        clock: Clock::default().tick(number),
        recorded_at: moment_on(0, 600, Zone::Wib),
        event,
    }));
    entries
}

/// Any day of the journals' time, and some days before and after.
pub fn any_day() -> impl Strategy<Value = Day> {
    (0..DAYS + 40).prop_map(day_number)
}

/// Any minute of the journals' time, on a clock of any zone.
pub fn any_moment() -> impl Strategy<Value = Moment> {
    (0..DAYS + 70, 0..1440i64, any_zone())
        .prop_map(|(day, minute, zone)| moment_on(day, minute, zone))
}

pub fn day_number(number: u64) -> Day {
    Day::from_ymd_opt(2026, 9, 1).unwrap() + Days::new(number)
}

pub fn customer_id(number: u64) -> CustomerId {
    CustomerId::new(0, random(number))
}

/// A fact of any kind, the ones that a book is full of more often.
pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => of_the_trader(),
        28 => of_money(),
        12 => of_talk(),
        5 => of_matters(),
        5 => of_arrangements(),
        2 => (any_customer(), 0..45u64).prop_map(|(customer, number)| Event::Reversed {
            customer,
            entry: entry_id(number),
        }),
    ]
}

fn of_the_trader() -> impl Strategy<Value = Event> {
    let wording = option::of(Just("Selamat pagi.".to_owned()));
    prop_oneof![
        any_zone().prop_map(|zone| Event::BusinessDescribed {
            attributes: vec![BusinessAttribute::Zone(zone)],
        }),
        vec(terms::policy(), 1..3).prop_map(|attributes| Event::PolicyDescribed { attributes }),
        ("[ab]", wording).prop_map(|(text, wording)| Event::TextReworded { text, wording }),
    ]
}

fn of_money() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (0..4u64, terms::attribute()).prop_map(|(customer, it)| described(customer, it)),
        8 => (any_customer(), receivable_number(), terms::receivable()).prop_map(
            |(customer, id, terms)| Event::ReceivableRecorded {
                customer,
                receivable: receivable_id(id),
                terms,
            }
        ),
        6 => (any_customer(), any_id(9), terms::payment()).prop_map(|(customer, id, terms)| {
            Event::PaymentReceived {
                customer,
                payment: PaymentId::new(0, random(id)),
                terms,
            }
        }),
        3 => (any_customer(), promise_id(), terms::promise()).prop_map(
            |(customer, promise, terms)| Event::PromiseMade {
                customer,
                promise,
                terms,
            }
        ),
        1 => (any_customer(), promise_id(), terms::closing()).prop_map(
            |(customer, promise, day)| Event::PromiseCancelled {
                customer,
                promise,
                day,
            }
        ),
    ]
}

fn of_talk() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => (any_customer(), any_id(30), terms::contact()).prop_map(|(customer, id, terms)| {
            Event::ContactMade {
                customer,
                contact: ContactId::new(0, random(id)),
                terms,
            }
        }),
        1 => (any_customer(), any_id(30), terms::voice_note()).prop_map(|(customer, id, note)| {
            Event::VoiceNoteKept {
                customer,
                contact: ContactId::new(0, random(id)),
                note,
            }
        }),
        1 => (any_customer(), any_id(3), terms::reply()).prop_map(|(customer, id, terms)| {
            Event::ReplyReceived {
                customer,
                reply: reply_id(id),
                terms,
            }
        }),
        1 => (any_customer(), any_id(3), terms::closing()).prop_map(|(customer, id, day)| {
            Event::ReplySettled {
                customer,
                reply: reply_id(id),
                day,
            }
        }),
    ]
}

/// What stands until it is closed.
fn of_matters() -> impl Strategy<Value = Event> {
    prop_oneof![
        (any_customer(), dispute_id(), terms::dispute()).prop_map(|(customer, dispute, terms)| {
            Event::DisputeOpened {
                customer,
                dispute,
                terms,
            }
        }),
        (any_customer(), dispute_id(), terms::closing()).prop_map(|(customer, dispute, day)| {
            Event::DisputeSolved {
                customer,
                dispute,
                day,
            }
        }),
        (any_customer(), hardship_id(), terms::hardship()).prop_map(
            |(customer, hardship, terms)| Event::HardshipNoted {
                customer,
                hardship,
                terms,
            }
        ),
        (any_customer(), hardship_id(), terms::closing()).prop_map(|(customer, hardship, day)| {
            Event::HardshipEnded {
                customer,
                hardship,
                day,
            }
        }),
        (any_customer(), hand_over_id(), terms::hand_over()).prop_map(
            |(customer, hand_over, terms)| Event::HandedOver {
                customer,
                hand_over,
                terms,
            }
        ),
        (any_customer(), hand_over_id(), terms::closing()).prop_map(
            |(customer, hand_over, day)| Event::HandOverEnded {
                customer,
                hand_over,
                day,
            }
        ),
    ]
}

/// Plans, offers, and photos of what was signed.
fn of_arrangements() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => (any_customer(), plan_id(), terms::plan()).prop_map(|(customer, plan, terms)| {
            Event::PlanProposed {
                customer,
                plan,
                terms,
            }
        }),
        2 => (any_customer(), plan_id(), any_day()).prop_map(|(customer, plan, day)| {
            Event::PlanAgreed {
                customer,
                plan,
                day,
            }
        }),
        1 => (any_customer(), plan_id(), terms::closing()).prop_map(|(customer, plan, day)| {
            Event::PlanEnded {
                customer,
                plan,
                day,
                reason: String::new(),
            }
        }),
        2 => (any_customer(), settlement_id(), terms::settlement()).prop_map(
            |(customer, settlement, terms)| Event::SettlementOffered {
                customer,
                settlement,
                terms,
            }
        ),
        1 => (any_customer(), settlement_id(), terms::closing()).prop_map(
            |(customer, settlement, day)| Event::SettlementWithdrawn {
                customer,
                settlement,
                day,
            }
        ),
        1 => (any_customer(), any_id(4), terms::photo()).prop_map(|(customer, id, terms)| {
            Event::PhotoKept {
                customer,
                photo: PhotoId::new(0, random(id)),
                terms,
            }
        }),
    ]
}

fn described(customer: u64, attribute: CustomerAttribute) -> Event {
    Event::CustomerDescribed {
        customer: customer_id(customer),
        attributes: vec![attribute],
    }
}

/// One of the three who have a name, or one who has none yet.
fn any_customer() -> impl Strategy<Value = CustomerId> {
    (0..4u64).prop_map(customer_id)
}

fn any_id(below: u64) -> impl Strategy<Value = u64> {
    0..below
}

fn receivable_number() -> impl Strategy<Value = u64> {
    any_id(9)
}

fn promise_id() -> impl Strategy<Value = PromiseId> {
    any_id(4).prop_map(|id| PromiseId::new(0, random(id)))
}

fn dispute_id() -> impl Strategy<Value = DisputeId> {
    any_id(4).prop_map(|id| DisputeId::new(0, random(id)))
}

fn hardship_id() -> impl Strategy<Value = HardshipId> {
    any_id(3).prop_map(|id| HardshipId::new(0, random(id)))
}

fn hand_over_id() -> impl Strategy<Value = HandOverId> {
    any_id(3).prop_map(|id| HandOverId::new(0, random(id)))
}

fn plan_id() -> impl Strategy<Value = PlanId> {
    any_id(3).prop_map(|id| PlanId::new(0, random(id)))
}

fn settlement_id() -> impl Strategy<Value = SettlementId> {
    any_id(3).prop_map(|id| SettlementId::new(0, random(id)))
}

fn any_zone() -> impl Strategy<Value = Zone> {
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

fn reply_id(number: u64) -> ReplyId {
    ReplyId::new(0, random(number))
}
