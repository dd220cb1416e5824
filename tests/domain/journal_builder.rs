//! A book as a test tells it, written down through the same door as the app's.
//!
//! ```text
//! Book::on("2026-11-23 09:00").customer("Warung Melati").owes(1_250_000, "2026-11-10")
//! ```

mod arrangements;
mod matters;

pub use arrangements::{plan, settlement_of};
pub use matters::{hand_over, hardship, message, promise, reply, talk, window};

use tagih_santun::domain::account::Account;
use tagih_santun::domain::command::{Command, Refusal, Refused, record};
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::customer::{CustomerAttribute, Name, Number, NumberOwner, Reachability};
use tagih_santun::domain::date::{Day, Moment, Zone};
use tagih_santun::domain::dispute::Dispute;
use tagih_santun::domain::entry::{Entry, Pen};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::id::{
    ContactId, CustomerId, DeviceId, DisputeId, EntryId, HandOverId, HardshipId, PaymentId, PlanId,
    PromiseId, Random, ReceivableId, ReplyId, SettlementId,
};
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::payment::{Allocation, Payment, PaymentMethod};
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::worklist::{Turn, Worklist, turn, worklist};

/// A journal in the making. Every step is about the customer named last.
pub struct Book {
    now: Moment,
    holidays: Vec<Day>,
    ids: Ids,
    pub entries: Vec<Entry>,
    pub ledger: Ledger,
    customers: Vec<(String, CustomerId)>,
    receivables: Vec<ReceivableId>,
    disputes: Vec<DisputeId>,
    promises: Vec<PromiseId>,
    hardships: Vec<HardshipId>,
    replies: Vec<ReplyId>,
    hand_overs: Vec<HandOverId>,
    plans: Vec<PlanId>,
    settlements: Vec<SettlementId>,
}

/// Random bytes that are the same in every run.
#[derive(Default)]
pub struct Ids(u64);

impl Ids {
    pub fn from(number: u64) -> Self {
        Self(number)
    }

    pub fn random(&mut self) -> Random {
        self.0 += 1;
        random(self.0)
    }
}

pub fn random(number: u64) -> Random {
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&number.to_be_bytes());
    bytes
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A time as the clock on the wall shows it in a zone.
pub fn moment(text: &str, zone: Zone) -> Moment {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    wall.and_local_timezone(zone.offset()).unwrap()
}

/// A time on a clock in Jakarta.
pub fn wib(text: &str) -> Moment {
    moment(text, Zone::Wib)
}

pub fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

pub fn named(name: &str) -> CustomerAttribute {
    CustomerAttribute::Name(Name::parse(name).unwrap())
}

pub fn numbers(texts: &[&str]) -> CustomerAttribute {
    let number = |text: &&str| Number {
        number: PhoneNumber::parse(text).unwrap(),
        owner: NumberOwner::Own,
    };
    CustomerAttribute::Numbers(texts.iter().map(number).collect())
}

impl Book {
    /// An empty book of a trader in Jakarta, at a moment.
    pub fn on(now: &str) -> Self {
        Self {
            now: wib(now),
            holidays: Vec::new(),
            ids: Ids::default(),
            entries: Vec::new(),
            ledger: Ledger::default(),
            customers: Vec::new(),
            receivables: Vec::new(),
            disputes: Vec::new(),
            promises: Vec::new(),
            hardships: Vec::new(),
            replies: Vec::new(),
            hand_overs: Vec::new(),
            plans: Vec::new(),
            settlements: Vec::new(),
        }
    }

    pub fn at(mut self, now: &str) -> Self {
        self.now = wib(now);
        self
    }

    pub fn holiday(mut self, text: &str) -> Self {
        self.holidays.push(day(text));
        self
    }

    /// A customer with a mobile number.
    pub fn customer(mut self, name: &str) -> Self {
        let id = CustomerId::new(0, self.ids.random());
        self.customers.push((name.to_owned(), id));
        self.writes(Command::AddCustomer(
            id,
            vec![named(name), numbers(&["0812-0000-1001"])],
        ))
    }

    pub fn known_as(self, attribute: CustomerAttribute) -> Self {
        let command = Command::DescribeCustomer(self.this(), vec![attribute]);
        self.writes(command)
    }

    pub fn has_numbers(self, texts: &[&str]) -> Self {
        self.known_as(numbers(texts))
    }

    pub fn lives_in(self, zone: Zone) -> Self {
        self.known_as(CustomerAttribute::Zone(Some(zone)))
    }

    pub fn wants_no_contact(self) -> Self {
        self.known_as(CustomerAttribute::Reachability(Reachability::DoNotContact))
    }

    /// Goods taken two weeks before they are due.
    pub fn owes(self, amount: i64, due: &str) -> Self {
        let taken = day(due) - chrono::Days::new(14);
        self.took(amount, &taken.to_string(), due)
    }

    pub fn took(mut self, amount: i64, date: &str, due: &str) -> Self {
        let id = ReceivableId::new(0, self.ids.random());
        self.receivables.push(id);
        let command = Command::RecordReceivable(self.this(), id, owed(amount, date, due));
        self.writes(command)
    }

    pub fn paid(self, amount: i64, on: &str) -> Self {
        self.paid_as(amount, on, Allocation::OldestFirst)
    }

    /// A payment for the receivable recorded last.
    pub fn paid_it(self, amount: i64, on: &str) -> Self {
        let part = (self.receivable(), rupiah(amount));
        self.paid_as(amount, on, Allocation::Chosen(vec![part]))
    }

    pub fn paid_as(mut self, amount: i64, on: &str, allocation: Allocation) -> Self {
        let id = PaymentId::new(0, self.ids.random());
        let command = Command::RecordPayment(self.this(), id, payment(amount, on, allocation));
        self.writes(command)
    }

    /// A message was sent for a step of the ladder.
    pub fn was_sent(self, rung: RungKind, at: &str) -> Self {
        let terms = Contact {
            rung: Some(rung),
            ..message(at)
        };
        self.was_contacted(terms)
    }

    /// A call was made for a step of the ladder.
    pub fn was_called(self, rung: RungKind, at: &str) -> Self {
        self.was_contacted(call(at, Some(rung)))
    }

    /// A call that has nothing to do with the ladder.
    pub fn had_a_chat(self, at: &str) -> Self {
        self.was_contacted(call(at, None))
    }

    pub fn was_contacted(mut self, terms: Contact) -> Self {
        let id = ContactId::new(0, self.ids.random());
        let command = Command::RecordContact(self.this(), id, terms);
        self.writes(command)
    }

    /// An objection to the receivable recorded last.
    pub fn objects(mut self, on: &str) -> Self {
        let id = DisputeId::new(0, self.ids.random());
        self.disputes.push(id);
        let terms = objection(self.receivable(), on);
        let command = Command::OpenDispute(self.this(), id, terms);
        self.writes(command)
    }

    pub fn agrees(self, on: &str) -> Self {
        let command = Command::SolveDispute(self.this(), self.dispute(), day(on));
        self.writes(command)
    }

    /// The step before was a slip and is taken back.
    pub fn takes_it_back(self) -> Self {
        let command = Command::Reverse(self.this(), self.last_entry());
        self.writes(command)
    }

    pub fn writes(mut self, command: Command) -> Self {
        let entries = self.try_all(vec![command]).unwrap();
        for entry in entries {
            self.ledger.apply(&entry);
            self.entries.push(entry);
        }
        self
    }

    pub fn refusal(&mut self, command: Command) -> Option<Refusal> {
        self.try_all(vec![command]).err().map(|it| it.refusal)
    }

    /// What recording would write; the book stays as it is.
    pub fn try_all(&mut self, commands: Vec<Command>) -> Result<Vec<Entry>, Refused> {
        let mut pen = Pen {
            device: DeviceId::new(0, random(1)),
            now: self.now,
            clock: Default::default(),
            random: &mut || self.ids.random(),
        };
        record(&self.ledger, commands, &mut pen)
    }

    pub fn this(&self) -> CustomerId {
        self.customers.last().unwrap().1
    }

    pub fn receivable(&self) -> ReceivableId {
        *self.receivables.last().unwrap()
    }

    pub fn receivables(&self) -> &[ReceivableId] {
        &self.receivables
    }

    pub fn dispute(&self) -> DisputeId {
        *self.disputes.last().unwrap()
    }

    pub fn last_entry(&self) -> EntryId {
        self.entries.last().unwrap().id
    }

    pub fn file(&self) -> &CustomerFile {
        self.ledger.file(self.this()).unwrap()
    }

    pub fn account(&self, on: &str) -> Account {
        self.file().account(day(on))
    }

    pub fn policy(&self) -> Policy {
        self.ledger
            .policy(self.holidays.iter().copied().collect::<Holidays>())
    }

    pub fn turn(&self) -> Option<Turn> {
        turn(self.this(), self.file(), &self.policy(), self.now)
    }

    pub fn worklist(&self) -> Worklist {
        worklist(&self.ledger, &self.policy(), self.now)
    }

    pub fn name_of(&self, customer: CustomerId) -> &str {
        let mut all = self.customers.iter();
        &all.find(|(_, id)| *id == customer).unwrap().0
    }
}

pub fn owed(amount: i64, date: &str, due: &str) -> Receivable {
    Receivable {
        note_number: None,
        date: day(date),
        due: day(due),
        amount: rupiah(amount),
        note: String::new(),
        items: Vec::new(),
    }
}

pub fn payment(amount: i64, on: &str, allocation: Allocation) -> Payment {
    Payment {
        amount: rupiah(amount),
        day: day(on),
        method: PaymentMethod::Cash,
        allocation,
    }
}

pub fn objection(receivable: ReceivableId, on: &str) -> Dispute {
    Dispute {
        receivable,
        opened: day(on),
        reason: "kurang satu karung".to_owned(),
    }
}

/// A call that nobody answered.
pub fn call(at: &str, rung: Option<RungKind>) -> Contact {
    Contact {
        rung,
        ..Contact::new(wib(at), Channel::Phone, Outcome::NoAnswer)
    }
}
