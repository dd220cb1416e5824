use super::About;
use crate::domain::attachment::Attachment;
use crate::domain::date::Day;
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::id::CustomerId;
use crate::domain::paper::Paper;
use crate::domain::paper::acknowledgement::Acknowledgement;
use crate::domain::paper::agreement::Agreement;
use crate::domain::paper::evidence::Evidence;
use crate::domain::paper::kind::PaperKind;
use crate::domain::paper::letter::Letter;
use crate::domain::paper::receipt::Receipt;
use crate::domain::paper::small_claim::SmallClaim;
use crate::domain::paper::statement::Statement;
use crate::i18n::{Language, describe};
use crate::ui::state::Book;

/// A paper as it is on a day; `None` where what it is about is not there.
pub fn paper(
    book: Book,
    id: CustomerId,
    kind: PaperKind,
    about: About,
    entries: &[Entry],
    today: Day,
    language: Language,
) -> Option<Paper> {
    book.with(|ledger| {
        let file = ledger.file(id)?;
        let business = ledger.business();
        Some(match kind {
            PaperKind::Statement => {
                describe::paper::statement(language, &Statement::of(file, business, today)?)
            }
            PaperKind::Receipt => {
                let payment = match about {
                    About::Payment(payment) => payment,
                    About::Latest | About::Plan(_) => Receipt::latest(file)?,
                };
                describe::paper::receipt(language, &Receipt::of(file, business, payment)?)
            }
            PaperKind::Agreement => {
                let plan = match about {
                    About::Plan(plan) => plan,
                    About::Latest | About::Payment(_) => Agreement::latest(file)?,
                };
                let agreement = Agreement::of(file, business, plan, today)?;
                describe::paper::agreement(language, &agreement)
            }
            PaperKind::Acknowledgement => {
                let acknowledged = Acknowledgement::of(file, business, today)?;
                describe::paper::acknowledgement(language, &acknowledged)
            }
            PaperKind::Letter(letter) => {
                let letter =
                    book.with_policy(|policy| Letter::of(letter, file, business, policy, today))?;
                describe::paper::letter(language, &letter)
            }
            PaperKind::Evidence => {
                let evidence = Evidence::of(file, business, entries, today)?;
                describe::paper::evidence(language, &evidence)
            }
            PaperKind::SmallClaim => {
                let claim = SmallClaim::of(file, business, today)?;
                describe::paper::small_claim(language, &claim)
            }
        })
    })
}

/// The photos that entries speak of.
pub fn photos(entries: &[Entry]) -> impl Iterator<Item = Attachment> {
    entries.iter().filter_map(|entry| match &entry.event {
        Event::PhotoKept { terms, .. } => Some(terms.attachment),
        _ => None,
    })
}
