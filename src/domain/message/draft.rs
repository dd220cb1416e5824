//! Which message fits a customer at a step, and what it is about.

use chrono::Days;

use crate::domain::business::BankAccount;
use crate::domain::customer::{Honorific, NumberOwner};
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::ladder::RungKind;
use crate::domain::message::purpose::Purpose;
use crate::domain::money::Rupiah;

/// What a message is made of. Plain facts: whoever has a ledger fills them in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// Now, at the customer's clock: the greeting follows it.
    pub now: Moment,
    pub customer: Addressee,
    pub business: Sender,
    /// Everything that is open, in any order.
    pub open: Vec<OpenReceivable>,
    /// The last payment, where the message is about one.
    pub received: Option<Received>,
}

/// To whom the message goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub name: String,
    pub honorific: Honorific,
    /// Whose number it goes to.
    pub number_owner: NumberOwner,
}

/// In whose name it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub business: String,
    /// Who speaks for it; may be empty.
    pub owner: String,
    /// Where money can be transferred to; may be empty.
    pub accounts: Vec<BankAccount>,
}

/// A receivable that is not wholly paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenReceivable {
    /// What for; may be empty.
    pub note: String,
    /// The number on the note; may be empty.
    pub note_number: String,
    /// The day the goods were taken.
    pub date: Day,
    pub due: Day,
    /// What is left of it, more than zero.
    pub balance: Rupiah,
}

/// A payment that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    pub amount: Rupiah,
    pub on: Day,
}

/// Why a message is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A step of the ladder; for a step that is no message, what is written
    /// around it.
    Rung(RungKind),
    /// A payment came in.
    PaymentReceived,
    /// A reminder went out while the payment was on its way.
    ReminderCrossedPayment,
    /// The customer wants to see what is open.
    StatementAsked,
}

/// How a message sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// For a customer with a good record.
    #[default]
    Gentle,
    /// As polite, and names a day.
    Firm,
}

/// Why there is no message to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDraft {
    /// Nothing is open, so there is nothing to ask for.
    NothingOpen,
    /// There is no payment to thank for.
    NothingReceived,
    /// This number may hear nothing of a debt, so only the neutral text goes there.
    OnlyNeutral,
}

impl DraftFacts {
    /// What the message asks for: everything that is due by now; before
    /// anything is, what comes due first. The oldest due comes first.
    pub fn asked_for(&self) -> Vec<&OpenReceivable> {
        let today = self.now.date_naive();
        let mut open = self.oldest_first();
        if let Some(oldest) = open.first().map(|it| it.due) {
            open.retain(|it| it.due <= oldest.max(today));
        }
        open
    }

    /// Everything that is open, the oldest due first.
    pub fn oldest_first(&self) -> Vec<&OpenReceivable> {
        let mut open: Vec<_> = self.open.iter().collect();
        open.sort_by_key(|it| (it.due, it.date));
        open
    }

    /// Whole days past the oldest due day; negative before it, `None` where
    /// nothing is open.
    pub fn days_past_due(&self) -> Option<i64> {
        let oldest = self.open.iter().map(|it| it.due).min()?;
        Some(days_between(oldest, self.now.date_naive()))
    }

    /// The purpose that fits an occasion. It follows the days, so that a step
    /// taken late never says "in three days" of what is past due.
    ///
    /// # Errors
    /// Where there is nothing to write about.
    pub fn purpose(&self, occasion: Occasion) -> Result<Purpose, NoDraft> {
        let purpose = match (occasion, self.days_past_due()) {
            (Occasion::PaymentReceived, _) => Purpose::Thanks,
            (Occasion::ReminderCrossedPayment, _) => Purpose::Apology,
            (_, None) => return Err(NoDraft::NothingOpen),
            (Occasion::StatementAsked, _) => Purpose::Statement,
            (Occasion::Rung(_), Some(..=-1)) => Purpose::BeforeDue,
            (Occasion::Rung(_), Some(0)) => Purpose::DueToday,
            (Occasion::Rung(rung), Some(1..)) => overdue(rung),
        };
        match self.check(purpose) {
            Err(NoDraft::OnlyNeutral) => Ok(Purpose::NeutralCallBack),
            checked => checked.map(|()| purpose),
        }
    }

    /// Every purpose that may be written now, for the trader to choose from.
    pub fn offered(&self) -> Vec<Purpose> {
        Purpose::ALL
            .into_iter()
            .filter(|purpose| self.check(*purpose).is_ok() && self.fits_the_day(*purpose))
            .collect()
    }

    /// Whether a message of this purpose may be written.
    ///
    /// # Errors
    /// Where its matter is missing, or the number is not known to be the
    /// customer's and the message would name a debt (S4.4).
    pub fn check(&self, purpose: Purpose) -> Result<(), NoDraft> {
        match purpose {
            Purpose::NeutralCallBack => Ok(()),
            Purpose::Thanks | Purpose::Apology if self.received.is_none() => {
                Err(NoDraft::NothingReceived)
            }
            Purpose::Thanks | Purpose::Apology => self.details_allowed(),
            _ if self.open.is_empty() => Err(NoDraft::NothingOpen),
            _ => self.details_allowed(),
        }
    }

    /// The day by which an answer is asked for. A demand leaves a week, as the
    /// custom for letters is; the reminders leave three days.
    pub fn answer_by(&self, purpose: Purpose) -> Option<Day> {
        let days = match purpose {
            Purpose::OverdueFirst | Purpose::OverdueSecond => 3,
            Purpose::Demand => 7,
            _ => return None,
        };
        self.now.date_naive().checked_add_days(Days::new(days))
    }

    fn details_allowed(&self) -> Result<(), NoDraft> {
        if self.customer.number_owner.may_hear_details() {
            Ok(())
        } else {
            Err(NoDraft::OnlyNeutral)
        }
    }

    /// A reminder of what is not due yet, or a courtesy for what is past due,
    /// would say something untrue.
    fn fits_the_day(&self, purpose: Purpose) -> bool {
        let days = self.days_past_due();
        match purpose {
            Purpose::BeforeDue => days.is_some_and(|days| days < 0),
            Purpose::DueToday => days == Some(0),
            Purpose::OverdueFirst
            | Purpose::OverdueSecond
            | Purpose::MeetingInvitation
            | Purpose::VisitNotice
            | Purpose::Demand => days.is_some_and(|days| days > 0),
            Purpose::Statement | Purpose::Thanks | Purpose::Apology | Purpose::NeutralCallBack => {
                true
            }
        }
    }
}

/// What is written at a step once something is past due.
fn overdue(rung: RungKind) -> Purpose {
    match rung {
        RungKind::Courtesy | RungKind::DueToday | RungKind::FirstReminder => Purpose::OverdueFirst,
        RungKind::Call | RungKind::SecondCall => Purpose::OverdueSecond,
        RungKind::Meeting => Purpose::MeetingInvitation,
        RungKind::Visit => Purpose::VisitNotice,
        RungKind::DemandLetter
        | RungKind::FirstWarning
        | RungKind::SecondWarning
        | RungKind::ThirdWarning => Purpose::Demand,
        RungKind::Decide => Purpose::Statement,
    }
}
