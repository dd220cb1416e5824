//! The parts of a message that are made of several facts, in the customer's
//! language.

use crate::domain::business::BankAccount;
use crate::domain::customer::Honorific;
use crate::domain::date::{Day, Moment, days_between};
use crate::domain::message::draft::{Addressee, Sender};
use crate::domain::message::matter::{Agreed, DisputedReceivable, OpenReceivable, PlanFacts};
use crate::domain::message::medium::Medium;
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::AskedInstalments;
use crate::i18n::{self, Language, text};

/// How many receivables a message lists; the rest is summed up in a line.
const LINES: usize = 6;

/// Writes for a language and a medium.
pub struct Words {
    pub language: Language,
    pub medium: Medium,
    /// At the customer's clock.
    pub today: Day,
}

impl Words {
    /// A letter does not know at what hour it is read.
    pub fn greeting(&self, now: Moment) -> &'static str {
        match self.medium {
            Medium::Letter => text::message::letter_greeting(self.language),
            _ => i18n::greeting(self.language, now.time()),
        }
    }

    /// "Bu Sari"; a name that brings its own form of address keeps it.
    pub fn address(&self, customer: &Addressee) -> String {
        let name = one_line(&customer.name);
        i18n::address(self.language, customer.honorific, &name)
    }

    /// The word for "you" that goes with the form of address, be it on record or
    /// brought along by the name.
    pub fn you(&self, customer: &Addressee) -> &'static str {
        let honorific = match customer.honorific {
            Honorific::None => i18n::own_honorific(&customer.name).unwrap_or_default(),
            known => known,
        };
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
    pub fn what_for(&self, asked: &[&OpenReceivable]) -> String {
        match asked {
            [one] => self.matter(&one.note, &one.note_number, one.date),
            several => text::message::transactions(self.language, several.len()),
        }
    }

    /// What an objection is about.
    pub fn disputed(&self, about: &DisputedReceivable) -> String {
        self.matter(&about.note, &about.note_number, about.date)
    }

    /// The trader's or the customer's own words, in one line.
    pub fn quoted(&self, words: &str) -> String {
        let limit = if self.is_sms() { 60 } else { 200 };
        // The full stop belongs to the text around it.
        let end = |it: char| it == '.' || it.is_whitespace();
        clipped(words.trim_end_matches(end), limit)
    }

    fn matter(&self, note: &str, number: &str, date: Day) -> String {
        let limit = if self.is_sms() { 30 } else { 60 };
        let note = clipped(note, limit);
        let number = clipped(number, limit);
        match (note.is_empty(), number.is_empty()) {
            (false, false) => text::message::goods_with_note(self.language, note, number),
            (false, true) => note,
            (true, false) => text::message::note(self.language, number),
            (true, true) => {
                text::message::transaction_of(self.language, i18n::full_day(self.language, date))
            }
        }
    }

    /// A line each, in the order given. A letter has room for all of them.
    pub fn list(&self, open: &[&OpenReceivable]) -> String {
        let room = match self.medium {
            Medium::Letter => open.len(),
            _ => LINES,
        };
        // A last line that stands for a single receivable would save nothing.
        let shown = if open.len() > room + 1 {
            room
        } else {
            open.len()
        };
        let (shown, rest) = open.split_at(shown);
        let mut lines: Vec<String> = shown
            .iter()
            .map(|it| {
                text::message::list_line(
                    self.language,
                    self.matter(&it.note, &it.note_number, it.date),
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

    /// "besok, 24 November 2026" where the day is near, else the day.
    pub fn near_day(&self, day: Day) -> String {
        let written = i18n::full_day(self.language, day);
        match days_between(self.today, day) {
            0 => text::message::today(self.language, written),
            1 => text::message::tomorrow(self.language, written),
            _ => written,
        }
    }

    /// What a talk came to, a line each.
    pub fn agreed(&self, agreed: &[Agreed], customer: &Addressee) -> String {
        let lines = agreed.iter().map(|it| self.agreement(it, customer));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn agreement(&self, point: &Agreed, customer: &Addressee) -> String {
        use text::message::agreed;
        let language = self.language;
        match point {
            Agreed::Pay { amount, on } => {
                agreed::pay(language, i18n::money(language, *amount), self.near_day(*on))
            }
            Agreed::PayPart { amount, on } => {
                agreed::pay_part(language, i18n::money(language, *amount), self.near_day(*on))
            }
            Agreed::CallBack(at) => {
                let day = self.near_day(at.date_naive());
                agreed::call_back(language, day, i18n::hour(language, at.time()))
            }
            Agreed::Dispute { reason } if reason.trim().is_empty() => {
                agreed::dispute(language).to_owned()
            }
            Agreed::Dispute { reason } => agreed::dispute_about(language, self.quoted(reason)),
            Agreed::Hardship => agreed::hardship(language, self.you(customer)),
        }
    }

    /// The instalments, a line each; an SMS has room for the first alone.
    pub fn plan(&self, plan: &PlanFacts) -> String {
        let money = |amount| i18n::money(self.language, amount);
        match plan.instalments.first() {
            Some(first) if self.is_sms() => text::message::plan_in_short(
                self.language,
                plan.instalments.len(),
                money(first.amount),
                i18n::day(self.language, first.due),
            ),
            _ => self.schedule(plan),
        }
    }

    fn schedule(&self, plan: &PlanFacts) -> String {
        let lines = plan.instalments.iter().zip(1..).map(|(it, number)| {
            text::message::plan_line(
                self.language,
                number,
                i18n::money(self.language, it.amount),
                i18n::day(self.language, it.due),
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// "cicilan ke-2 dari 3", or how many they are.
    pub fn which_instalment(&self, asked: AskedInstalments, plan: &PlanFacts) -> String {
        match asked.count {
            1 => text::message::instalment_of(self.language, asked.first, plan.instalments.len()),
            several => text::message::instalments(self.language, several),
        }
    }

    /// An SMS has room for the first account only.
    pub fn how_to_pay(&self, sender: &Sender) -> String {
        let most = if self.is_sms() { 1 } else { 3 };
        let accounts = sender
            .accounts
            .iter()
            .take(most)
            .map(|account| self.account(account))
            .reduce(|first, second| text::message::either(self.language, first, second));
        match (accounts, sender.takes_qris) {
            (Some(accounts), true) => text::qris::pay::by_transfer(self.language, accounts),
            (Some(accounts), false) => text::message::pay_by_transfer(self.language, accounts),
            (None, true) => text::qris::pay::without_transfer(self.language).to_owned(),
            (None, false) => text::message::pay_in_cash(self.language).to_owned(),
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
        self.medium == Medium::Sms
    }
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
