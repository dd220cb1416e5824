//! Which message fits a customer at a step, and what it is about.

use chrono::Days;

use crate::domain::business::BankAccount;
use crate::domain::customer::{Honorific, NumberOwner};
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::escalation::ladder::RungKind;
use crate::domain::message::matter::{
    Agreed, DiscountFacts, DisputeFacts, DisputeState, HandOverFacts, OpenReceivable, PlanFacts,
    PlanState, PromiseFacts, Received,
};
use crate::domain::message::purpose::Purpose;
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::AskedInstalments;
use crate::domain::script::id::ScriptId;

/// What a message is made of. Plain facts: whoever has a ledger fills them in,
/// and leaves `None` or empty what there is nothing about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// Now, at the customer's clock: the greeting follows it.
    pub now: Moment,
    pub customer: Addressee,
    pub business: Sender,
    /// Everything that is open, in any order.
    pub open: Vec<OpenReceivable>,
    /// The last payment.
    pub received: Option<Received>,
    /// What the customer said last that they would pay.
    pub promise: Option<PromiseFacts>,
    /// What the last talk came to.
    pub agreed: Vec<Agreed>,
    /// The instalments that were proposed or agreed on last.
    pub plan: Option<PlanFacts>,
    /// What can be taken off.
    pub discount: Option<DiscountFacts>,
    /// The last objection.
    pub dispute: Option<DisputeFacts>,
    /// Who takes the matter over.
    pub hand_over: Option<HandOverFacts>,
}

/// To whom the message goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub name: String,
    pub honorific: Honorific,
    /// Whose number or address it goes to.
    pub number_owner: NumberOwner,
}

/// In whose name it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub business: String,
    /// The owner's name; may be empty.
    pub owner: String,
    /// Who speaks.
    pub voice: Voice,
    /// Where money can be transferred to; may be empty.
    pub accounts: Vec<BankAccount>,
    /// Whether it can be paid by QRIS.
    pub takes_qris: bool,
}

impl Sender {
    /// The name of the one who speaks; may be empty.
    pub fn speaker(&self) -> &str {
        match &self.voice {
            Voice::Owner => &self.owner,
            Voice::Staff(name) => name,
        }
    }
}

/// Who speaks for the business.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    #[default]
    Owner,
    /// A member of the staff, by name, so that it is about business and not
    /// about friendship (S3.2).
    Staff(String),
}

impl Voice {
    /// The role that the speaker has.
    pub fn role(&self) -> Role {
        match self {
            Voice::Owner => Role::Owner,
            Voice::Staff(_) => Role::Staff,
        }
    }
}

/// In which role someone speaks for the business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Owner,
    Staff,
}

/// Why a message is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A step of the ladder; for a step that is no message, what is written
    /// around it.
    Rung(RungKind),
    /// The customer was spoken to (S4.12).
    Spoke,
    /// A call was not answered.
    NoAnswer,
    /// Someone else answered the call (S4.4).
    SomeoneElse,
    /// The day that the customer named is near, or went by.
    Promise,
    /// An instalment comes due, or was missed.
    Instalment,
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
    /// Nothing was recorded that a message of this purpose is about: no promise,
    /// no plan, no objection.
    NothingRecorded,
    /// This number may hear nothing of a debt, so only the neutral text goes there.
    OnlyNeutral,
}

impl DraftFacts {
    /// What the message asks for: everything that is due by now; before
    /// anything is, what comes due first. The oldest due comes first. What is
    /// arranged is left out, where there is anything else.
    pub fn asked_for(&self) -> Vec<&OpenReceivable> {
        let today = self.now.date_naive();
        let mut open = self.oldest_first();
        if !self.all_is_arranged() {
            open.retain(|it| !it.is_arranged);
        }
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

    /// Whole days past the oldest due day of what it asks for; negative before
    /// it, `None` where nothing is open.
    pub fn days_past_due(&self) -> Option<i64> {
        let oldest = self.asked_for().first()?.due;
        Some(days_between(oldest, self.now.date_naive()))
    }

    /// The purpose that fits an occasion. It follows the days, so that a step
    /// taken late never says "in three days" of what is past due.
    ///
    /// # Errors
    /// Where there is nothing to write about.
    pub fn purpose(&self, occasion: Occasion) -> Result<Purpose, NoDraft> {
        let today = self.now.date_naive();
        let purpose = match (occasion, self.days_past_due()) {
            (Occasion::PaymentReceived, _) => Purpose::Thanks,
            (Occasion::ReminderCrossedPayment, _) => Purpose::Apology,
            (Occasion::SomeoneElse, _) => Purpose::NeutralCallBack,
            (_, None) => return Err(NoDraft::NothingOpen),
            (Occasion::NoAnswer, _) => Purpose::AskWhenToCall,
            (Occasion::Spoke, _) if self.agreed.is_empty() => Purpose::Statement,
            (Occasion::Spoke, _) => Purpose::CallSummary,
            (Occasion::Promise, _) if self.promise.is_some_and(|it| it.is_broken(today)) => {
                Purpose::PromiseBroken
            }
            (Occasion::Promise, _) => Purpose::PromiseReminder,
            (Occasion::Instalment, _) => self.arranged(),
            (Occasion::StatementAsked, _) => Purpose::Statement,
            (Occasion::Rung(_), _) if self.all_is_arranged() => self.arranged(),
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
    /// Where the number is not known to be the customer's and the message would
    /// name a debt (S4.4), or what it is about is not recorded.
    pub fn check(&self, purpose: Purpose) -> Result<(), NoDraft> {
        if purpose == Purpose::NeutralCallBack {
            return Ok(());
        }
        if !self.customer.number_owner.may_hear_details() {
            return Err(NoDraft::OnlyNeutral);
        }
        match purpose {
            Purpose::Receipt | Purpose::Thanks | Purpose::Apology => {
                self.received.map(|_| ()).ok_or(NoDraft::NothingReceived)
            }
            // The goods that an objection was about may be paid or given back.
            Purpose::DisputeSolved if self.is_recorded(purpose) => Ok(()),
            _ if self.open.is_empty() => Err(NoDraft::NothingOpen),
            _ if self.is_recorded(purpose) => Ok(()),
            _ => Err(NoDraft::NothingRecorded),
        }
    }

    /// The day by which an answer, or the payment, is asked for.
    pub fn answer_by(&self, purpose: Purpose) -> Option<Day> {
        if purpose == Purpose::DiscountOffer {
            return self.discount.map(|it| it.until);
        }
        let days = purpose.days_to_answer()?;
        self.now.date_naive().checked_add_days(Days::new(days))
    }

    /// The instalments that a message of this purpose is about.
    pub fn instalments(&self, purpose: Purpose) -> Option<AskedInstalments> {
        match purpose {
            Purpose::InstalmentDue => self.agreed_plan()?.next(self.now.date_naive()),
            Purpose::InstalmentMissed => self.missed(),
            _ => None,
        }
    }

    /// The instalments that a talk is about, where both accepted a plan: those
    /// that were missed, else the next.
    pub fn talked_about(&self, script: ScriptId) -> Option<AskedInstalments> {
        let today = self.now.date_naive();
        let is_about = script == ScriptId::InstalmentMissed || self.all_is_arranged();
        let plan = self.agreed_plan().filter(|_| is_about)?;
        plan.missed(today).or_else(|| plan.next(today))
    }

    /// All that is open.
    pub fn total(&self) -> Rupiah {
        Rupiah::total(self.open.iter().map(|it| it.balance))
    }

    /// Whether an arrangement says of all that is open when it is paid.
    fn all_is_arranged(&self) -> bool {
        self.open.iter().all(|it| it.is_arranged)
    }

    /// What is written about what is arranged.
    fn arranged(&self) -> Purpose {
        if self.missed().is_some() {
            Purpose::InstalmentMissed
        } else if self.agreed_plan().is_some() {
            Purpose::InstalmentDue
        } else if self.plan.is_some() {
            // A plan that is to take the place of the one before.
            Purpose::PlanOffer
        } else {
            Purpose::DiscountOffer
        }
    }

    fn missed(&self) -> Option<AskedInstalments> {
        self.agreed_plan()?.missed(self.now.date_naive())
    }

    fn agreed_plan(&self) -> Option<&PlanFacts> {
        self.plan
            .as_ref()
            .filter(|plan| plan.state == PlanState::Agreed)
    }

    /// Whether there is what a message of this purpose is about, beside a debt.
    fn is_recorded(&self, purpose: Purpose) -> bool {
        let today = self.now.date_naive();
        let plan = |state| {
            let plan = self.plan.as_ref().filter(|plan| plan.state == state);
            plan.is_some_and(|plan| !plan.instalments.is_empty())
        };
        let dispute = self.dispute.as_ref().map(|it| &it.state);
        match purpose {
            Purpose::PromiseReminder => self.promise.is_some_and(|it| it.is_pending(today)),
            Purpose::PromiseBroken => self.promise.is_some_and(|it| it.is_broken(today)),
            Purpose::CallSummary => !self.agreed.is_empty(),
            Purpose::HardshipReceived => self.agreed.contains(&Agreed::Hardship),
            Purpose::PlanOffer => plan(PlanState::Proposed),
            Purpose::PlanConfirmation => plan(PlanState::Agreed),
            Purpose::InstalmentDue | Purpose::InstalmentMissed => {
                self.instalments(purpose).is_some()
            }
            Purpose::DiscountOffer => self
                .discount
                .is_some_and(|it| it.pay < self.total() && it.until >= today),
            Purpose::DisputeReceived => dispute == Some(&DisputeState::Open),
            Purpose::DisputeSolved => matches!(dispute, Some(DisputeState::Solved { .. })),
            Purpose::HandOverNotice => self.hand_over.is_some(),
            _ => true,
        }
    }

    /// A reminder of what is not due yet, or a courtesy for what is past due,
    /// would say something untrue.
    fn fits_the_day(&self, purpose: Purpose) -> bool {
        let days = self.days_past_due().filter(|_| !self.all_is_arranged());
        match purpose {
            Purpose::BeforeDue => days.is_some_and(|days| days < 0),
            Purpose::DueToday => days == Some(0),
            Purpose::OverdueFirst
            | Purpose::OverdueSecond
            | Purpose::MeetingInvitation
            | Purpose::VisitNotice
            | Purpose::Demand
            | Purpose::WarningFirst
            | Purpose::WarningSecond
            | Purpose::WarningThird => days.is_some_and(|days| days > 0),
            _ => true,
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
        RungKind::DemandLetter => Purpose::Demand,
        RungKind::FirstWarning => Purpose::WarningFirst,
        RungKind::SecondWarning => Purpose::WarningSecond,
        RungKind::ThirdWarning => Purpose::WarningThird,
        RungKind::Decide => Purpose::Statement,
    }
}
