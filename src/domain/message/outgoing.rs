//! What a message that went out is in the book.

use crate::domain::courtesy::Courtesy;
use crate::domain::escalation::ladder::{Means, RungKind};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;

/// A message as it went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub purpose: Purpose,
    pub medium: Medium,
    /// Empty where the medium has none.
    pub subject: String,
    pub text: String,
}

impl Message {
    /// The exact words, the subject before the rest (S4.10).
    pub fn whole(&self) -> String {
        match self.subject.trim() {
            subject if self.medium.has_subject() && !subject.is_empty() => {
                format!("{subject}\n\n{}", self.text)
            }
            _ => self.text.clone(),
        }
    }

    /// The courtesy that it is; `None` where it asks for something.
    pub fn courtesy(&self) -> Option<Courtesy> {
        match self.purpose {
            Purpose::Thanks | Purpose::Receipt => Some(Courtesy::Thanks),
            Purpose::Apology => Some(Courtesy::Apology),
            _ => None,
        }
    }

    /// Whether it is the step that is due: a reminder is, thanks are not, and
    /// neither a meeting nor a visit is done by announcing it. The steps that
    /// are letters are taken by a letter or an e-mail of their own (S3.1); what
    /// goes along by WhatsApp only announces them.
    pub fn takes(&self, rung: RungKind) -> bool {
        match rung.means() {
            Means::Message => match self.purpose {
                Purpose::BeforeDue
                | Purpose::DueToday
                | Purpose::OverdueFirst
                | Purpose::OverdueSecond
                | Purpose::NeutralCallBack => true,
                // Of what comes due, an instalment is a part; of what is past
                // due it is none.
                Purpose::InstalmentDue => rung <= RungKind::DueToday,
                _ => false,
            },
            Means::Letter => {
                let on_record = matches!(self.medium, Medium::Letter | Medium::Email);
                on_record && letter(rung) == Some(self.purpose)
            }
            Means::Call | Means::Meeting | Means::Visit | Means::Decision => false,
        }
    }
}

/// The letter that a step is.
fn letter(rung: RungKind) -> Option<Purpose> {
    match rung {
        RungKind::DemandLetter => Some(Purpose::Demand),
        RungKind::FirstWarning => Some(Purpose::WarningFirst),
        RungKind::SecondWarning => Some(Purpose::WarningSecond),
        RungKind::ThirdWarning => Some(Purpose::WarningThird),
        _ => None,
    }
}
