//! Catat: goods were given on credit.

mod credit_question;
mod goods;

use crate::domain::command::Command;
use crate::domain::credit::{self, CreditAnswer};
use crate::domain::customer::{Customer, Number, NumberOwner};
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, ReceivableId};
use crate::domain::ledger::Ledger;
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::domain::photo::PhotoOf;
use crate::domain::receivable::Receivable;
use crate::i18n::{Language, money, number, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{
    Combobox, Field, PageHeader, PhotoDraft, PhotoField, SaveButton, Suggestion, TextField, Typed,
    When,
};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{fresh, language, use_book, use_recorder};
use crate::ui::typed;
use chrono::Days;
use credit_question::CreditQuestion;
use goods::{GoodsFields, GoodsLines, NotAdded};
use leptos::prelude::*;

/// Days until the money is due, unless the trader says otherwise.
const USUAL_TERM: u64 = 7;

/// Suggestions that fit on a phone above its keyboard.
const MOST_SUGGESTIONS: usize = 6;

/// What was typed, right or wrong.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    known: RwSignal<Option<CustomerId>>,
    number: RwSignal<String>,
    amount: RwSignal<String>,
    date: RwSignal<String>,
    due: RwSignal<String>,
    note: RwSignal<String>,
    goods: GoodsLines,
    errors: RwSignal<Errors>,
}

/// What is wrong with it, field by field; empty where nothing is.
#[derive(Clone, Default, PartialEq, Eq)]
struct Errors {
    name: String,
    number: String,
    amount: String,
    date: String,
    due: String,
}

/// A receivable that can only be valid, and whose it is.
struct Valid {
    owed_by: OwedBy,
    terms: Receivable,
}

enum OwedBy {
    Known(CustomerId),
    New(Box<Customer>),
}

impl Form {
    fn new(today: Day) -> Self {
        let due = today
            .checked_add_days(Days::new(USUAL_TERM))
            .unwrap_or(today);
        Self {
            name: RwSignal::new(String::new()),
            known: RwSignal::new(None),
            number: RwSignal::new(String::new()),
            amount: RwSignal::new(String::new()),
            date: RwSignal::new(today.to_string()),
            due: RwSignal::new(due.to_string()),
            note: RwSignal::new(String::new()),
            goods: GoodsLines::new(),
            errors: RwSignal::new(Errors::default()),
        }
    }

    fn validate(self, language: Language) -> Option<Valid> {
        let name = typed::name(language, &self.name.get_untracked());
        let number = typed::phone(language, &self.number.get_untracked());
        let owed = self.owed(language);
        let date = typed::day(language, &self.date.get_untracked());
        let due = typed::day(language, &self.due.get_untracked()).and_then(|due| match date {
            Ok(date) if due < date => Err(text::form::due_before_date(language).to_owned()),
            _ => Ok(due),
        });
        self.errors.set(Errors {
            name: typed::fault(&name),
            number: typed::fault(&number),
            amount: typed::fault(&owed),
            date: typed::fault(&date),
            due: typed::fault(&due),
        });
        let (Ok(name), Ok(number), Ok((items, amount)), Ok(date), Ok(due)) =
            (name, number, owed, date, due)
        else {
            return None;
        };
        let owed_by = match self.known.get_untracked() {
            Some(id) => OwedBy::Known(id),
            None => OwedBy::New(Box::new(Customer {
                numbers: number
                    .map(|number| Number {
                        number,
                        owner: NumberOwner::Own,
                    })
                    .into_iter()
                    .collect(),
                ..Customer::named(name)
            })),
        };
        Some(Valid {
            owed_by,
            terms: Receivable {
                note_number: None,
                date,
                due,
                amount,
                note: self.note.get_untracked().trim().to_owned(),
                items,
            },
        })
    }

    /// The goods and what they come to, or the amount that was typed where no
    /// goods are named.
    fn owed(self, language: Language) -> Result<(Vec<LineItem>, Rupiah), String> {
        match self.goods.validate(language) {
            Ok(Some(goods)) => Ok(goods),
            Ok(None) => {
                let amount = typed::amount(language, &self.amount.get_untracked())?;
                Ok((Vec::new(), amount))
            }
            Err(NotAdded::Sum(words)) => Err(words),
            Err(NotAdded::ByLine) => Err(text::items::look_at_lines(language).to_owned()),
        }
    }
}

/// A form for a receivable.
#[component]
pub fn RecordReceivable(
    /// Who takes the goods, where that is known already.
    #[prop(optional)]
    customer: Option<CustomerId>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let form = Form::new(clock.moment().date_naive());
    let photos = PhotoDraft::new();
    let failure = RwSignal::new(String::new());

    let choose = move |id: CustomerId| {
        let name = book.with_untracked(|ledger| {
            ledger
                .file(id)
                .and_then(|file| file.customer().map(|it| it.name.to_string()))
        });
        if let Some(name) = name {
            form.name.set(name);
            form.known.set(Some(id));
        }
    };
    if let Some(id) = customer {
        choose(id);
    }
    // A name that was changed after it was chosen is another name.
    Effect::new(move |_| {
        let typed = form.name.get();
        let still = form.known.get_untracked().and_then(|id| {
            book.with_untracked(|ledger| {
                let customer = ledger.file(id)?.customer()?;
                (customer.name.as_str() == typed).then_some(id)
            })
        });
        form.known.set(still);
    });
    let suggestions = Memo::new(move |_| {
        let sought = form.name.get().trim().to_lowercase();
        let today = clock.today();
        if sought.is_empty() || form.known.get().is_some() {
            return Vec::new();
        }
        book.with(|ledger| {
            ledger
                .files()
                .filter_map(|(id, file)| {
                    let customer = file.customer()?;
                    let name = customer.name.to_string();
                    name.to_lowercase().contains(&sought).then(|| {
                        let balance = file.account(today).balance();
                        Suggestion {
                            value: id,
                            title: name,
                            note: text::receivable::balance(language, money(language, balance)),
                        }
                    })
                })
                .take(MOST_SUGGESTIONS)
                .collect::<Vec<_>>()
        })
    });

    let record = move |valid: Valid| {
        let receivable = fresh(ReceivableId::new);
        let saved = text::receivable::recorded(language, money(language, valid.terms.amount));
        let (id, added) = match valid.owed_by {
            OwedBy::Known(id) => (id, None),
            OwedBy::New(customer) => {
                let id = fresh(CustomerId::new);
                (id, Some(Command::AddCustomer(id, customer.attributes())))
            }
        };
        let today = clock.moment().date_naive();
        let taken = Command::RecordReceivable(id, receivable, valid.terms);
        let mut commands = added.into_iter().chain([taken]).collect();
        let of = PhotoOf::Receivable(receivable);
        let Ok(files) = photos.keep_with(&mut commands, id, of, today) else {
            failure.set(text::photo::still_preparing(language).to_owned());
            return;
        };
        recorder.save_with_files(commands, files, saved, failure, move || {
            navigation.replace(Route::Customer(id));
        });
    };
    let question = RwSignal::new(None::<(CustomerId, CreditAnswer)>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(valid) = form.validate(language) else {
            return;
        };
        let today = clock.moment().date_naive();
        match book.with_untracked(|ledger| advice(ledger, &valid, today)) {
            Some(asked) => question.set(Some(asked)),
            None => record(valid),
        }
    };
    // The trader has the last word.
    let record_anyway = move |()| {
        question.set(None);
        if let Some(valid) = form.validate(language) {
            record(valid);
        }
    };

    let error = move |of: fn(&Errors) -> &String| {
        Signal::derive(move || form.errors.with(|errors| of(errors).clone()))
    };
    view! {
        <PageHeader title=text::receivable::new_title(language) back=Route::Today />
        <form class="stack" novalidate on:submit=save>
            <Combobox
                id="customer"
                label=text::customer::name(language)
                text=form.name
                suggestions=suggestions
                choose={move |suggestion: Suggestion<CustomerId>| choose(suggestion.value)}
                error=error(|errors| &errors.name)
            />
            <Amount form=form error=error(|errors| &errors.amount) />
            <TextField
                id="due"
                label=text::receivable::due(language)
                value=form.due
                typed=Typed::Day
                error=error(|errors| &errors.due)
            />
            <TextField
                id="note"
                label=text::receivable::description(language)
                value=form.note
                optional=text::common::optional(language)
                hint=text::receivable::description_hint(language)
            />
            <GoodsFields lines=form.goods />
            <When condition=Signal::derive(move || form.known.get().is_none())>
                <TextField
                    id="number"
                    label=text::customer::whatsapp_number(language)
                    value=form.number
                    typed=Typed::Phone
                    optional=text::common::optional(language)
                    error=error(|errors| &errors.number)
                />
            </When>
            <TextField
                id="date"
                label=text::receivable::date(language)
                value=form.date
                typed=Typed::Day
                error=error(|errors| &errors.date)
            />
            <PhotoField draft=photos optional=text::common::optional(language) />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
        <CreditQuestion asked=question record=record_anyway />
    }
    .into_any()
}

/// The amount: typed, or added up from the goods while some are named. What
/// was typed comes back when the last of them goes.
#[component]
fn Amount(form: Form, error: Signal<String>) -> impl IntoView {
    let language = language();
    let added = move || {
        let sum = form.goods.sum();
        sum.map(|sum| number(language, sum.get()))
    };
    let plain = Memo::new(move |_| form.goods.is_blank());
    let fields = move || {
        if plain.get() {
            view! {
                <TextField
                    id="amount"
                    label=text::receivable::amount(language)
                    value=form.amount
                    typed=Typed::Money
                    error=error
                />
            }
            .into_any()
        } else {
            view! {
                <Field
                    id="amount"
                    label=text::receivable::amount(language)
                    optional=text::items::summed(language)
                    error=error
                >
                    <div class="control">
                        <span class="affix">"Rp"</span>
                        <output id="amount" class="amount" aria-describedby="amount-error">
                            {added}
                        </output>
                    </div>
                </Field>
            }
            .into_any()
        }
    };
    fields.into_any()
}

/// What speaks against more credit; `None` where nothing does.
fn advice(ledger: &Ledger, valid: &Valid, today: Day) -> Option<(CustomerId, CreditAnswer)> {
    let OwedBy::Known(id) = valid.owed_by else {
        return None;
    };
    let file = ledger.file(id)?;
    match credit::answer(file.customer()?, &file.account(today), valid.terms.amount) {
        CreditAnswer::Fine => None,
        answer => Some((id, answer)),
    }
}
