use leptos::ev;
use leptos::prelude::*;

/// A line that a combobox offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion<T> {
    /// What is chosen with it.
    pub value: T,
    /// Its words.
    pub title: String,
    /// A word more about it; may be empty.
    pub note: String,
}

/// A text field that offers what is known already, after the combobox pattern
/// of the ARIA Authoring Practices (list autocomplete, manual selection).
#[component]
pub fn Combobox<T>(
    /// The input's id.
    id: &'static str,
    /// What it is for.
    #[prop(into)]
    label: String,
    /// What is typed.
    text: RwSignal<String>,
    /// What fits the typed text.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion<T>>>,
    /// Says that one of them was chosen.
    #[prop(into)]
    choose: Callback<Suggestion<T>>,
    /// What is wrong; empty while nothing is.
    #[prop(into)]
    error: Signal<String>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let offered = move || {
        if open.get() {
            suggestions.get()
        } else {
            Vec::new()
        }
    };
    let pick = move |suggestion: Suggestion<T>| {
        open.set(false);
        active.set(None);
        choose.run(suggestion);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let count = suggestions.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                open.set(true);
                active.update(|at| *at = Some(at.map_or(0, |at| (at + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                open.set(true);
                active.update(|at| *at = Some(at.map_or(count - 1, |at| (at + count - 1) % count)));
            }
            "Enter" => {
                let at = active.get_untracked().filter(|_| open.get_untracked());
                let chosen =
                    at.and_then(|at| suggestions.with_untracked(|all| all.get(at).cloned()));
                if let Some(suggestion) = chosen {
                    event.prevent_default();
                    pick(suggestion);
                }
            }
            "Escape" => open.set(false),
            _ => {}
        }
    };
    let list_id = format!("{id}-list");
    let option_id = move |at: usize| format!("{id}-option-{at}");
    view! {
        <div class="field combobox">
            <label for=id>{label.clone()}</label>
            <input
                id=id
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=list_id.clone()
                aria-expanded=move || (!offered().is_empty()).to_string()
                aria-activedescendant=move || active.get().map(option_id)
                aria-invalid=move || (!error.with(String::is_empty)).then_some("true")
                aria-describedby=format!("{id}-error")
                prop:value=text
                on:input:target=move |event| {
                    text.set(event.target().value());
                    active.set(None);
                    open.set(true);
                }
                on:keydown=on_key
                on:blur=move |_| open.set(false)
            />
            {move || {
                let offered = offered();
                (!offered.is_empty())
                    .then(|| {
                        let options = offered
                            .into_iter()
                            .enumerate()
                            .map(|(at, suggestion)| {
                                let title = suggestion.title.clone();
                                let note = suggestion.note.clone();
                                view! {
                                    // The press would take the focus away before the click arrives.
                                    <li
                                        role="option"
                                        id=option_id(at)
                                        aria-selected=move || (active.get() == Some(at)).to_string()
                                        on:mousedown=|event| event.prevent_default()
                                        on:click=move |_| pick(suggestion.clone())
                                    >
                                        <b>{title}</b>
                                        <small>{note}</small>
                                    </li>
                                }
                            })
                            .collect_view();
                        view! {
                            <ul
                                class="suggestions"
                                id=list_id.clone()
                                role="listbox"
                                aria-label=label.clone()
                            >
                                {options}
                            </ul>
                        }
                    })
            }}
            <p class="error" id=format!("{id}-error")>
                {error}
            </p>
        </div>
    }
    .into_any()
}
