//! Reminders as a calendar shows them: to anybody who sees the phone, so that
//! they say whom to think of, and nothing else (S4.4).

use crate::domain::exchange::calendar::Worded;
use crate::domain::exchange::calendar::reminder::{About, Reminder};
use crate::domain::ledger::Ledger;
use crate::i18n::{Language, describe, text};

/// Reminders with their words; without those of customers whom the ledger does
/// not know.
pub fn worded(language: Language, ledger: &Ledger, reminders: Vec<Reminder>) -> Vec<Worded> {
    let worded = reminders.into_iter().filter_map(|reminder| {
        let customer = ledger.file(reminder.customer)?.customer()?;
        let name = describe::addressed(language, customer);
        Some(Worded {
            title: title(language, reminder.about, name),
            description: text::reminders::description(language).to_owned(),
            reminder,
        })
    });
    worded.collect()
}

fn title(language: Language, about: About, name: String) -> String {
    match about {
        About::Instalment { number, of } => {
            text::reminders::one_of_several(language, name, number, of)
        }
        About::Promise => text::reminders::check_in(language, name),
        About::Callback => text::reminders::call(language, name),
    }
}
