//! Books full of talk: customers with whom a lot has happened.

use chrono::{Days, TimeDelta};
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::customer::{CustomerAttribute, Name, Number, NumberOwner};
use tagih_santun::domain::date::{Day, Moment};
use tagih_santun::domain::entry::{Entry, Pen};
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::{
    ContactId, CustomerId, PaymentId, PromiseId, ReceivableId, ReplyId,
};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::domain::promise::Promise;
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::reply::Reply;

/// A journal of so many customers, seen from a day on which many are in turn:
/// each has taken goods four times, paid twice, promised twice, been contacted
/// eight times, and written once.
pub fn journal(customers: u64, now: Moment, pen: &mut Pen<'_>) -> Vec<Entry> {
    (0..customers)
        .flat_map(|number| history(number, now, pen))
        .collect()
}

fn history(number: u64, now: Moment, pen: &mut Pen<'_>) -> Vec<Entry> {
    let customer = CustomerId::new(number, (pen.random)());
    let day = |ago: u64| now.date_naive() - Days::new(ago);
    let at = |ago: u64| now - TimeDelta::days(ago.cast_signed());
    let spread = number % 29;
    let mut events = vec![Event::CustomerDescribed {
        customer,
        attributes: attributes(number),
    }];
    for ago in [120, 80, 40, 20] {
        events.push(Event::ReceivableRecorded {
            customer,
            receivable: ReceivableId::new(ago, (pen.random)()),
            terms: receivable(day(ago + spread), 100_000 + number.cast_signed()),
        });
    }
    for ago in [90, 50] {
        events.push(Event::PaymentReceived {
            customer,
            payment: PaymentId::new(ago, (pen.random)()),
            terms: payment(day(ago), 100_000),
        });
    }
    for ago in [60, 12] {
        events.push(Event::PromiseMade {
            customer,
            promise: PromiseId::new(ago, (pen.random)()),
            terms: promise(day(ago), day(ago) + Days::new(spread % 14)),
        });
    }
    for ago in [100, 70, 61, 55, 30, 25, 13, 8] {
        events.push(Event::ContactMade {
            customer,
            contact: ContactId::new(ago, (pen.random)()),
            terms: contact(at(ago), ago),
        });
    }
    events.push(Event::ReplyReceived {
        customer,
        reply: ReplyId::new(number, (pen.random)()),
        terms: reply(at(spread)),
    });
    events.into_iter().map(|event| pen.write(event)).collect()
}

fn attributes(number: u64) -> Vec<CustomerAttribute> {
    let name = Name::parse(&format!("Pelanggan {number}")).expect("a short name");
    let mobile = format!("0812{:08}", 10_000_000 + number);
    let number = Number {
        number: PhoneNumber::parse(&mobile).expect("a mobile number"),
        owner: NumberOwner::Own,
    };
    vec![
        CustomerAttribute::Name(name),
        CustomerAttribute::Numbers(vec![number]),
    ]
}

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).expect("a small amount")
}

fn receivable(date: Day, amount: i64) -> Receivable {
    Receivable {
        note_number: None,
        date,
        due: date + Days::new(14),
        amount: rupiah(amount),
        note: String::new(),
        items: Vec::new(),
    }
}

fn payment(day: Day, amount: i64) -> Payment {
    Payment {
        amount: rupiah(amount),
        day,
        method: PaymentMethod::Cash,
        allocation: Allocation::OldestFirst,
    }
}

fn promise(made: Day, due: Day) -> Promise {
    Promise {
        made,
        amount: rupiah(50_000),
        due,
        note: String::new(),
    }
}

/// By message, by call, and by message again, each for a step of the ladder.
fn contact(at: Moment, ago: u64) -> Contact {
    let (channel, outcome, rung) = match ago % 3 {
        0 => (Channel::Phone, Outcome::NoAnswer, RungKind::Call),
        1 => (Channel::Phone, Outcome::Spoke, RungKind::SecondCall),
        _ => (Channel::WhatsApp, Outcome::Sent, RungKind::FirstReminder),
    };
    Contact {
        rung: Some(rung),
        ..Contact::new(at, channel, outcome)
    }
}

fn reply(at: Moment) -> Reply {
    Reply {
        at,
        channel: Channel::WhatsApp,
        text: String::new(),
    }
}
