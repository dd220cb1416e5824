use super::Icon;
use leptos::prelude::*;

/// A place that has nothing to show yet, and what to do about it.
#[component]
pub fn Empty(
    /// The drawing.
    icon: &'static str,
    /// What is missing.
    #[prop(into)]
    title: String,
    /// What to do.
    #[prop(into)]
    hint: String,
    /// The buttons that do it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <h2>{title}</h2>
            <p>{hint}</p>
            {children.map(|children| view! { <div class="stack close">{children()}</div> })}
        </div>
    }
    .into_any()
}
