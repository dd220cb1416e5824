use leptos::prelude::*;

/// Figures with what they are, such as what is paid and what is left.
#[component]
pub fn Facts(
    /// What each is, and the figure in words, in their order.
    facts: Vec<(&'static str, String)>,
) -> impl IntoView {
    view! {
        <dl class="facts">
            {facts
                .into_iter()
                .map(|(what, words)| {
                    view! {
                        <div>
                            <dt>{what}</dt>
                            <dd>{words}</dd>
                        </div>
                    }
                        .into_any()
                })
                .collect_view()}
        </dl>
    }
    .into_any()
}
