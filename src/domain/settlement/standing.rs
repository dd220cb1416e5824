//! What became of the offers to take less, worked out from the payments.

use crate::domain::account::Account;
use crate::domain::clock::Stamp;
use crate::domain::date::Day;
use crate::domain::id::{ReceivableId, SettlementId};
use crate::domain::ledger::{CustomerFile, Fact, Matter};
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::settlement::Settlement;

/// What became of an offer by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettlementStatus {
    /// It can still be taken up.
    Open,
    /// All that was asked for came in by this day, and the rest is forgiven.
    TakenUp(Day),
    /// Its last day went by without.
    Lapsed,
    /// The trader took it back before it was taken up.
    Withdrawn,
}

/// An offer and what came in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettlementStanding {
    /// Which offer.
    pub id: SettlementId,
    /// Of the entry that recorded it.
    pub stamp: Stamp,
    /// What was offered.
    pub terms: Settlement,
    /// What came in on what it covers while it could be taken up.
    pub came_in: Rupiah,
    /// What is owed no more, by receivable; empty until it is taken up.
    pub forgiven: Vec<(ReceivableId, Rupiah)>,
    /// What became of it.
    pub status: SettlementStatus,
}

impl SettlementStanding {
    /// What is still to come in for it.
    pub fn missing(&self) -> Rupiah {
        self.terms.pay.saturating_sub(self.came_in)
    }

    /// Whether it can still be taken up.
    pub fn is_open(&self) -> bool {
        self.status == SettlementStatus::Open
    }

    /// What is owed no more in all.
    pub fn total_forgiven(&self) -> Rupiah {
        Rupiah::total(self.forgiven.iter().map(|(_, part)| *part))
    }
}

/// The offers that were made by a day, the latest last.
///
/// An offer is taken up on the day by whose end all that it asks for came in on
/// what it covers, from the moment it was made to its last day. Whatever is open
/// then of what it covers is owed no more. Taking such a payment back opens the
/// debt again.
pub fn standings(file: &CustomerFile, on: Day) -> Vec<SettlementStanding> {
    let made = file.settlements().filter(|(_, it)| it.terms.made <= on);
    let mut offers: Vec<_> = made.map(|(id, it)| untouched(id, it)).collect();
    if offers.is_empty() {
        return offers;
    }
    offers.sort_unstable_by_key(|it| (it.terms.made, it.stamp));
    let mut forgiven = Vec::new();
    for day in days_of_payments(file, on) {
        for offer in &mut offers {
            if offer.may_be_taken_up(file, day) {
                offer.look(file, day, &forgiven);
                forgiven.extend_from_slice(&offer.forgiven);
            }
        }
    }
    for offer in offers.iter_mut().filter(|it| it.is_open()) {
        if file.is_closed(Matter::Settlement(offer.id), on) {
            offer.status = SettlementStatus::Withdrawn;
        } else if offer.terms.until < on {
            offer.status = SettlementStatus::Lapsed;
        }
    }
    offers
}

/// What would be owed no more if the account, on a day on which these offers
/// stand so, became another one by a payment of that day.
pub fn would_forgive(offers: &[SettlementStanding], before: &Account, after: &Account) -> Rupiah {
    let reached = |it: &&SettlementStanding| {
        let covers = &it.terms.covers;
        let more = after.paid_on(covers).saturating_sub(before.paid_on(covers));
        it.is_open() && more >= it.missing()
    };
    let closed = offers.iter().filter(reached);
    let covers: Vec<ReceivableId> = closed.flat_map(|it| it.terms.covers.clone()).collect();
    after.balance_of(&covers)
}

fn untouched(id: SettlementId, fact: &Fact<Settlement>) -> SettlementStanding {
    SettlementStanding {
        id,
        stamp: fact.stamp,
        terms: fact.terms.clone(),
        came_in: Rupiah::ZERO,
        forgiven: Vec::new(),
        status: SettlementStatus::Open,
    }
}

fn days_of_payments(file: &CustomerFile, on: Day) -> Vec<Day> {
    let days = file.payments().map(|(_, fact)| fact.terms.day);
    let mut days: Vec<Day> = days.filter(|day| *day <= on).collect();
    days.sort_unstable();
    days.dedup();
    days
}

impl SettlementStanding {
    fn may_be_taken_up(&self, file: &CustomerFile, on: Day) -> bool {
        self.is_open()
            && (self.terms.made..=self.terms.until).contains(&on)
            && !file.is_closed(Matter::Settlement(self.id), on)
    }

    /// Adds up what came in by the end of a day, beside what other offers
    /// forgave, and forgives the rest where that is enough.
    fn look(&mut self, file: &CustomerFile, day: Day, forgiven: &[(ReceivableId, Rupiah)]) {
        let covers = &self.terms.covers;
        let offered = (self.terms.made, self.stamp);
        let earlier = |fact: &Fact<Payment>| (fact.terms.day, fact.stamp) < offered;
        let before = Account::counted(file, self.terms.made, forgiven, earlier);
        let now = Account::counted(file, day, forgiven, |_| true);
        let paid = now.paid_on(covers);
        self.came_in = paid.saturating_sub(before.paid_on(covers));
        if self.missing().is_zero() {
            let open = now.open().filter(|it| covers.contains(&it.id));
            self.forgiven = open.map(|it| (it.id, it.balance())).collect();
            self.status = SettlementStatus::TakenUp(day);
        }
    }
}
