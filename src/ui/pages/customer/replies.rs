//! What a customer wrote of their own accord, until it is answered (S4.9).

use super::sheets::SheetForm;
use crate::domain::command::Command;
use crate::domain::contact::Channel;
use crate::domain::date::Moment;
use crate::domain::id::{CustomerId, ReplyId};
use crate::domain::reply::Reply;
use crate::i18n::{Language, describe, hour, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Icon, TextField, Typed};
use crate::ui::routes::Route;
use crate::ui::state::{fresh, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;

/// The ways by which customers get in touch.
const CHANNELS: [Channel; 5] = [
    Channel::WhatsApp,
    Channel::Sms,
    Channel::Phone,
    Channel::Email,
    Channel::Meeting,
];

/// The messages that wait for an answer.
#[component]
pub fn Replies(
    /// Whose.
    id: CustomerId,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let waiting = Memo::new(move |_| {
        let now = clock.now();
        book.with(|ledger| {
            ledger.file(id).map_or_else(Vec::new, |file| {
                let mut open: Vec<(ReplyId, Reply)> = file
                    .open_replies(now)
                    .map(|(reply, terms)| (reply, terms.clone()))
                    .collect();
                open.sort_by_key(|(reply, terms)| (terms.at, *reply));
                open
            })
        })
    });
    let settle = move |reply: ReplyId| {
        let today = clock.moment().date_naive();
        let settled = text::timeline::reply_settled(language).to_owned();
        recorder.act(vec![Command::SettleReply(id, reply, today)], settled);
    };
    let item = move |reply: ReplyId, terms: Reply| {
        let when = format!(
            "{} · {} {}",
            describe::channel(language, terms.channel),
            short_day(language, terms.at.date_naive()),
            hour(language, terms.at.time())
        );
        view! {
            <section class="card" aria-labelledby="unanswered">
                <h2 id="unanswered">{text::customer::unanswered(language)}</h2>
                <p class="soft">{when}</p>
                {(!terms.text.is_empty())
                    .then(|| {
                        view! { <blockquote class="quote">{terms.text}</blockquote> }.into_any()
                    })}
                <div class="actions">
                    <a class="button primary" href=Route::Message(id).href()>
                        <Icon name="message-circle" />
                        {text::today::answer_now(language)}
                    </a>
                    <button type="button" class="button" on:click=move |_| settle(reply)>
                        {text::customer::no_answer_needed(language)}
                    </button>
                </div>
            </section>
        }
        .into_any()
    };
    // One at a time: an answer is one for all that came before it.
    (move || {
        waiting
            .get()
            .into_iter()
            .next()
            .map(|(reply, terms)| item(reply, terms))
    })
    .into_any()
}

/// A form for a message of the customer's.
#[component]
pub fn ReplyForm(
    /// Whose.
    id: CustomerId,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let opened = clock.moment();
    let channel = RwSignal::new(Channel::WhatsApp);
    let day = RwSignal::new(opened.date_naive().to_string());
    let time = RwSignal::new(opened.format("%H:%M").to_string());
    let words = RwSignal::new(String::new());
    let day_error = RwSignal::new(String::new());
    let time_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let read_day = typed::day(language, &day.get_untracked());
        let read_time = typed::hour(language, &time.get_untracked());
        day_error.set(typed::fault(&read_day));
        time_error.set(typed::fault(&read_time));
        let (Ok(on), Ok(time)) = (read_day, read_time) else {
            return;
        };
        let minute = |at: Moment| at.format("%Y-%m-%d %H:%M").to_string();
        let written = on
            .and_time(time)
            .and_local_timezone(*opened.offset())
            .earliest();
        let at = match written {
            // To the second where the minute was left as it stood, so that a
            // message sent just before does not count as the answer.
            Some(at) if minute(at) != minute(opened) => at,
            _ => opened,
        };
        let reply = Reply {
            at,
            channel: channel.get_untracked(),
            text: words.get_untracked().trim().to_owned(),
        };
        let saved = text::customer::reply_recorded(language).to_owned();
        let command = Command::RecordReply(id, fresh(ReplyId::new), reply);
        recorder.save(vec![command], saved, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::customer::record_reply(language)
            failure=failure
            submit=submit
            close=close
        >
            <TextField
                id="reply-text"
                label=text::customer::what_they_say(language)
                value=words
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
            <Choice
                label=text::call::channel(language)
                name="reply-channel"
                options=CHANNELS.map(|it| (it, describe::channel(language, it))).to_vec()
                chosen=channel
                choose=move |it| channel.set(it)
            />
            <div class="pair">
                <TextField
                    id="reply-day"
                    label=text::customer::day(language)
                    value=day
                    typed=Typed::Day
                    error=day_error
                />
                <TextField
                    id="reply-time"
                    label=text::customer::hour(language)
                    value=time
                    typed=Typed::Hour
                    error=time_error
                />
            </div>
        </SheetForm>
    }
    .into_any()
}
