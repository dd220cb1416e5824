use super::Icon;
use crate::i18n::text;
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// The head of a page: its name, a line about it, the way back.
#[component]
pub fn PageHeader(
    /// The page's name, which becomes the window's title too.
    #[prop(into)]
    title: Signal<String>,
    /// A line above it, such as the date.
    #[prop(into, optional)]
    above: Signal<String>,
    /// A line below it; empty where there is nothing to add.
    #[prop(into, optional)]
    subtitle: Signal<String>,
    /// Where the way back leads when the browser knows none.
    #[prop(optional)]
    back: Option<Route>,
    /// What stands at the end of the line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let navigation = use_navigation();
    let line = |words: Signal<String>| {
        move || {
            let words = words.get();
            (!words.is_empty()).then(|| view! { <p>{words}</p> }.into_any())
        }
    };
    let language = language();
    Effect::new(move |_| {
        document().set_title(&format!("{} · {}", title.get(), text::app::name(language)));
    });
    view! {
        <header class="page-header">
            {back.map(|route| {
                view! {
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::common::back(language)
                        on:click=move |_| navigation.back(route)
                    >
                        <Icon name="chevron-left" />
                    </button>
                }
            })}
            <div>
                {line(above)}
                <h1>{title}</h1>
                {line(subtitle)}
            </div>
            {children.map(|children| children())}
        </header>
    }
    .into_any()
}
