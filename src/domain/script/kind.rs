//! What there is in a script besides words. The names are those of the content
//! files.

use serde::Deserialize;

/// How a script is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// On the telephone.
    Call,
    /// At a place both agreed on.
    Meeting,
    /// At the customer's door.
    Visit,
    /// In the shop, or in a thread of messages.
    Talk,
}

/// To whom a node may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// To the customer alone.
    Customer,
    /// To whoever listens: no word of it names a debt, an amount or goods (S4.4).
    Anyone,
}

/// A form that is filled in during a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// How much they will pay, and by which day.
    Promise,
    /// When to call again (S2.4).
    Callback,
    /// What they object to (S4.5).
    Dispute,
    /// Why they cannot pay, and what they can (S4.6).
    Hardship,
    /// A payment that the book does not know of.
    ClaimsPaid,
}

/// What can be done at a node besides talking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The bill goes out once more (S2.2).
    ResendBill,
}

/// What the screen shows beside the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// The lines that are open.
    Bill,
    /// What to see to before the talk.
    Checklist,
    /// Ways to pay, side by side.
    Options,
}

/// What came of a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkOutcome {
    /// The customer was spoken to.
    Spoke,
    /// Nobody answered.
    NoAnswer,
    /// A machine answered.
    Voicemail,
    /// Someone else answered; nothing about a debt was said (S4.4).
    SomeoneElse,
    /// The number belongs to nobody, or to a stranger.
    NumberNotInUse,
}

impl TalkOutcome {
    /// Whether anybody, or a machine, hears the words of parting.
    pub fn is_heard(self) -> bool {
        !matches!(self, TalkOutcome::NoAnswer | TalkOutcome::NumberNotInUse)
    }
}
