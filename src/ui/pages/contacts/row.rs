use super::selection::Line;
use crate::domain::exchange::contacts::{Candidate, Fate, Question};
use crate::domain::phone::PhoneNumber;
use crate::i18n::describe::contacts as describe;
use crate::i18n::{Language, text};
use crate::ui::components::{Icon, When};
use crate::ui::state::use_book;
use leptos::prelude::*;

/// One contact: who it is, what becomes of it, and the fields to mend it.
#[component]
pub fn ContactRow(line: Line, language: Language) -> impl IntoView {
    let book = use_book();
    let Line {
        number,
        candidate,
        wanted,
        fate,
        ..
    } = line;
    let remarks = move || {
        let sentences = book.with(|ledger| {
            fate.with(|fate| candidate.with(|it| describe::remarks(language, it, fate, ledger)))
        });
        sentences
            .into_iter()
            .map(|words| view! { <p class="soft">{words}</p> })
            .collect_view()
    };
    // A field that was needed once stays, so that it does not vanish from under
    // the hands that fill it in.
    let asked = fate.with_untracked(|it| match it {
        Fate::Asked(questions) => questions.clone(),
        _ => Vec::new(),
    });
    let fields = asked
        .iter()
        .filter_map(|it| MendedField::for_question(*it))
        .map(|field| view! { <Mend line=line field=field language=language /> })
        .collect_view();
    let id = format!("contact-{number}");
    view! {
        <li class=move || fate.with(class)>
            <label class="check">
                <input
                    type="checkbox"
                    aria-describedby=format!("{id}-fate")
                    disabled=move || !line.may_be_wanted()
                    prop:checked=wanted
                    on:change:target=move |event| wanted.set(event.target().checked())
                />
                <span>
                    <b>{move || candidate.with(|it| shown_name(language, it))}</b>
                    <small>{move || candidate.with(shown_numbers)}</small>
                </span>
                <span class=move || format!("chip {}", fate.with(class)) id=format!("{id}-fate")>
                    {move || fate.with(|it| describe::fate(language, it))}
                </span>
            </label>
            {remarks}
            {fields}
        </li>
    }
    .into_any()
}

/// What of a contact can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MendedField {
    /// Its name.
    Name,
    /// Its number.
    Number,
}

impl MendedField {
    /// The field in which a question is answered, where there is one.
    pub fn for_question(question: Question) -> Option<Self> {
        match question {
            Question::NameBroken | Question::Name(_) => Some(Self::Name),
            Question::NoNumber | Question::Number(_) => Some(Self::Number),
            Question::CutShort => None,
        }
    }

    /// The id of the field of a contact.
    pub fn id(self, line: Line) -> String {
        match self {
            Self::Name => format!("contact-{}-name", line.number),
            Self::Number => format!("contact-{}-number", line.number),
        }
    }

    fn label(self, language: Language) -> &'static str {
        match self {
            Self::Name => text::contacts::name(language),
            Self::Number => text::contacts::number(language),
        }
    }

    fn value(self, candidate: &Candidate) -> String {
        match self {
            Self::Name => candidate.name.clone(),
            Self::Number => candidate.typed_number.clone(),
        }
    }

    fn write(self, candidate: &mut Candidate, typed: String) {
        match self {
            Self::Name => candidate.name = typed,
            Self::Number => candidate.typed_number = typed,
        }
    }

    fn problem(self, candidate: &Candidate) -> Option<Question> {
        match self {
            Self::Name => candidate.checked_name().err(),
            Self::Number => candidate.checked_numbers().err(),
        }
    }
}

/// A field for what is to be mended. Whoever mends it wants the contact.
#[component]
fn Mend(line: Line, field: MendedField, language: Language) -> impl IntoView {
    let id = field.id(line);
    let error_id = format!("{id}-error");
    let label = field.label(language);
    let full_name = text::contacts::of_contact(language, label, line.number);
    let candidate = line.candidate;
    let problem = Memo::new(move |_| candidate.with(|it| field.problem(it)));
    let written = candidate.with_untracked(|it| field.value(it));
    let write = move |typed: String| {
        candidate.update(|it| field.write(it, typed));
        let is_mended = candidate.with_untracked(|it| it.questions().is_empty());
        if is_mended {
            line.wanted.set(true);
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type=if field == MendedField::Number { "tel" } else { "text" }
                autocomplete="off"
                aria-label=full_name
                aria-describedby=error_id.clone()
                aria-invalid=move || problem.get().map(|_| "true")
                prop:value=written
                on:input:target=move |event| write(event.target().value())
            />
            <p class="error" id=error_id>
                <When condition=Signal::derive(move || problem.get().is_some())>
                    <Icon name="triangle-alert" />
                    {move || problem.get().map(|it| describe::question(language, it))}
                </When>
            </p>
        </div>
    }
    .into_any()
}

fn shown_name(language: Language, candidate: &Candidate) -> String {
    match candidate.name.trim() {
        "" => text::contacts::no_name(language).to_owned(),
        name => name.to_owned(),
    }
}

fn shown_numbers(candidate: &Candidate) -> String {
    let numbers = candidate.read.numbers.iter().map(PhoneNumber::shown);
    numbers.collect::<Vec<_>>().join(" · ")
}

fn class(fate: &Fate) -> &'static str {
    match fate {
        Fate::New => "good",
        Fate::Adds(_) => "warn",
        Fate::Known(_) => "",
        Fate::Asked(_) => "late",
    }
}
