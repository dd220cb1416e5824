use super::desk::Desk;
use crate::domain::business::{Business, BusinessAttribute};
use crate::domain::command::Command;
use crate::domain::customer::Name;
use crate::i18n::{describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, TextField};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who speaks: the owner, or someone who works for the business (S3.2). A name
/// that is typed once is offered from then on.
#[component]
pub fn SpeakerChoice(
    /// The talk.
    desk: Desk,
    /// The business, which knows its people.
    business: Memo<Business>,
    /// Says that someone else speaks.
    #[prop(into)]
    changed: Callback<()>,
) -> impl IntoView {
    let language = language();
    let choose = Callback::new(move |name: Option<String>| {
        desk.staff.set(name);
        changed.run(());
    });
    let speaks = move || {
        let owner = || {
            let owner = business.with(|it| it.owner.clone());
            match owner.is_empty() {
                true => text::call::owner(language).to_owned(),
                false => owner,
            }
        };
        text::call::speaks(language, desk.staff.get().unwrap_or_else(owner))
    };
    let people = move || {
        let staff = business.with(|it| it.staff.clone());
        let options = std::iter::once(text::call::owner(language).to_owned())
            .chain(staff.iter().cloned())
            .enumerate()
            .collect::<Vec<_>>();
        let names = staff.clone();
        let chosen = Signal::derive(move || {
            desk.staff
                .get()
                .and_then(|name| names.iter().position(|it| *it == name))
                .map_or(0, |at| at + 1)
        });
        view! {
            <Choice
                label=text::call::who_speaks(language)
                name="speaker"
                options=options
                chosen=chosen
                choose=move |at: usize| {
                    choose.run(at.checked_sub(1).and_then(|at| staff.get(at).cloned()));
                }
            />
        }
    };
    let recorder = use_recorder();
    let forget = move || {
        let name = desk.staff.get()?;
        let words = text::call::remove_staff(language, &name);
        let remove = move |_| {
            let mut staff = business.with_untracked(|it| it.staff.clone());
            staff.retain(|it| *it != name);
            let command = Command::DescribeBusiness(vec![BusinessAttribute::Staff(staff)]);
            recorder.act(vec![command], text::common::saved(language).to_owned());
            choose.run(None);
        };
        Some(view! {
            <button type="button" class="button quiet danger" on:click=remove>
                <Icon name="trash" />
                {words}
            </button>
        })
    };
    view! {
        <details class="fold card">
            <summary>{speaks}</summary>
            <div class="stack">
                {people} {forget} <NewStaff business=business choose=choose />
                <a class="button quiet" href=Route::StaffSheet(desk.customer()).href()>
                    <Icon name="printer" />
                    {text::sheet::print_sheet(language)}
                </a>
            </div>
        </details>
    }
    .into_any()
}

#[component]
fn NewStaff(business: Memo<Business>, choose: Callback<Option<String>>) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let language = language();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = match typed.with_untracked(|text| Name::parse(text)) {
            Ok(name) => name.to_string(),
            Err(problem) => {
                error.set(describe::name_problem(language, problem).to_owned());
                return;
            }
        };
        let mut staff = business.with_untracked(|it| it.staff.clone());
        if staff.contains(&name) {
            choose.run(Some(name));
            return;
        }
        staff.push(name.clone());
        spawn_local(async move {
            let command = Command::DescribeBusiness(vec![BusinessAttribute::Staff(staff)]);
            match book.record(clock, vec![command]).await {
                Ok(_) => {
                    typed.set(String::new());
                    error.set(String::new());
                    choose.run(Some(name));
                }
                Err(problem) => error.set(problem.words(language)),
            }
        });
    };
    view! {
        <form class="stack close" novalidate on:submit=add>
            <TextField
                id="staff"
                label=text::call::new_staff(language)
                value=typed
                error=error
            />
            <button type="submit" class="button">
                {text::call::add_staff(language)}
            </button>
        </form>
    }
    .into_any()
}
