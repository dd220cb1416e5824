//! Plans to pay in instalments, and offers to take less, in words.

use crate::domain::plan::history::InstalmentState;
use crate::domain::plan::progress::{AskedInstalments, PlannedInstalment};
use crate::domain::plan::standing::PlanStatus;
use crate::domain::settlement::standing::SettlementStatus;
use crate::i18n::{Language, money, short_day, text};

/// What became of a plan, in a word or two.
pub fn status(language: Language, status: PlanStatus) -> &'static str {
    match status {
        PlanStatus::Proposed => text::plan::proposed(language),
        PlanStatus::OnTrack => text::plan::on_track(language),
        PlanStatus::Behind => text::plan::behind(language),
        PlanStatus::Broken => text::plan::broken(language),
        PlanStatus::Completed => text::plan::completed(language),
        PlanStatus::Ended => text::plan::ended(language),
    }
}

/// What became of an instalment.
pub fn instalment(language: Language, it: &PlannedInstalment, state: InstalmentState) -> String {
    let day = |day| short_day(language, day);
    let left = || money(language, it.left());
    match state {
        InstalmentState::Early(on) => text::plan::early(language, day(on)),
        InstalmentState::InTime => text::plan::in_time(language).to_owned(),
        InstalmentState::Late(on) => text::plan::late(language, day(on)),
        InstalmentState::Part => text::plan::part(language, left()),
        InstalmentState::Missed => text::plan::missed(language, left()),
        InstalmentState::Upcoming => text::plan::upcoming(language).to_owned(),
    }
}

/// What is asked for next, and by which day.
pub fn next(language: Language, asked: AskedInstalments) -> String {
    let amount = money(language, asked.amount);
    text::plan::next_is(language, amount, short_day(language, asked.due))
}

/// What became of an offer to take less, in a few words.
pub fn offer(language: Language, status: SettlementStatus) -> String {
    match status {
        SettlementStatus::Open => text::settlement::open(language).to_owned(),
        SettlementStatus::TakenUp(on) => {
            text::settlement::taken_up(language, short_day(language, on))
        }
        SettlementStatus::Lapsed => text::settlement::lapsed(language).to_owned(),
        SettlementStatus::Withdrawn => text::settlement::withdrawn(language).to_owned(),
    }
}
