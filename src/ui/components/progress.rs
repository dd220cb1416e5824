use leptos::prelude::*;

/// Says what goes on for a while, with a bar that moves as long as it does.
#[component]
pub fn Progress(
    /// What goes on.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    view! {
        <div class="progress" role="status">
            <p id="progress">{words}</p>
            <progress aria-labelledby="progress"></progress>
        </div>
    }
    .into_any()
}
