use super::parts;
use crate::domain::paper::acknowledgement::Acknowledgement;
use crate::domain::paper::{Blank, Block, Paper, Room};
use crate::i18n::{Language, full_day, text};

/// What a customer states to owe, in their own name.
pub fn acknowledgement(language: Language, paper: &Acknowledgement) -> Paper {
    use text::paper::acknowledgement;
    let parties = &paper.parties;
    let creditor = creditor(paper);
    let debtor = parties.customer.name.as_str();
    let owes = acknowledgement::owe(
        language,
        full_day(language, parties.on),
        creditor,
        parts::amount(language, paper.debts.balance),
    );
    let plan = Blank {
        label: acknowledgement::plan(language).to_owned(),
        room: Room::Line,
    };
    let signatures = vec![
        parts::signature(text::paper::creditor(language), parties.signs()),
        parts::stamped(
            language,
            parts::signature(text::paper::debtor(language), debtor),
        ),
    ];
    let sections = [
        parts::section(
            "",
            [
                parts::words(acknowledgement::i(language)),
                parts::customer(language, parties),
                parts::words(owes),
                parts::debts(language, &paper.debts),
            ],
        ),
        parts::section(
            "",
            [Block::Together(vec![
                Block::ToFill(vec![plan]),
                parts::words(acknowledgement::free(language)),
                Block::Signatures(signatures),
            ])],
        ),
    ];
    let title = acknowledgement::title(language);
    parts::letter(language, parties, title, parties.on, sections)
}

/// To whom it is owed: the business and its owner, as far as they are known.
fn creditor(paper: &Acknowledgement) -> String {
    let parties = &paper.parties;
    let name = parties.business.name.trim();
    match parties.signs() {
        owner if owner != name && !name.is_empty() => format!("{owner} ({name})"),
        owner => owner.to_owned(),
    }
}
