use super::Icon;
use leptos::prelude::*;

/// What is typed into a field, which decides the keyboard that a phone shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typed {
    /// Words on one line.
    #[default]
    Words,
    /// Words on several lines.
    Lines,
    /// An amount of money, after "Rp".
    Money,
    /// A whole number.
    Number,
    /// A number with decimals, such as a quantity or a percentage.
    Decimal,
    /// A telephone number.
    Phone,
    /// A day, chosen from a calendar.
    Day,
    /// An hour of the day.
    Hour,
    /// An e-mail address.
    Email,
}

/// A label, an input, what to type there, and what is wrong with it.
#[component]
pub fn TextField(
    /// The input's id.
    #[prop(into)]
    id: String,
    /// What it is for.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// What kind of thing that is.
    #[prop(optional)]
    typed: Typed,
    /// A word beside the label, such as that it may stay empty.
    #[prop(into, optional)]
    optional: String,
    /// What to type.
    #[prop(into, optional)]
    hint: String,
    /// What is wrong; empty while nothing is.
    #[prop(into, optional)]
    error: Signal<String>,
    /// A button at the end of the input, such as one that fills it in.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let described_by = format!("{id}-error");
    let invalid = move || (!error.with(String::is_empty)).then_some("true");
    let input = match typed {
        Typed::Lines => view! {
            <textarea
                id=id.clone()
                aria-describedby=described_by.clone()
                aria-invalid=invalid
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
        }
        .into_any(),
        _ => {
            let (kind, mode, class) = match typed {
                Typed::Words | Typed::Lines => ("text", "text", ""),
                Typed::Money => ("text", "decimal", "amount"),
                Typed::Number => ("text", "numeric", ""),
                Typed::Decimal => ("text", "decimal", ""),
                Typed::Phone => ("tel", "tel", ""),
                Typed::Day => ("date", "none", ""),
                Typed::Hour => ("time", "none", ""),
                Typed::Email => ("text", "email", ""),
            };
            view! {
                <input
                    id=id.clone()
                    type=kind
                    inputmode=(mode != "none").then_some(mode)
                    class=class
                    autocomplete="off"
                    aria-describedby=described_by.clone()
                    aria-invalid=invalid
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            }
            .into_any()
        }
    };
    let input = match (typed, children) {
        (Typed::Money, children) => view! {
            <div class="control">
                <span class="affix">"Rp"</span>
                {input}
                {children.map(|children| children())}
            </div>
        }
        .into_any(),
        (_, _) => input,
    };
    view! {
        <Field id=id label=label optional=optional hint=hint error=error>
            {input}
        </Field>
    }
    .into_any()
}

/// A label, any input with the same id, what to choose there, and what is
/// wrong with it. The input names `{id}-error` as what describes it.
#[component]
pub fn Field(
    /// The input's id.
    #[prop(into)]
    id: String,
    /// What it is for.
    #[prop(into)]
    label: String,
    /// A word beside the label, such as that it may stay empty.
    #[prop(into, optional)]
    optional: String,
    /// What to choose.
    #[prop(into, optional)]
    hint: String,
    /// What is wrong; empty while nothing is.
    #[prop(into, optional)]
    error: Signal<String>,
    /// The input.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!optional.is_empty())
                .then(|| view! { <span class="optional">{optional}</span> }.into_any())}
            {children()}
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> }.into_any())}
            <p class="error" id=format!("{id}-error")>
                {move || {
                    let error = error.get();
                    (!error.is_empty())
                        .then(|| view! { <Icon name="triangle-alert" />{error} }.into_any())
                }}
            </p>
        </div>
    }
    .into_any()
}
