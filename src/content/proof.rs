//! A message read over before it goes out: how it sounds, and whether it may
//! go as it stands.

use crate::content::tone;
use crate::domain::customer::NumberOwner;
use crate::domain::message::medium::Medium;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::purpose::Purpose;
use crate::domain::tone::finding::Finding;
use crate::domain::tone::rule::Severity;
use crate::domain::tone::setting::{self, Asks, Listener, Setting};
use crate::i18n::Language;

/// A message as it is written by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The language it is written in.
    pub language: Language,
    pub purpose: Purpose,
    pub medium: Medium,
    /// Who reads it there.
    pub reader: NumberOwner,
    /// Empty where the medium has none.
    pub subject: &'a str,
    pub text: &'a str,
}

/// What reading it over came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What had better be said otherwise, in the order of the text.
    pub findings: Vec<Finding>,
    pub verdict: Verdict,
}

/// Whether a message may go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Ready,
    /// It may, but a link does not carry that much.
    TooLongForLink,
    /// There is nothing to send.
    Empty,
    /// It threatens, insults, or tells others of a debt (S2.6, S4.4).
    Stopped,
}

impl Verdict {
    /// Whether the text may go out by some way.
    pub fn may_go(self) -> bool {
        matches!(self, Self::Ready | Self::TooLongForLink)
    }
}

impl Written<'_> {
    /// Reads it over.
    pub fn proof(&self) -> Proof {
        let findings = tone::check(self.language, self.text, &self.setting());
        let stopped = findings.iter().any(|it| it.severity() == Severity::Blocks);
        let verdict = if self.text.trim().is_empty() {
            Verdict::Empty
        } else if stopped {
            Verdict::Stopped
        } else if self.text.chars().count() > self.medium.longest() {
            Verdict::TooLongForLink
        } else {
            Verdict::Ready
        };
        // An empty field needs no advice on what it lacks.
        let findings = match verdict {
            Verdict::Empty => Vec::new(),
            _ => findings,
        };
        Proof { findings, verdict }
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            medium: match self.medium {
                Medium::WhatsApp => setting::Medium::WhatsApp,
                Medium::Sms => setting::Medium::Sms,
                Medium::Email => setting::Medium::Email {
                    subject: self.subject,
                },
                Medium::Letter => setting::Medium::Letter,
            },
            listener: if self.reader.may_hear_details() {
                Listener::MayHearDetails
            } else {
                Listener::SomeoneElse
            },
            asks: asks(self.purpose),
        }
    }
}

/// A message that has to say how to pay asks for money (S1.3).
fn asks(purpose: Purpose) -> Asks {
    if purpose.must_say(Placeholder::HowToPay) {
        Asks::ForMoney
    } else {
        Asks::ForNoMoney
    }
}
