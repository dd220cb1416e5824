//! From the good rows of a debt book to what is to be recorded.
//!
//! Customers and receivables that the ledger knows already are found again, so
//! that a book can be brought in a second time, with some rows more.

mod known;

use crate::domain::command::Command;
use crate::domain::customer::{Customer, CustomerAttribute, Number, NumberOwner};
use crate::domain::date::Moment;
use crate::domain::dispute::Dispute;
use crate::domain::exchange::debt_book::customers::BookCustomer;
use crate::domain::exchange::debt_book::row::{EarlierPayment, Row};
use crate::domain::exchange::debt_book::{Book, GoodRow};
use crate::domain::id::{CustomerId, DisputeId, PaymentId, Random, ReceivableId};
use crate::domain::ledger::Ledger;
use crate::domain::payment::{Allocation, Payment, PaymentMethod};
use crate::domain::receivable::Receivable;
use known::{KnownCustomers, already_there};

/// What taking in a debt book comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// To be recorded together, by [`record`](crate::domain::command::record);
    /// empty where the ledger holds all of it already.
    pub commands: Vec<Command>,
    /// What becomes of the book's good rows, in their order.
    pub rows: Vec<RowFate>,
    /// What becomes of the book's customers, in their order.
    pub customers: Vec<CustomerFate>,
}

/// What becomes of a good row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFate {
    /// It is recorded.
    Taken,
    /// The customer has a receivable with its date, due day, amount and note
    /// number already; nothing of the row is recorded, its payment neither.
    AlreadyThere,
}

/// What becomes of a customer of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerFate {
    /// They are new.
    New,
    /// They are new, and share their number with a customer of another name.
    NewOnNumberOf(CustomerId),
    /// They are known by name and number.
    Known(CustomerId),
    /// They are known by name, and the book or the ledger has no number.
    KnownByName(CustomerId),
}

impl Intake {
    /// Compares a book with the ledger. `random` gives ten random bytes a call,
    /// for the ids of what is new.
    pub fn of(
        book: &Book,
        ledger: &Ledger,
        now: Moment,
        random: &mut dyn FnMut() -> Random,
    ) -> Self {
        let mut ids = Ids {
            at_ms: u64::try_from(now.timestamp_millis()).unwrap_or(0),
            random,
        };
        let mut intake = Self {
            commands: Vec::new(),
            rows: vec![RowFate::AlreadyThere; book.good.len()],
            customers: Vec::new(),
        };
        let known = KnownCustomers::of(ledger, book);
        for customer in &book.customers {
            let fate = known.find(customer);
            intake.take(customer, fate, book, ledger, &mut ids);
            intake.customers.push(fate);
        }
        intake
    }

    fn take(
        &mut self,
        customer: &BookCustomer,
        fate: CustomerFate,
        book: &Book,
        ledger: &Ledger,
        ids: &mut Ids<'_>,
    ) {
        let file = fate.known().and_then(|id| ledger.file(id));
        let rows: Vec<&GoodRow> = customer.rows.iter().map(|at| &book.good[*at]).collect();
        let mut new: Vec<&GoodRow> = Vec::new();
        for (at, is_there) in customer.rows.iter().zip(already_there(&rows, file)) {
            if !is_there {
                self.rows[*at] = RowFate::Taken;
                new.push(&book.good[*at]);
            }
        }

        let before = file.and_then(|file| file.customer());
        let after = described(customer, before, &new);
        let id = match before.zip(fate.known()) {
            Some((before, id)) => {
                let changes = after.changes_since(before);
                if !changes.is_empty() {
                    self.commands.push(Command::DescribeCustomer(id, changes));
                }
                id
            }
            None => {
                let id = ids.fresh(CustomerId::new);
                let news = after.changes_since(&Customer::named(after.name.clone()));
                let name = CustomerAttribute::Name(after.name);
                let attributes = [name].into_iter().chain(news).collect();
                self.commands.push(Command::AddCustomer(id, attributes));
                id
            }
        };
        for row in new {
            self.commands.extend(commands(id, &row.row, ids));
        }
    }
}

impl CustomerFate {
    /// The customer in the ledger.
    pub fn known(self) -> Option<CustomerId> {
        match self {
            Self::New | Self::NewOnNumberOf(_) => None,
            Self::Known(id) | Self::KnownByName(id) => Some(id),
        }
    }
}

/// Where the ids of what is new come from.
struct Ids<'a> {
    at_ms: u64,
    random: &'a mut dyn FnMut() -> Random,
}

impl Ids<'_> {
    fn fresh<T>(&mut self, new: fn(u64, Random) -> T) -> T {
        new(self.at_ms, (self.random)())
    }
}

/// The customer with what the book adds: a number where none is known, and the
/// remarks on new rows.
///
/// Remarks go to the customer's notes, which only the trader reads, and not to
/// the receivable's, which goes into messages.
fn described(customer: &BookCustomer, before: Option<&Customer>, new: &[&GoodRow]) -> Customer {
    let mut described = before
        .cloned()
        .unwrap_or_else(|| Customer::named(customer.name.clone()));
    if let (true, Some(number)) = (described.numbers.is_empty(), &customer.phone) {
        described.numbers.push(Number {
            number: number.clone(),
            owner: NumberOwner::Own,
        });
    }
    for remark in new.iter().map(|it| it.row.notes.as_str()) {
        let is_known = described.notes.lines().any(|line| line == remark);
        if !remark.is_empty() && !is_known {
            if !described.notes.is_empty() {
                described.notes.push('\n');
            }
            described.notes.push_str(remark);
        }
    }
    described
}

/// What a new row is about: the receivable, what was paid on it, and whether
/// the customer objects, or did until all was paid.
fn commands(customer: CustomerId, row: &Row, ids: &mut Ids<'_>) -> Vec<Command> {
    let receivable = ids.fresh(ReceivableId::new);
    let terms = Receivable {
        note_number: row.note_number.clone(),
        date: row.date,
        due: row.due,
        amount: row.amount,
        note: row.goods.clone(),
        items: Vec::new(),
    };
    let mut commands = vec![Command::RecordReceivable(customer, receivable, terms)];

    if let Some(EarlierPayment { amount, day }) = row.payment {
        let part = (receivable, amount.min(row.amount));
        let terms = Payment {
            amount,
            day,
            method: PaymentMethod::Unrecorded,
            allocation: Allocation::Chosen(vec![part]),
        };
        let payment = ids.fresh(PaymentId::new);
        commands.push(Command::RecordPayment(customer, payment, terms));
    }
    if row.is_disputed() {
        let dispute = ids.fresh(DisputeId::new);
        let terms = Dispute {
            receivable,
            opened: row.date,
            reason: String::new(),
        };
        commands.push(Command::OpenDispute(customer, dispute, terms));
        if let Some(paid) = row.payment.filter(|it| it.amount >= row.amount) {
            // A payment may come before the goods, its end not before its start.
            let solved = paid.day.max(row.date);
            commands.push(Command::SolveDispute(customer, dispute, solved));
        }
    }
    commands
}
