use leptos::prelude::*;
use std::borrow::Cow;

/// One of a few, as pills.
#[component]
pub fn Choice<T, W>(
    /// What is chosen, for those who cannot see that the pills belong together.
    #[prop(into)]
    label: String,
    /// The name that the radio buttons share.
    name: &'static str,
    /// The values and their words.
    options: Vec<(T, W)>,
    /// What is chosen now.
    #[prop(into)]
    chosen: Signal<T>,
    /// Says that another is chosen.
    #[prop(into)]
    choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    W: Into<Cow<'static, str>> + 'static,
{
    let (values, words): (Vec<T>, Vec<Cow<'static, str>>) = options
        .into_iter()
        .map(|(value, words)| (value, words.into()))
        .unzip();
    let places = values.clone();
    let at = Signal::derive(move || {
        let chosen = chosen.get();
        places.iter().position(|value| *value == chosen)
    });
    let pick = Callback::new(move |at: usize| {
        if let Some(value) = values.get(at) {
            choose.run(*value);
        }
    });
    view! { <Pills label=label name=name words=words chosen=at pick=pick /> }.into_any()
}

/// The pills themselves, by their place, so that the page holds their code once.
#[component]
fn Pills(
    label: String,
    name: &'static str,
    words: Vec<Cow<'static, str>>,
    chosen: Signal<Option<usize>>,
    pick: Callback<usize>,
) -> impl IntoView {
    let pills = words
        .into_iter()
        .enumerate()
        .map(|(at, words)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name
                        prop:checked=move || chosen.get() == Some(at)
                        on:change=move |_| pick.run(at)
                    />
                    {words}
                </label>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend>{label}</legend>
            {pills}
        </fieldset>
    }
    .into_any()
}
