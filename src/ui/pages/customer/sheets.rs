//! What can be written down about a customer beside money and contacts, each
//! on a sheet over the page.

use super::disputes::DisputeForm;
use super::hand_over::HandOverForm;
use super::hardship::{HardshipForm, PostponeForm};
use super::plans::EndPlanForm;
use super::promises::PromiseForm;
use super::replies::ReplyForm;
use crate::domain::account::Account;
use crate::domain::id::{CustomerId, PlanId};
use crate::i18n::{Language, text};
use crate::ui::components::{Dialog, DialogForm, When};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// The id of the heading that a sheet shows.
const HEADING: &str = "sheet-title";

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// They wrote, or called.
    Reply,
    /// They said what they will pay, and by when.
    Promise,
    /// They object.
    Dispute,
    /// They cannot pay for a while.
    Hardship,
    /// They are asked later how they fare.
    Postpone,
    /// Someone else collects from now on.
    HandOver,
    /// A plan holds no more.
    EndPlan(PlanId),
}

/// The buttons that open a sheet, and the ways to the one that staff gets and
/// to the papers.
#[component]
pub fn News(
    /// Whose.
    id: CustomerId,
    /// What the customer owes.
    account: Memo<Account>,
    /// Which sheet is open.
    sheet: RwSignal<Option<Sheet>>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let button = move |opens: Sheet, words: &'static str| {
        view! {
            <button type="button" class="button" on:click=move |_| sheet.set(Some(opens))>
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="news-title">
            <h2 id="news-title">{text::customer::news(language)}</h2>
            <div class="actions">
                {button(Sheet::Reply, text::customer::record_reply(language))}
                <When condition=Signal::derive(move || {
                    account.with(|it| it.open().next().is_some())
                })>
                    {button(Sheet::Promise, text::customer::record_promise(language))}
                    {button(Sheet::Dispute, text::customer::record_dispute(language))}
                    {button(Sheet::Hardship, text::customer::record_hardship(language))}
                    {button(Sheet::HandOver, text::customer::hand_over(language))}
                    <a class="button" href=Route::StaffSheet(id).href()>
                        {text::sheet::title(language)}
                    </a>
                </When>
                <a class="button" href=Route::Papers(id).href()>
                    {text::paper::title(language)}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// The sheet that is open.
#[component]
pub fn Sheets(
    /// Whom it is about.
    id: CustomerId,
    /// What they owe.
    account: Memo<Account>,
    /// Which one is open.
    sheet: RwSignal<Option<Sheet>>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let close = Callback::new(move |()| sheet.set(None));
    let shown = move || match sheet.get() {
        Some(Sheet::Reply) => {
            view! { <ReplyForm id=id close=close language=language /> }.into_any()
        }
        Some(Sheet::Promise) => {
            view! { <PromiseForm id=id account=account close=close language=language /> }.into_any()
        }
        Some(Sheet::Dispute) => {
            view! { <DisputeForm id=id account=account close=close language=language /> }.into_any()
        }
        Some(Sheet::Hardship) => {
            view! { <HardshipForm id=id close=close language=language /> }.into_any()
        }
        Some(Sheet::Postpone) => {
            view! { <PostponeForm id=id close=close language=language /> }.into_any()
        }
        Some(Sheet::HandOver) => {
            view! { <HandOverForm id=id close=close language=language /> }.into_any()
        }
        Some(Sheet::EndPlan(plan)) => {
            view! { <EndPlanForm id=id plan=plan close=close language=language /> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <Dialog
            open=Signal::derive(move || sheet.get().is_some())
            labelled_by=HEADING
            closed=close
        >
            {shown}
        </Dialog>
    }
    .into_any()
}

/// The form on a sheet.
#[component]
pub fn SheetForm(
    /// The heading.
    title: &'static str,
    /// Why nothing was kept; empty while nothing failed.
    failure: RwSignal<String>,
    /// Asks to write it down.
    #[prop(into)]
    submit: Callback<()>,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let book = use_book();
    view! {
        <DialogForm
            id=HEADING
            title=title
            words=text::common::save(language())
            saving=Signal::derive(move || book.is_saving())
            failure=failure
            submit=submit
            close=close
        >
            {children()}
        </DialogForm>
    }
    .into_any()
}
