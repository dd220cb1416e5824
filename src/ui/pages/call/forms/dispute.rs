use super::Frame;
use crate::domain::account::Account;
use crate::domain::id::ReceivableId;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::judge::Judged;
use crate::i18n::{describe, money, text};
use crate::ui::components::{Choice, Failed, TextField, Typed};
use crate::ui::pages::call::desk::Desk;
use crate::ui::state::language;
use leptos::prelude::*;

/// What they object to, and what they say (S4.5).
#[component]
pub fn DisputeForm(
    desk: Desk,
    before: Option<FormAnswer>,
    account: Memo<Account>,
) -> impl IntoView {
    let language = language();
    let options = account.with_untracked(|account| {
        let open = account.open().map(|standing| {
            let what = describe::receivable(language, &standing.terms);
            let words = format!("{what} · {}", money(language, standing.balance()));
            (Some(standing.id), words)
        });
        open.collect::<Vec<(Option<ReceivableId>, String)>>()
    });
    let (receivable, reason) = match before {
        Some(FormAnswer::Dispute { receivable, reason }) => (Some(receivable), reason),
        _ => match options.as_slice() {
            // Where there is but one, nothing is to be chosen.
            [(only, _)] => (*only, String::new()),
            _ => (None, String::new()),
        },
    };
    let receivable = RwSignal::new(receivable);
    let reason = RwSignal::new(reason);
    let failure = RwSignal::new(String::new());
    let read = move |()| -> Option<(FormAnswer, Judged)> {
        let Some(receivable) = receivable.get_untracked() else {
            failure.set(text::call::dispute_which_empty(language).to_owned());
            return None;
        };
        let reason = reason.get_untracked().trim().to_owned();
        Some((FormAnswer::Dispute { receivable, reason }, Judged::Plain))
    };
    view! {
        <Frame desk=desk title=text::call::dispute(language) read=read>
            <Choice
                label=text::call::dispute_which(language)
                name="disputed"
                options=options
                chosen=receivable
                choose=move |it| {
                    receivable.set(it);
                    failure.set(String::new());
                }
            />
            <Failed words=failure />
            <TextField
                id="dispute-reason"
                label=text::call::dispute_reason(language)
                value=reason
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
        </Frame>
    }
    .into_any()
}
