use super::Icon;
use leptos::html;
use leptos::prelude::*;
use web_sys::{File, HtmlInputElement};

/// A field for a file, which can be chosen or dropped there.
#[component]
pub fn FileDrop(
    /// The input's id.
    id: &'static str,
    /// Its picture.
    icon: &'static str,
    /// What to choose.
    choose: &'static str,
    /// What else to know, such as that it can be dropped.
    hint: &'static str,
    /// What systems call such files.
    accept: &'static str,
    /// Takes the file, with the input that may be emptied once it is read, so
    /// that the same file can be chosen again.
    #[prop(into)]
    take: Callback<(HtmlInputElement, File)>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input: NodeRef<html::Input> = NodeRef::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        over.set(false);
        take.run((input, file));
    };
    let name = format!("{id}-choose");
    let more = format!("{id}-drop");
    view! {
        <label class="file-drop" data-over=move || over.get().then_some("true")>
            <Icon name=icon class="large" />
            <b id=name.clone()>{choose}</b>
            <small id=more.clone()>{hint}</small>
            <input
                type="file"
                id=id
                node_ref=input
                accept=accept
                aria-labelledby=name
                aria-describedby=more
                on:change=chosen
                on:dragenter=move |_| over.set(true)
                on:dragleave=move |_| over.set(false)
                on:drop=move |_| over.set(false)
            />
        </label>
    }
    .into_any()
}
