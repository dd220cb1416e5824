use crate::domain::credit::CreditAnswer;
use crate::domain::id::CustomerId;
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, money, text};
use crate::ui::components::{Dialog, Icon};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// Asks before goods are given beyond what the trader has set (S3.6): a kind
/// refusal is one tap away, and so is giving them all the same.
#[component]
pub fn CreditQuestion(
    /// Whom it is about, and what speaks against it; `None` while nothing is
    /// asked.
    asked: RwSignal<Option<(CustomerId, CreditAnswer)>>,
    /// Says that it is to be written down all the same.
    #[prop(into)]
    record: Callback<()>,
) -> impl IntoView {
    let language = language();
    let question = move |id: CustomerId, answer: CreditAnswer| {
        let refusal = Route::MessageFor(id, Purpose::CreditRefusal).href();
        view! {
            <div>
                <header>
                    <h2 id="credit-question">{title(language, answer)}</h2>
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::common::close(language)
                        on:click=move |_| asked.set(None)
                    >
                        <Icon name="x" />
                    </button>
                </header>
                <div class="body">
                    <p>{why(language, answer)}</p>
                </div>
                <footer class="actions">
                    <button type="button" class="button" on:click=move |_| record.run(())>
                        {text::credit::record_anyway(language)}
                    </button>
                    <a class="button primary" href=refusal>
                        <Icon name="message-circle" />
                        {text::credit::refuse(language)}
                    </a>
                </footer>
            </div>
        }
        .into_any()
    };
    view! {
        <Dialog
            open=Signal::derive(move || asked.get().is_some())
            labelled_by="credit-question"
            closed=move |()| asked.set(None)
        >
            {move || asked.get().map(|(id, answer)| question(id, answer))}
        </Dialog>
    }
    .into_any()
}

fn title(language: Language, answer: CreditAnswer) -> &'static str {
    match answer {
        CreditAnswer::Stopped => text::credit::stopped(language),
        CreditAnswer::Fine | CreditAnswer::OverLimit { .. } => text::credit::over_limit(language),
    }
}

fn why(language: Language, answer: CreditAnswer) -> String {
    match answer {
        CreditAnswer::Fine => String::new(),
        CreditAnswer::Stopped => text::credit::why_stopped(language).to_owned(),
        CreditAnswer::OverLimit { limit, owed } => {
            text::credit::why_over_limit(language, money(language, limit), money(language, owed))
        }
    }
}
