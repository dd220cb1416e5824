use super::HoldLine;
use super::who::{LateChip, Said, Who};
use crate::i18n::{Language, describe, text};
use crate::ui::components::Avatar;
use crate::ui::routes::Route;
use leptos::prelude::*;

/// A customer who is held back, and why.
#[component]
pub fn HoldRow(
    /// Who, and why.
    line: HoldLine,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let is_task = line.is_task();
    let HoldLine { row, customer } = line;
    let id = row.customer;
    view! {
        <li class="row">
            <Avatar name=customer.name.to_string() />
            <Who id=id customer=customer reason=row.reason.clone() language=language />
            <LateChip reason=row.reason.clone() language=language />
            <Said cause=row.cause.clone() />
            <p>{describe::held(language, &row)} "."</p>
            {is_task
                .then(|| {
                    view! {
                        <div class="actions">
                            <a class="button" href=Route::Customer(id).href()>
                                {text::today::see_to_it(language)}
                            </a>
                        </div>
                    }
                        .into_any()
                })}
        </li>
    }
    .into_any()
}
