//! What goes into the places of a message, in the customer's language.

use crate::domain::business::BankAccount;
use crate::domain::contact::Channel;
use crate::domain::customer::Honorific;
use crate::domain::message::draft::{Addressee, DraftFacts, OpenReceivable, Sender};
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::{Placeholder, Values};
use crate::domain::money::Rupiah;
use crate::i18n::{self, Language, text};

/// The values for a message. What is not known stays empty.
pub fn of(language: Language, purpose: Purpose, channel: Channel, facts: &DraftFacts) -> Values {
    let words = Words { language, channel };
    let honorific = honorific(&facts.customer);
    let mut values = Values::default();
    let mut set = |placeholder, text: String| values.set(placeholder, plain(&text));
    set(
        Placeholder::Greeting,
        i18n::greeting(language, facts.now.time()).to_owned(),
    );
    set(Placeholder::Customer, words.address(&facts.customer));
    set(Placeholder::You, words.you(honorific).to_owned());
    set(Placeholder::Business, facts.business.business.clone());
    set(Placeholder::Owner, facts.business.owner.clone());
    set(Placeholder::HowToPay, words.how_to_pay(&facts.business));
    if let Some(day) = facts.answer_by(purpose) {
        set(Placeholder::AnswerBy, i18n::full_day(language, day));
    }

    let open = facts.oldest_first();
    let total = Rupiah::total(open.iter().map(|it| it.balance));
    let asked = match purpose {
        Purpose::Statement => open.clone(),
        _ => facts.asked_for(),
    };
    if let Some(oldest) = asked.first() {
        let amount = Rupiah::total(asked.iter().map(|it| it.balance));
        set(Placeholder::Amount, i18n::money(language, amount));
        set(Placeholder::WhatFor, words.what_for(&asked));
        set(Placeholder::Due, i18n::full_day(language, oldest.due));
        if total != amount {
            set(Placeholder::Total, i18n::money(language, total));
        }
    }
    if let Some(days @ 1..) = facts.days_past_due() {
        set(Placeholder::Late, text::common::days(language, days));
    }
    if open.len() > 1 || purpose == Purpose::Statement {
        set(Placeholder::List, words.list(&open));
    }
    if let Some(received) = facts.received {
        set(
            Placeholder::Received,
            i18n::money(language, received.amount),
        );
        set(
            Placeholder::ReceivedOn,
            i18n::full_day(language, received.on),
        );
        if total.is_zero() {
            set(
                Placeholder::Settled,
                text::message::settled(language).to_owned(),
            );
        } else {
            set(Placeholder::Left, i18n::money(language, total));
        }
    }
    values
}

/// How many receivables a message lists; the rest is summed up in a line.
const LINES: usize = 6;

struct Words {
    language: Language,
    channel: Channel,
}

impl Words {
    /// "Bu Sari"; a name that brings its own form of address keeps it.
    fn address(&self, customer: &Addressee) -> String {
        let name = one_line(&customer.name);
        i18n::address(self.language, customer.honorific, &name)
    }

    fn you(&self, honorific: Honorific) -> &'static str {
        match honorific {
            Honorific::Bapak => text::address::you_bapak(self.language),
            Honorific::Ibu => text::address::you_ibu(self.language),
            Honorific::Mas => text::address::you_mas(self.language),
            Honorific::Mbak => text::address::you_mbak(self.language),
            Honorific::Kak => text::address::you_kak(self.language),
            Honorific::None => text::address::you_none(self.language),
        }
    }

    /// The goods or the note of one receivable, or the number of several.
    fn what_for(&self, asked: &[&OpenReceivable]) -> String {
        match asked {
            [one] => self.matter(one),
            several => text::message::transactions(self.language, several.len()),
        }
    }

    fn matter(&self, receivable: &OpenReceivable) -> String {
        let limit = if self.is_sms() { 30 } else { 60 };
        let note = clipped(&receivable.note, limit);
        let number = clipped(&receivable.note_number, limit);
        match (note.is_empty(), number.is_empty()) {
            (false, false) => text::message::goods_with_note(self.language, note, number),
            (false, true) => note,
            (true, false) => text::message::note(self.language, number),
            (true, true) => text::message::transaction_of(
                self.language,
                i18n::full_day(self.language, receivable.date),
            ),
        }
    }

    /// The oldest due first, a line each.
    fn list(&self, open: &[&OpenReceivable]) -> String {
        // A last line that stands for a single receivable would save nothing.
        let shown = if open.len() > LINES + 1 {
            LINES
        } else {
            open.len()
        };
        let (shown, rest) = open.split_at(shown);
        let mut lines: Vec<String> = shown
            .iter()
            .map(|it| {
                text::message::list_line(
                    self.language,
                    self.matter(it),
                    i18n::money(self.language, it.balance),
                    i18n::day(self.language, it.due),
                )
            })
            .collect();
        if !rest.is_empty() {
            let amount = Rupiah::total(rest.iter().map(|it| it.balance));
            let amount = i18n::money(self.language, amount);
            lines.push(text::message::list_rest(self.language, rest.len(), amount));
        }
        lines.join("\n")
    }

    /// An SMS has room for the first account only.
    fn how_to_pay(&self, sender: &Sender) -> String {
        let most = if self.is_sms() { 1 } else { 3 };
        let accounts = sender
            .accounts
            .iter()
            .take(most)
            .map(|account| self.account(account))
            .reduce(|first, second| text::message::either(self.language, first, second));
        match accounts {
            Some(accounts) => text::message::pay_by_transfer(self.language, accounts),
            None => text::message::pay_in_cash(self.language).to_owned(),
        }
    }

    fn account(&self, account: &BankAccount) -> String {
        text::message::account(
            self.language,
            one_line(&account.bank),
            one_line(&account.number),
            one_line(&account.holder),
        )
    }

    fn is_sms(&self) -> bool {
        self.channel == Channel::Sms
    }
}

/// The form of address on record, or the one that the name brings along.
fn honorific(customer: &Addressee) -> Honorific {
    match customer.honorific {
        Honorific::None => i18n::own_honorific(&customer.name).unwrap_or_default(),
        known => known,
    }
}

/// In a message every space may break: a space that does not would turn an SMS
/// to an alphabet with half the room, and looks odd once copied elsewhere.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most so many characters, cut between goods or, failing that, words.
fn clipped(text: &str, limit: usize) -> String {
    let line = one_line(text);
    let Some((end, _)) = line.char_indices().nth(limit) else {
        return line;
    };
    let kept = &line[..end];
    let whole = kept
        .rsplit_once([',', ';'])
        .or_else(|| kept.rsplit_once(' '))
        .map_or(kept, |(whole, _)| whole);
    format!("{whole}...")
}
