use super::Icon;
use leptos::prelude::*;

/// What went wrong, said at once to those who listen; nothing while the text
/// is empty.
#[component]
pub fn Failed(
    /// What happened, what was kept, what to do.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <div role="alert">
            {move || {
                let words = words.get();
                (!words.is_empty())
                    .then(|| {
                        view! {
                            <div class="banner late">
                                <Icon name="triangle-alert" />
                                <p>{words}</p>
                            </div>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
    .into_any()
}
