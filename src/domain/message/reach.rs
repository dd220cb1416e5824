//! By which way a text reaches a customer, and who may read it there.

use crate::domain::contact::Channel;
use crate::domain::customer::{Customer, NumberOwner};
use crate::domain::email::EmailAddress;
use crate::domain::message::link::{SmsStyle, mailto_link, sms_link, whatsapp_link};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::phone::PhoneNumber;

/// Where a text goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A chat in WhatsApp.
    WhatsApp(PhoneNumber),
    /// A number that takes text messages.
    Sms(PhoneNumber),
    /// A mailbox.
    Email(EmailAddress),
    /// It is printed and handed over.
    Paper,
}

impl Address {
    /// The address of a customer for a medium; `None` where it is not known.
    pub fn of(customer: &Customer, medium: Medium) -> Option<Self> {
        let mobile = || customer.mobile().map(|it| it.number.clone());
        match medium {
            Medium::WhatsApp => mobile().map(Self::WhatsApp),
            Medium::Sms => mobile().map(Self::Sms),
            Medium::Email => customer.emails.first().cloned().map(Self::Email),
            Medium::Letter => Some(Self::Paper),
        }
    }

    /// The link that opens the app for it with the text; `None` for paper.
    pub fn link(&self, subject: &str, text: &str, style: SmsStyle) -> Option<String> {
        match self {
            Self::WhatsApp(number) => Some(whatsapp_link(number, text)),
            Self::Sms(number) => Some(sms_link(number, text, style)),
            Self::Email(address) => Some(mailto_link(address.as_str(), subject, text)),
            Self::Paper => None,
        }
    }

    /// The telephone number, where it is one.
    pub fn number(self) -> Option<PhoneNumber> {
        match self {
            Self::WhatsApp(number) | Self::Sms(number) => Some(number),
            Self::Email(_) | Self::Paper => None,
        }
    }
}

/// Who reads what goes this way (S4.4). A mailbox and a letter in a closed
/// envelope are the customer's own; so is a text that has nowhere to go yet.
pub fn reader(customer: &Customer, medium: Medium) -> NumberOwner {
    match medium {
        Medium::WhatsApp | Medium::Sms => customer
            .mobile()
            .map_or(NumberOwner::Own, |number| number.owner),
        Medium::Email | Medium::Letter => NumberOwner::Own,
    }
}

/// The way that a text of this purpose takes at first: the one that is asked
/// for, else what the customer prefers, else the first that reaches them.
pub fn usual(customer: &Customer, purpose: Purpose, asked: Option<Channel>) -> Medium {
    let wished = [asked, customer.preferred_channel];
    wished
        .into_iter()
        .flatten()
        .filter_map(written)
        .chain([Medium::WhatsApp, Medium::Email])
        .find(|it| purpose.suits(*it) && Address::of(customer, *it).is_some())
        .unwrap_or(Medium::WhatsApp)
}

fn written(channel: Channel) -> Option<Medium> {
    Medium::ALL
        .into_iter()
        .find(|medium| Channel::from(*medium) == channel)
}
