use leptos::prelude::*;

/// The first letter of a name, for the eye.
#[component]
pub fn Avatar(
    /// Whose.
    name: String,
) -> impl IntoView {
    let initial = name
        .chars()
        .find(|it| it.is_alphanumeric())
        .map(String::from);
    view! { <span class="avatar" data-initial=initial aria-hidden="true"></span> }.into_any()
}
