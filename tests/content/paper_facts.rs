//! A shop and a customer with everything that a paper can tell of.

use crate::facts::rupiah;
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::business::{BankAccount, Business, BusinessAttribute};
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::customer::{CustomerAttribute, Honorific, Name, Number, NumberOwner};
use tagih_santun::domain::date::{Day, Moment, Zone};
use tagih_santun::domain::dispute::Dispute;
use tagih_santun::domain::entry::{Entry, Pen};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::hardship::{Hardship, HardshipReason};
use tagih_santun::domain::id::{
    ContactId, CustomerId, DeviceId, DisputeId, HardshipId, PaymentId, PhotoId, PlanId, PromiseId,
    ReceivableId, ReplyId,
};
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::line_item::{LineItem, Quantity};
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::domain::photo::{Photo, PhotoOf};
use tagih_santun::domain::plan::{Charge, Installment, Plan};
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::promise::Promise;
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::reply::Reply;

/// A journal in the making, about one customer.
pub struct Shop {
    pub entries: Vec<Entry>,
    ledger: Ledger,
    ids: u8,
}

/// The ids by which a test asks for something.
pub fn customer() -> CustomerId {
    CustomerId::new(0, [1; 10])
}

pub fn plan_id(number: u8) -> PlanId {
    PlanId::new(0, [number; 10])
}

pub fn payment_id(number: u8) -> PaymentId {
    PaymentId::new(0, [number; 10])
}

fn rice() -> ReceivableId {
    ReceivableId::new(0, [1; 10])
}

fn oil() -> ReceivableId {
    ReceivableId::new(0, [2; 10])
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A time in Jakarta.
fn wib(text: &str) -> Moment {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    wall.and_local_timezone(Zone::Wib.offset()).unwrap()
}

impl Shop {
    /// A shop and a customer of whom nothing but the names are known.
    pub fn unknown() -> Self {
        let shop = Self {
            entries: Vec::new(),
            ledger: Ledger::default(),
            ids: 0,
        };
        let name = Name::parse("Sari").unwrap();
        shop.tells(Event::BusinessDescribed {
            attributes: vec![BusinessAttribute::Name("Toko Maju".to_owned())],
        })
        .tells(Event::CustomerDescribed {
            customer: customer(),
            attributes: vec![CustomerAttribute::Name(name)],
        })
    }

    /// A shop and a customer of whom all is known that a paper names.
    pub fn known() -> Self {
        let number = Number {
            number: PhoneNumber::parse("0812-0000-1001").unwrap(),
            owner: NumberOwner::Own,
        };
        let account = BankAccount {
            bank: "BRI".to_owned(),
            number: "0000-01-000000-50-0".to_owned(),
            holder: "Rina".to_owned(),
        };
        Self::unknown()
            .tells(Event::BusinessDescribed {
                attributes: vec![
                    BusinessAttribute::Owner("Rina".to_owned()),
                    BusinessAttribute::Address("Jalan Melati 5, Bandung".to_owned()),
                    BusinessAttribute::City("Bandung".to_owned()),
                    BusinessAttribute::BankAccounts(vec![account]),
                ],
            })
            .tells(Event::CustomerDescribed {
                customer: customer(),
                attributes: vec![
                    CustomerAttribute::Honorific(Honorific::Ibu),
                    CustomerAttribute::Address("Gang Kenanga 12, Bandung".to_owned()),
                    CustomerAttribute::Numbers(vec![number]),
                ],
            })
    }

    /// The same, with a QRIS made up for tests.
    pub fn takes_qris(self) -> Self {
        let qris = "00020101021126630016ID.CO.CONTOH.WWW01189360000000000000010210CONTOH00010303UMI\
            51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204541153033605802ID\
            5913WARUNG CONTOH6007BANDUNG61054011162070703A0163040FE4";
        self.tells(Event::BusinessDescribed {
            attributes: vec![BusinessAttribute::Qris(qris.to_owned())],
        })
    }

    /// The same, with two debts of which a part was paid.
    pub fn owed() -> Self {
        let item = |goods: &str, thousandths, price| LineItem {
            goods: goods.to_owned(),
            quantity: Quantity::new(thousandths).unwrap(),
            price: rupiah(price),
            cost: Some(rupiah(price / 2)),
        };
        let of_rice = Receivable {
            note_number: Some("12".to_owned()),
            date: day("2026-08-31"),
            due: day("2026-09-14"),
            amount: rupiah(6_300_000),
            note: String::new(),
            items: vec![item("Beras", 40_000, 150_000), item("Gula", 12_500, 24_000)],
        };
        let of_oil = Receivable {
            note_number: None,
            date: day("2026-09-10"),
            due: day("2026-09-24"),
            amount: rupiah(875_000),
            note: "Minyak 5 dus".to_owned(),
            items: Vec::new(),
        };
        Self::known()
            .took(rice(), of_rice)
            .took(oil(), of_oil)
            .paid(
                payment_id(1),
                1_300_000,
                "2026-09-20",
                PaymentMethod::Transfer,
            )
    }

    /// The same, with all that can happen between the two.
    pub fn eventful() -> Self {
        let sent = Contact {
            rung: Some(RungKind::FirstReminder),
            text: "Selamat pagi, Bu Sari.\nIni pengingat untuk nota 12. Terima kasih.".to_owned(),
            ..Contact::new(wib("2026-09-17 09:00"), Channel::WhatsApp, Outcome::Sent)
        };
        let path = [
            "first_call/greet:myself",
            "first_call/may_talk:can_talk",
            "first_call/gone:from_the_talks",
            "answers/promise:filled",
            "close/agreed",
        ];
        let talk = Contact {
            rung: Some(RungKind::Call),
            number: Some(PhoneNumber::parse("0812-0000-1001").unwrap()),
            note: "Menunggu kiriman dari kampung".to_owned(),
            path: path.map(str::to_owned).into(),
            staff: Some("Dewi".to_owned()),
            ..Contact::new(wib("2026-09-21 16:30"), Channel::Phone, Outcome::Spoke)
        };
        let slip = Contact::new(wib("2026-09-22 16:30"), Channel::Phone, Outcome::NoAnswer);
        let demand = Contact {
            rung: Some(RungKind::DemandLetter),
            text: "Surat Penagihan".to_owned(),
            ..Contact::new(wib("2026-11-02 10:00"), Channel::Letter, Outcome::Sent)
        };
        let photo = AttachedFile::new(MediaType::Jpeg, vec![1, 2, 3]).unwrap();
        let photo = |number, of, kept: &str, caption: &str| Event::PhotoKept {
            customer: customer(),
            photo: PhotoId::new(0, [number; 10]),
            terms: Photo {
                of,
                attachment: photo.about(),
                kept: day(kept),
                caption: caption.to_owned(),
            },
        };
        Self::owed()
            .contacted(sent)
            .contacted(talk)
            .tells(Event::PromiseMade {
                customer: customer(),
                promise: PromiseId::new(0, [1; 10]),
                terms: Promise {
                    made: day("2026-09-21"),
                    amount: rupiah(2_000_000),
                    due: day("2026-09-30"),
                    note: String::new(),
                },
            })
            .contacted(slip)
            .takes_it_back()
            .tells(Event::ReplyReceived {
                customer: customer(),
                reply: ReplyId::new(0, [1; 10]),
                terms: Reply {
                    at: wib("2026-10-01 08:15"),
                    channel: Channel::WhatsApp,
                    text: "Maaf, belum ada uangnya.".to_owned(),
                },
            })
            .tells(Event::DisputeOpened {
                customer: customer(),
                dispute: DisputeId::new(0, [1; 10]),
                terms: Dispute {
                    receivable: oil(),
                    opened: day("2026-10-02"),
                    reason: "kurang satu dus".to_owned(),
                },
            })
            .tells(Event::DisputeSolved {
                customer: customer(),
                dispute: DisputeId::new(0, [1; 10]),
                day: day("2026-10-05"),
            })
            .tells(Event::HardshipNoted {
                customer: customer(),
                hardship: HardshipId::new(0, [1; 10]),
                terms: Hardship {
                    since: day("2026-10-06"),
                    reason: HardshipReason::SlowSeason,
                    can_pay: None,
                    pays_on: None,
                    note: String::new(),
                    review: day("2026-10-20"),
                },
            })
            .contacted(demand)
            .plans()
            .tells(photo(
                1,
                PhotoOf::Plan(plan_id(2)),
                "2026-11-20",
                "Surat yang ditandatangani",
            ))
            .tells(photo(2, PhotoOf::Receivable(oil()), "2026-11-21", ""))
    }

    /// A proposal, another one that the two made of it, and that they agree.
    pub fn plans(self) -> Self {
        let plan = |number, made: &str, count: u32, charge: Option<Charge>| Event::PlanProposed {
            customer: customer(),
            plan: plan_id(number),
            terms: Plan {
                made: day(made),
                covers: vec![rice(), oil()],
                instalments: instalments(count, 5_875_000 + charge.map_or(0, |it| it.amount.get())),
                charge,
                note: String::new(),
            },
        };
        let charge = Charge {
            amount: rupiah(125_000),
            receivable: ReceivableId::new(0, [3; 10]),
        };
        self.tells(plan(1, "2026-11-15", 3, Some(charge)))
            .tells(plan(2, "2026-11-18", 5, None))
            .tells(Event::PlanAgreed {
                customer: customer(),
                plan: plan_id(2),
                day: day("2026-11-19"),
            })
    }

    pub fn paid(self, id: PaymentId, amount: i64, on: &str, method: PaymentMethod) -> Self {
        self.tells(Event::PaymentReceived {
            customer: customer(),
            payment: id,
            terms: Payment {
                amount: rupiah(amount),
                day: day(on),
                method,
                allocation: Allocation::OldestFirst,
            },
        })
    }

    /// Money that was given for the oil.
    pub fn paid_for_oil(self, id: PaymentId, amount: i64, on: &str) -> Self {
        self.tells(Event::PaymentReceived {
            customer: customer(),
            payment: id,
            terms: Payment {
                amount: rupiah(amount),
                day: day(on),
                method: PaymentMethod::Cash,
                allocation: Allocation::Chosen(vec![(oil(), rupiah(amount))]),
            },
        })
    }

    pub fn took(self, receivable: ReceivableId, terms: Receivable) -> Self {
        self.tells(Event::ReceivableRecorded {
            customer: customer(),
            receivable,
            terms,
        })
    }

    pub fn contacted(mut self, terms: Contact) -> Self {
        self.ids += 1;
        let contact = ContactId::new(0, [self.ids; 10]);
        self.tells(Event::ContactMade {
            customer: customer(),
            contact,
            terms,
        })
    }

    /// The entry before was a slip.
    fn takes_it_back(self) -> Self {
        let entry = self.entries.last().unwrap().id;
        self.tells(Event::Reversed {
            customer: customer(),
            entry,
        })
    }

    pub fn tells(mut self, event: Event) -> Self {
        let clock = self.ledger.clock();
        let number = u8::try_from(self.entries.len()).unwrap();
        let mut pen = Pen {
            device: DeviceId::new(0, [1; 10]),
            now: wib("2026-11-23 09:12"),
            clock,
            random: &mut || [number; 10],
        };
        let entry = pen.write(event);
        self.ledger.apply(&entry);
        self.entries.push(entry);
        self
    }

    pub fn file(&self) -> &CustomerFile {
        self.ledger.file(customer()).unwrap()
    }

    pub fn business(&self) -> Business {
        self.ledger.business()
    }

    /// The trader's rules; the first of December is a holiday.
    pub fn policy(&self) -> Policy {
        let holidays = [day("2026-12-01")];
        self.ledger
            .policy(holidays.into_iter().collect::<Holidays>())
    }
}

/// So many instalments, on the 14th of each month from December on; the last
/// one takes the remainder.
fn instalments(count: u32, total: i64) -> Vec<Installment> {
    let usual = total / i64::from(count) / 1_000 * 1_000;
    let first = day("2026-12-14");
    let instalment = |at: u32| Installment {
        due: first + chrono::Months::new(at),
        amount: rupiah(match at + 1 == count {
            true => total - usual * i64::from(count - 1),
            false => usual,
        }),
    };
    (0..count).map(instalment).collect()
}
