use leptos::prelude::*;

/// A drawing out of the sprite, which says nothing that words beside it do not.
#[component]
pub fn Icon(
    /// The drawing's name in `public/icons.svg`.
    name: &'static str,
    /// Whether it stands alone, larger than the words.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=format!("icon {class}") aria-hidden="true">
            <use_ href=format!("icons.svg#{name}")></use_>
        </svg>
    }
    .into_any()
}
