//! Every time the trader and a customer were in touch.

use crate::domain::courtesy::Courtesy;
use crate::domain::date::Moment;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::id::ReplyId;
use crate::domain::message::medium::Medium;
use crate::domain::names::names;
use crate::domain::phone::PhoneNumber;
use serde::{Deserialize, Serialize};

/// The way a contact goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// A WhatsApp message.
    WhatsApp,
    /// A text message.
    Sms,
    /// An e-mail.
    Email,
    /// A call.
    Phone,
    /// A talk at a place both agreed on.
    Meeting,
    /// A talk at the customer's door.
    Visit,
    /// A letter on paper.
    Letter,
}

names!(Channel {
    WhatsApp = "whats_app",
    Sms = "sms",
    Email = "email",
    Phone = "phone",
    Meeting = "meeting",
    Visit = "visit",
    Letter = "letter",
});

impl From<Medium> for Channel {
    fn from(medium: Medium) -> Self {
        match medium {
            Medium::WhatsApp => Self::WhatsApp,
            Medium::Sms => Self::Sms,
            Medium::Email => Self::Email,
            Medium::Letter => Self::Letter,
        }
    }
}

/// What came of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A text went out.
    Sent,
    /// The customer was spoken to.
    Spoke,
    /// Nobody answered.
    NoAnswer,
    /// Someone else answered; nothing about a debt was said (S4.4).
    SomeoneElse,
    /// A machine took a message, in which nothing about a debt was said (S4.4).
    Voicemail,
    /// The number is not in use, or is not the customer's.
    NotInUse,
}

names!(Outcome {
    Sent = "sent",
    Spoke = "spoke",
    NoAnswer = "no_answer",
    SomeoneElse = "someone_else",
    Voicemail = "voicemail",
    NotInUse = "not_in_use",
});

impl Channel {
    /// Whether words go out in writing.
    pub fn is_written(self) -> bool {
        matches!(
            self,
            Self::WhatsApp | Self::Sms | Self::Email | Self::Letter
        )
    }
}

impl Outcome {
    /// Whether it reached the customer themselves, or at least went out to them.
    pub fn got_through(self) -> bool {
        matches!(self, Self::Sent | Self::Spoke)
    }
}

/// A contact as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// When, with the offset of the place.
    pub at: Moment,
    /// Which way.
    pub channel: Channel,
    /// Which number, where one was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<PhoneNumber>,
    /// The step of the ladder it was made for; `None` outside the ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<RungKind>,
    /// What came of it.
    pub outcome: Outcome,
    /// The exact text that was sent (S4.10); empty for talk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What the trader noted (S4.3); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The hour that the customer named for the next talk (S2.4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback: Option<Moment>,
    /// The steps of the guided talk, each as `script/node:choice` (S0.7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<String>,
    /// Who spoke for the business, where it was not the owner (S3.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// The customer's message that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<ReplyId>,
    /// The courtesy that it is; `None` where it asks for something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub courtesy: Option<Courtesy>,
}

impl Contact {
    /// A contact of which nothing but the way and the outcome is known.
    pub fn new(at: Moment, channel: Channel, outcome: Outcome) -> Self {
        Self {
            at,
            channel,
            number: None,
            rung: None,
            outcome,
            text: String::new(),
            note: String::new(),
            callback: None,
            path: Vec::new(),
            staff: None,
            answers: None,
            courtesy: None,
        }
    }
}

/// What the rules need to remember of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactTrace {
    /// When.
    pub at: Moment,
    /// Which way.
    pub channel: Channel,
    /// For which step.
    pub rung: Option<RungKind>,
    /// What came of it.
    pub outcome: Outcome,
    /// The hour that was named for the next talk.
    pub callback: Option<Moment>,
    /// The customer's message that it answers.
    pub answers: Option<ReplyId>,
    /// The courtesy that it is.
    pub courtesy: Option<Courtesy>,
}

impl ContactTrace {
    /// Whether it counts against the caps. An answer and a courtesy ask for
    /// nothing, and where the customer named an hour for the next talk, the two
    /// of them count as one: a call that came at the wrong time must not keep
    /// the trader from calling at the right one (S2.4).
    pub fn presses(&self) -> bool {
        self.answers.is_none() && self.courtesy.is_none() && self.callback.is_none()
    }
}

impl From<&Contact> for ContactTrace {
    fn from(contact: &Contact) -> Self {
        Self {
            at: contact.at,
            channel: contact.channel,
            rung: contact.rung,
            outcome: contact.outcome,
            callback: contact.callback,
            answers: contact.answers,
            courtesy: contact.courtesy,
        }
    }
}
