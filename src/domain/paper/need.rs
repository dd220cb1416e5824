//! What a paper needs and lacks.

use super::agreement::Agreement;
use super::kind::{LetterKind, PaperKind};
use super::letter::{earlier, sent_on};
use super::receipt::Receipt;
use crate::domain::business::Business;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;

/// Something that a paper needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Something open.
    Debt,
    /// A payment plan, if only proposed.
    Plan,
    /// Money that came in.
    Payment,
    /// What the business is called.
    BusinessName,
    /// Where it is.
    BusinessAddress,
    /// Who speaks for it.
    Owner,
    /// Where the customer lives or trades.
    CustomerAddress,
    /// An account or a QRIS to pay to.
    WayToPay,
    /// The letter that goes out before this one.
    Earlier(LetterKind),
}

impl Need {
    /// Whether there is no paper without it; else there is one with a gap.
    pub fn is_vital(self) -> bool {
        matches!(self, Self::Debt | Self::Plan | Self::Payment)
    }
}

/// What a paper lacks on a day, the vital first.
pub fn lacking(kind: PaperKind, file: &CustomerFile, business: &Business, on: Day) -> Vec<Need> {
    let needs: &[Need] = match kind {
        PaperKind::Statement => &[Need::Debt, Need::BusinessName, Need::WayToPay],
        PaperKind::Receipt => &[Need::Payment, Need::BusinessName],
        PaperKind::Agreement => &[
            Need::Plan,
            Need::BusinessName,
            Need::Owner,
            Need::CustomerAddress,
        ],
        PaperKind::Acknowledgement => &[
            Need::Debt,
            Need::BusinessName,
            Need::Owner,
            Need::CustomerAddress,
        ],
        PaperKind::Letter(_) => &[
            Need::Debt,
            Need::BusinessName,
            Need::BusinessAddress,
            Need::CustomerAddress,
            Need::WayToPay,
        ],
        PaperKind::Evidence => &[],
        PaperKind::SmallClaim => &[Need::Debt],
    };
    let before = match kind {
        PaperKind::Letter(letter) => earlier(letter).map(Need::Earlier),
        _ => None,
    };
    let needs = needs.iter().copied().chain(before);
    needs
        .filter(|need| is_lacking(*need, file, business, on))
        .collect()
}

fn is_lacking(need: Need, file: &CustomerFile, business: &Business, on: Day) -> bool {
    let is_empty = |text: &str| text.trim().is_empty();
    match need {
        Need::Debt => file.account(on).open().next().is_none(),
        Need::Plan => Agreement::latest(file).is_none(),
        Need::Payment => Receipt::latest(file).is_none(),
        Need::BusinessName => is_empty(&business.name),
        Need::BusinessAddress => is_empty(&business.address),
        Need::Owner => is_empty(&business.owner),
        Need::CustomerAddress => file.customer().is_none_or(|it| is_empty(&it.address)),
        Need::WayToPay => business.bank_accounts.is_empty() && business.qris.is_empty(),
        Need::Earlier(letter) => sent_on(file, letter, on).is_none(),
    }
}
