use crate::domain::tone::finding::{Finding, Part};
use crate::domain::tone::rule::Severity;
use crate::i18n::{describe, text};
use crate::ui::state::language;
use leptos::prelude::*;

/// What had better be said otherwise: the words, why, and a button that puts
/// kinder ones in. Said to those who listen as it changes.
#[component]
pub fn Findings(
    /// What was found.
    #[prop(into)]
    findings: Signal<Vec<Finding>>,
    /// The subject that was read.
    #[prop(into, optional)]
    subject: Signal<String>,
    /// The text that was read.
    #[prop(into)]
    text: Signal<String>,
    /// Asks for the kinder words.
    #[prop(into)]
    mend: Callback<Finding>,
) -> impl IntoView {
    let language = language();
    let list = move || {
        let findings = findings.get();
        if findings.is_empty() {
            return ().into_any();
        }
        let lines = findings
            .into_iter()
            .map(|finding| {
                let read = match finding.part {
                    Part::Subject => subject.get_untracked(),
                    Part::Body => text.get_untracked(),
                };
                view! { <Line finding=finding read=read mend=mend /> }.into_any()
            })
            .collect_view();
        view! {
            <ul class="findings" aria-label=text::finding::label(language)>
                {lines}
            </ul>
        }
        .into_any()
    };
    view! { <div role="status">{list}</div> }.into_any()
}

#[component]
fn Line(finding: Finding, read: String, mend: Callback<Finding>) -> impl IntoView {
    let language = language();
    let stops = finding.severity() == Severity::Blocks;
    let quoted = quoted(&read, &finding);
    let why = finding.why;
    let title = describe::tone(language, finding.kind);
    let kinder = finding.kinder.as_ref().map(|kinder| {
        let words = kinder.text.trim().to_owned();
        let action = match (words.is_empty(), kinder.place.is_empty()) {
            (true, _) => text::finding::remove(language),
            (false, true) => text::finding::add(language),
            (false, false) => text::finding::replace(language),
        };
        (words, action)
    });
    let suggestion = kinder
        .as_ref()
        .filter(|(words, _)| !words.is_empty())
        .map(|(words, _)| text::finding::suggestion(language, words));
    let button = kinder.map(|(_, action)| {
        view! {
            <button
                type="button"
                class="button quiet small"
                on:click=move |_| mend.run(finding.clone())
            >
                {action}
            </button>
        }
        .into_any()
    });
    view! {
        <li class="finding" class:stop=stops>
            <p>
                {stops.then(|| view! { <strong>{text::finding::must_change(language)} ". "</strong> })}
                <b>{title} {quoted} ". "</b>
                {why}
                " "
                {suggestion}
            </p>
            {button}
        </li>
    }
    .into_any()
}

/// The longest quotation, in characters.
const QUOTED: usize = 60;

/// The words that were found; nothing where something is missing, or where the
/// finding is about the whole.
fn quoted(read: &str, finding: &Finding) -> Option<String> {
    if !finding.kind.is_rude() {
        return None;
    }
    let words = read.get(finding.place.clone())?.trim();
    if words.is_empty() {
        return None;
    }
    let short: String = words.chars().take(QUOTED).collect();
    let rest = if short.len() < words.len() { "…" } else { "" };
    Some(format!(": “{short}{rest}”"))
}
