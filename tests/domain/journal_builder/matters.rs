//! What passes between the trader and a customer beside goods and money.

use super::{Book, call, day, rupiah, wib};
use tagih_santun::domain::command::Command;
use tagih_santun::domain::consent::Consent;
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::customer::CustomerAttribute;
use tagih_santun::domain::escalation::window::{Weekdays, Window};
use tagih_santun::domain::hand_over::HandOver;
use tagih_santun::domain::hardship::{Hardship, HardshipReason};
use tagih_santun::domain::id::{HandOverId, HardshipId, PromiseId, ReplyId};
use tagih_santun::domain::promise::Promise;
use tagih_santun::domain::reply::Reply;

impl Book {
    pub fn promises(mut self, amount: i64, made: &str, due: &str) -> Self {
        let id = PromiseId::new(0, self.ids.random());
        self.promises.push(id);
        let command = Command::RecordPromise(self.this(), id, promise(amount, made, due));
        self.writes(command)
    }

    /// The promise made last counts no more.
    pub fn cancels(self, on: &str) -> Self {
        let command = Command::CancelPromise(self.this(), self.promise(), day(on));
        self.writes(command)
    }

    pub fn has_hard_times(mut self, since: &str, review: &str) -> Self {
        let id = HardshipId::new(0, self.ids.random());
        self.hardships.push(id);
        let command = Command::NoteHardship(self.this(), id, hardship(since, review));
        self.writes(command)
    }

    /// The hard times noted last are over.
    pub fn recovers(self, on: &str) -> Self {
        let command = Command::EndHardship(self.this(), self.hardship(), day(on));
        self.writes(command)
    }

    /// The customer sends a message.
    pub fn writes_to_us(mut self, at: &str) -> Self {
        let id = ReplyId::new(0, self.ids.random());
        self.replies.push(id);
        let command = Command::RecordReply(self.this(), id, reply(at));
        self.writes(command)
    }

    /// The message that came last needs no answer.
    pub fn needs_no_answer(self, on: &str) -> Self {
        let command = Command::SettleReply(self.this(), self.reply(), day(on));
        self.writes(command)
    }

    pub fn goes_to_a_lawyer(mut self, since: &str) -> Self {
        let id = HandOverId::new(0, self.ids.random());
        self.hand_overs.push(id);
        let command = Command::HandOver(self.this(), id, hand_over(since));
        self.writes(command)
    }

    /// The trader collects again themselves.
    pub fn comes_back(self, on: &str) -> Self {
        let command = Command::EndHandOver(self.this(), self.hand_over(), day(on));
        self.writes(command)
    }

    /// A call, outside the ladder, in which the customer was reached.
    pub fn was_spoken_to(self, at: &str) -> Self {
        self.was_contacted(talk(at))
    }

    /// A call, outside the ladder, in which the customer named another hour.
    pub fn was_busy(self, at: &str, callback: &str) -> Self {
        self.was_contacted(Contact {
            callback: Some(wib(callback)),
            ..talk(at)
        })
    }

    /// A message outside the ladder.
    pub fn was_written_to(self, at: &str) -> Self {
        self.was_contacted(message(at))
    }

    /// A message that answers the customer's last one.
    pub fn was_answered(self, at: &str) -> Self {
        let answers = Some(self.reply());
        self.was_contacted(Contact {
            answers,
            ..message(at)
        })
    }

    /// The hours that suit the customer, on any day.
    pub fn likes(self, from: &str, until: &str) -> Self {
        self.likes_on(Weekdays::ALL, from, until)
    }

    pub fn likes_on(self, days: Weekdays, from: &str, until: &str) -> Self {
        self.known_as(CustomerAttribute::Windows(vec![window(days, from, until)]))
    }

    pub fn allows_other_hours(self) -> Self {
        let yes = Consent::Given(day("2026-11-01"));
        self.known_as(CustomerAttribute::OtherHours(yes))
    }

    pub fn promise(&self) -> PromiseId {
        *self.promises.last().unwrap()
    }

    pub fn hardship(&self) -> HardshipId {
        *self.hardships.last().unwrap()
    }

    pub fn reply(&self) -> ReplyId {
        *self.replies.last().unwrap()
    }

    pub fn hand_over(&self) -> HandOverId {
        *self.hand_overs.last().unwrap()
    }
}

pub fn promise(amount: i64, made: &str, due: &str) -> Promise {
    Promise {
        made: day(made),
        amount: rupiah(amount),
        due: day(due),
        note: String::new(),
    }
}

pub fn hardship(since: &str, review: &str) -> Hardship {
    Hardship {
        since: day(since),
        reason: HardshipReason::SlowSeason,
        can_pay: None,
        pays_on: None,
        note: String::new(),
        review: day(review),
    }
}

pub fn reply(at: &str) -> Reply {
    Reply {
        at: wib(at),
        channel: Channel::WhatsApp,
        text: "Besok ya".to_owned(),
    }
}

pub fn hand_over(since: &str) -> HandOver {
    HandOver {
        since: day(since),
        to: "Kantor Hukum Kenanga".to_owned(),
        note: String::new(),
    }
}

pub fn window(days: Weekdays, from: &str, until: &str) -> Window {
    Window {
        days,
        from: from.parse().unwrap(),
        until: until.parse().unwrap(),
    }
}

/// A call in which the customer was reached.
pub fn talk(at: &str) -> Contact {
    Contact {
        outcome: Outcome::Spoke,
        ..call(at, None)
    }
}

/// A message that went out.
pub fn message(at: &str) -> Contact {
    Contact {
        channel: Channel::WhatsApp,
        outcome: Outcome::Sent,
        text: "Selamat pagi.".to_owned(),
        ..call(at, None)
    }
}
