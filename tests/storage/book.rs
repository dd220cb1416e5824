//! A trader's book to store.

use tagih_santun::domain::customer::{CustomerAttribute, Name};
use tagih_santun::domain::date::Zone;
use tagih_santun::domain::entry::{Entry, Pen};
use tagih_santun::domain::event::Event;
use tagih_santun::domain::id::{CustomerId, DeviceId, PaymentId, Random, ReceivableId};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::receivable::Receivable;

const NOW_MS: u64 = 1_795_334_400_000;

/// The customer with this number in the book.
pub fn customer(number: u64) -> CustomerId {
    CustomerId::new(NOW_MS, random(1, number))
}

/// The device with this number.
pub fn device(number: u64) -> DeviceId {
    DeviceId::new(NOW_MS, random(2, number))
}

/// So many entries: a name, a receivable and a payment for one customer after
/// the other.
pub fn entries(count: usize) -> Vec<Entry> {
    entries_from(0, count)
}

/// So many entries of the book, from one of them on.
pub fn entries_from(first: u64, count: usize) -> Vec<Entry> {
    let now = Zone::Wib.at(NOW_MS as i64).unwrap();
    let mut drawn = first;
    let mut draw = || {
        drawn += 1;
        random(3, drawn)
    };
    let mut pen = Pen {
        device: device(1),
        now,
        clock: Default::default(),
        random: &mut draw,
    };
    (first..)
        .take(count)
        .map(|number| pen.write(event(number)))
        .collect()
}

fn event(number: u64) -> Event {
    let customer = customer(number / 3);
    let day = Zone::Wib.at(NOW_MS as i64).unwrap().date_naive();
    match number % 3 {
        0 => Event::CustomerDescribed {
            customer,
            attributes: vec![CustomerAttribute::Name(
                Name::parse(&format!("Pelanggan {number}")).unwrap(),
            )],
        },
        1 => Event::ReceivableRecorded {
            customer,
            receivable: ReceivableId::new(NOW_MS, random(4, number)),
            terms: Receivable {
                note_number: Some(format!("N-{number}")),
                date: day,
                due: day,
                amount: Rupiah::new(875_000).unwrap(),
                note: "beras 5 kg, minyak".to_owned(),
                items: Vec::new(),
            },
        },
        _ => Event::PaymentReceived {
            customer,
            payment: PaymentId::new(NOW_MS, random(5, number)),
            terms: Payment {
                amount: Rupiah::new(250_000).unwrap(),
                day,
                method: PaymentMethod::Cash,
                allocation: Allocation::OldestFirst,
            },
        },
    }
}

fn random(kind: u8, number: u64) -> Random {
    let mut bytes = [kind; 10];
    bytes[2..].copy_from_slice(&number.to_be_bytes());
    bytes
}
