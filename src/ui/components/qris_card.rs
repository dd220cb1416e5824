use crate::domain::business::QrisAmount;
use crate::domain::exchange::qris::code::PaymentCode;
use crate::i18n::{money, text};
use crate::ui::state::language;
use leptos::prelude::*;

/// A QR to pay by, whose it is, and the amount beside it.
#[component]
pub fn QrisCard(
    /// What is shown.
    code: PaymentCode,
) -> impl IntoView {
    let language = language();
    let what_to_do = match code.says {
        QrisAmount::Beside => text::qris::show::scan_and_type(language),
        QrisAmount::Inside => text::qris::show::scan_only(language),
    };
    let several = code
        .takes_several()
        .then(|| view! { <p>{text::qris::show::several(language)}</p> }.into_any());
    let number = code.merchant_number.as_ref().map(|it| {
        let number = format!("{} {it}", text::qris::merchant_number(language));
        view! { <small>{number}</small> }.into_any()
    });
    let picture = code.picture().map(|picture| {
        let side = picture.side();
        view! {
            <svg
                viewBox=format!("0 0 {side} {side}")
                role="img"
                aria-label=text::qris::show::picture(language, &code.name)
                shape-rendering="crispEdges"
            >
                <path d=picture.path() />
            </svg>
        }
        .into_any()
    });
    view! {
        <figure class="qris">
            {picture} <figcaption>
                <p class="shop">
                    <b>{code.name}</b>
                    <span>{code.city}</span>
                    {number}
                </p>
                <p class="money">{money(language, code.amount)}</p>
                <p>{what_to_do}</p>
                {several}
            </figcaption>
        </figure>
    }
    .into_any()
}
