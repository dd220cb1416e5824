//! Why a wish is not carried out.

/// Why a wish is not carried out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody knows this customer (any more).
    UnknownCustomer,
    /// A new customer has no name.
    NameMissing,
    /// Nobody knows this receivable (any more).
    UnknownReceivable,
    /// Nobody knows this contact (any more).
    UnknownContact,
    /// Nobody knows this objection, it does not stand yet, or it is solved
    /// already.
    UnknownDispute,
    /// Nobody knows this entry, or it is none that can be taken back.
    UnknownEntry,
    /// The amount is zero.
    AmountZero,
    /// The money would be due before the goods were taken.
    DueBeforeDate,
    /// The parts of a payment are more than the payment.
    PartsExceedPayment,
    /// A part of a payment is more than its receivable has left beside the
    /// parts that other payments chose.
    PartExceedsBalance,
    /// The contact lies in the future.
    ContactAhead,
    /// The hour named for the next talk has passed already.
    CallbackPassed,
    /// The day promised has passed already.
    PromisePassed,
    /// More was promised than is owed.
    PromiseAboveBalance,
    /// Nobody knows this promise, or its day has passed: what became of it
    /// stays as it is.
    UnknownPromise,
    /// Nobody knows this hardship, it does not stand yet, or it is over already.
    UnknownHardship,
    /// The day to ask again does not lie ahead.
    ReviewPassed,
    /// Nobody knows this message of the customer's, it came later, or it was
    /// answered, or needs no answer already.
    UnknownReply,
    /// The customer's message lies in the future.
    ReplyAhead,
    /// Nobody knows this hand-over, it does not stand yet, or it has ended
    /// already.
    UnknownHandOver,
    /// It is not said who collects now.
    CollectorMissing,
    /// The text of a message that was sent is missing (S4.10).
    TextMissing,
    /// The customer has not said that talks may be recorded (S4.3).
    NoConsent,
    /// Nothing was recorded.
    NothingRecorded,
    /// The goods do not add up to the amount.
    ItemsDiffer,
    /// A plan has no instalment, or more than [`Plan::LONGEST`](crate::domain::plan::Plan::LONGEST).
    PlanLength,
    /// The days of a plan do not rise.
    PlanDaysNotRising,
    /// The first day of a plan has passed already.
    PlanPassed,
    /// The instalments do not add up to what is open, or was open when the plan
    /// was proposed: the balance has changed, and the plan is to be worked out
    /// again.
    PlanNotTheBalance,
    /// Nobody knows this plan, or it holds no more.
    UnknownPlan,
    /// Both sides have accepted the plan already.
    PlanAgreedAlready,
    /// Another plan that both sides accept covers the same receivable: it is to
    /// be ended first.
    CoveredAlready,
    /// The last day of an offer has passed already.
    SettlementPassed,
    /// What would be enough is not less than what is open.
    SettlementNotLess,
    /// Nobody knows this offer, it was withdrawn, or its day has passed.
    UnknownSettlement,
    /// A photo is of nothing that is known.
    UnknownSubject,
    /// What is to be kept as the trader's QRIS is none, or not whole.
    NoQris,
    /// A file is no picture, or there is nothing in it.
    NoPicture,
    /// The entry was taken back already.
    AlreadyReversed,
    /// The amounts in the book would be more than can be added up.
    BookFull,
}
