//! The placeholders of messages, as a trader who rewords a text meets them.

use crate::domain::message::placeholder::Placeholder;
use crate::i18n::{Language, text};

/// The name that stands between the braces on the screen.
pub fn placeholder_name(language: Language, placeholder: Placeholder) -> &'static str {
    match language {
        Language::Id => placeholder.id_name(),
        Language::En => placeholder.name(),
    }
}

/// What comes in its place, in a line.
pub fn placeholder(language: Language, placeholder: Placeholder) -> &'static str {
    match placeholder {
        Placeholder::Greeting => text::placeholder::greeting(language),
        Placeholder::Customer => text::placeholder::customer(language),
        Placeholder::You => text::placeholder::you(language),
        Placeholder::Business => text::placeholder::business(language),
        Placeholder::Speaker => text::placeholder::speaker(language),
        Placeholder::Today => text::placeholder::today(language),
        Placeholder::Amount => text::placeholder::amount(language),
        Placeholder::WhatFor => text::placeholder::what_for(language),
        Placeholder::Due => text::placeholder::due(language),
        Placeholder::Late => text::placeholder::late(language),
        Placeholder::List => text::placeholder::list(language),
        Placeholder::Total => text::placeholder::total(language),
        Placeholder::HowToPay => text::placeholder::how_to_pay(language),
        Placeholder::AnswerBy => text::placeholder::answer_by(language),
        Placeholder::Received => text::placeholder::received(language),
        Placeholder::ReceivedOn => text::placeholder::received_on(language),
        Placeholder::Left => text::placeholder::left(language),
        Placeholder::Settled => text::placeholder::settled(language),
        Placeholder::Promised => text::placeholder::promised(language),
        Placeholder::PromisedOn => text::placeholder::promised_on(language),
        Placeholder::PromiseLeft => text::placeholder::promise_left(language),
        Placeholder::Agreed => text::placeholder::agreed(language),
        Placeholder::Plan => text::placeholder::plan(language),
        Placeholder::PlanTotal => text::placeholder::plan_total(language),
        Placeholder::PlanCount => text::placeholder::plan_count(language),
        Placeholder::Instalment => text::placeholder::instalment(language),
        Placeholder::WhichInstalment => text::placeholder::which_instalment(language),
        Placeholder::InstalmentDue => text::placeholder::instalment_due(language),
        Placeholder::Discounted => text::placeholder::discounted(language),
        Placeholder::Saved => text::placeholder::saved(language),
        Placeholder::Disputed => text::placeholder::disputed(language),
        Placeholder::Reason => text::placeholder::reason(language),
        Placeholder::Solution => text::placeholder::solution(language),
        Placeholder::HandedTo => text::placeholder::handed_to(language),
        Placeholder::HandedOn => text::placeholder::handed_on(language),
    }
}
