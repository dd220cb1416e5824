use crate::domain::id::CustomerId;
use crate::domain::paper::need::Need;
use crate::i18n::{describe, text};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// What a paper lacks, each with the way to mend it; nothing where it lacks
/// nothing.
#[component]
pub fn Lacks(
    /// Whose paper it is.
    id: CustomerId,
    /// What it lacks.
    lacks: Memo<Vec<Need>>,
) -> impl IntoView {
    let language = language();
    let line = move |need: Need| {
        let way = way(id, need)
            .map(|(route, words)| view! { <a href=route.href()>{words}</a> }.into_any());
        view! {
            <li>
                {describe::paper::need(language, need)} " " {way}
            </li>
        }
        .into_any()
    };
    move || {
        let lacks = lacks.get();
        if lacks.is_empty() {
            return ().into_any();
        }
        let title = match lacks.iter().any(|it| it.is_vital()) {
            true => text::paper::not_ready(language),
            false => text::paper::need::title(language),
        };
        let lines = lacks.into_iter().map(line).collect_view();
        view! {
            <section class="banner warn" aria-labelledby="lacks-title">
                <div>
                    <h2 id="lacks-title">{title}</h2>
                    <ul class="bullets">{lines}</ul>
                </div>
            </section>
        }
        .into_any()
    }
}

/// Where a lack is mended.
fn way(id: CustomerId, need: Need) -> Option<(Route, &'static str)> {
    let language = language();
    match need {
        Need::BusinessName | Need::BusinessAddress | Need::Owner | Need::WayToPay => {
            Some((Route::Settings, text::paper::need::settings(language)))
        }
        Need::CustomerAddress => Some((
            Route::EditCustomer(id),
            text::paper::need::customer(language),
        )),
        Need::Payment => Some((Route::Payment(id), text::payment::title(language))),
        Need::Plan => Some((
            Route::PlanCalculator(Some(id)),
            text::paper::need::calculator(language),
        )),
        Need::Debt | Need::Earlier(_) => None,
    }
}
