use leptos::children::ChildrenFn;
use leptos::prelude::*;

/// Shows something while a condition holds. Unlike `Show` it is one piece of
/// code for all its uses, which the first visit would pay for otherwise.
#[component]
pub fn When(
    /// The condition.
    #[prop(into)]
    condition: Signal<bool>,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| condition.get());
    (move || holds.get().then(|| children())).into_any()
}
