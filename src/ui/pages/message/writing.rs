//! What the trader chooses and writes: shared by the parts of the page.

use crate::content::messages::{ComposeProblem, Draft, Register, compose};
use crate::content::proof::{Proof, Written};
use crate::device;
use crate::domain::business::Business;
use crate::domain::contact::Channel;
use crate::domain::customer::{Customer, NumberOwner};
use crate::domain::escalation::ladder::{LadderKind, RungKind};
use crate::domain::id::{CustomerId, ReplyId};
use crate::domain::message::draft::{DraftFacts, NoDraft, Occasion, Tone, Voice};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::reach::{self, Address};
use crate::domain::tone::finding::{Finding, Part};
use crate::domain::worklist::Cause;
use crate::i18n::Language;
use crate::ui::clock::use_clock;
use crate::ui::state::use_book;
use leptos::prelude::*;

/// The id of the field for the text.
pub const TEXT: &str = "text";

/// The id of the field for the subject.
pub const SUBJECT: &str = "subject";

/// Why the customer is written to.
#[derive(Clone, Debug)]
pub struct Reason {
    /// What makes it their turn, be it now or once a hold ends.
    pub cause: Option<Cause>,
    /// The step of the ladder that the message can be; none while the customer
    /// is held back.
    pub rung: Option<RungKind>,
    /// The way that the worklist names.
    pub channel: Option<Channel>,
    /// Which ladder is climbed with them.
    pub ladder: LadderKind,
    /// What the message is wanted for, where another page has sent the trader
    /// here.
    pub wished: Option<Purpose>,
}

impl Reason {
    /// What the message is for at first.
    fn purpose(&self, facts: &DraftFacts) -> Option<Purpose> {
        let wished = self.wished.filter(|it| facts.check(*it).is_ok());
        wished.or_else(|| facts.purpose(self.occasion()).ok())
    }

    fn occasion(&self) -> Occasion {
        match &self.cause {
            Some(Cause::Reply { .. }) => Occasion::StatementAsked,
            Some(Cause::BrokenPromise { .. }) => Occasion::Promise,
            Some(Cause::Callback { .. }) => Occasion::NoAnswer,
            Some(Cause::InstalmentMissed { .. } | Cause::InstalmentDue { .. }) => {
                Occasion::Instalment
            }
            Some(Cause::Step(_)) | None => {
                Occasion::Rung(self.rung.unwrap_or(RungKind::FirstReminder))
            }
        }
    }

    /// A reply is answered the way it came.
    fn channel(&self) -> Option<Channel> {
        match &self.cause {
            Some(Cause::Reply { channel, .. }) => Some(*channel),
            _ => self.channel,
        }
    }

    /// The customer's message that is waiting for an answer.
    pub fn answers(&self) -> Option<ReplyId> {
        match &self.cause {
            Some(Cause::Reply { reply, .. }) => Some(*reply),
            _ => None,
        }
    }
}

/// A subject and a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    pub subject: String,
    pub text: String,
}

/// What stood in the fields before, and can be had back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// The trader's own words, before another text was asked for.
    OwnWords(Texts),
    /// The words before kinder ones were put in.
    Unmended(Texts),
}

/// The message that is being written.
#[derive(Clone, Copy)]
pub struct Writing {
    /// To whom.
    pub id: CustomerId,
    customer: StoredValue<Customer>,
    /// The customer's language, which need not be the screen's.
    pub language: Language,
    pub business: Memo<Business>,
    pub purpose: RwSignal<Purpose>,
    pub medium: RwSignal<Medium>,
    pub tone: RwSignal<Tone>,
    pub voice: RwSignal<Voice>,
    pub subject: RwSignal<String>,
    pub text: RwSignal<String>,
    pub earlier: RwSignal<Option<Earlier>>,
    /// What may be written now, what fits best first.
    pub offered: Memo<Vec<Purpose>>,
    /// The ready text for all that is chosen.
    pub draft: Memo<Result<Draft, ComposeProblem>>,
    /// What reading it over came to.
    pub proof: Memo<Proof>,
}

impl Writing {
    /// Begins with what fits the reason.
    pub fn begin(id: CustomerId, customer: Customer, reason: &Reason, screen: Language) -> Self {
        let book = use_book();
        let clock = use_clock();
        let language = customer.language.unwrap_or(screen);
        let business = Memo::new(move |_| book.with(|ledger| ledger.business()));
        let known = Memo::new(move |_| {
            let business = business.get();
            let now = clock.moment();
            let plan_break = book.with_policy(|policy| policy.plan_break);
            book.with(|ledger| DraftFacts::of(ledger.file(id)?, business, plan_break, now))
        });
        let fitting =
            known.with_untracked(|facts| facts.as_ref().and_then(|it| reason.purpose(it)));
        let fitting = fitting.unwrap_or(Purpose::Thanks);
        let purpose = RwSignal::new(fitting);
        let medium = RwSignal::new(reach::usual(&customer, fitting, reason.channel()));
        let tone = RwSignal::new(match reason.ladder {
            LadderKind::Strict => Tone::Firm,
            LadderKind::Soft | LadderKind::Standard => Tone::Gentle,
        });
        let voice = RwSignal::new(Voice::Owner);
        let kind = customer.kind;
        let customer = StoredValue::new(customer);
        let facts = Memo::new(move |_| {
            let mut facts = known.get()?;
            facts.customer.number_owner = customer.with_value(|it| reach::reader(it, medium.get()));
            facts.business.voice = voice.get();
            Some(facts)
        });
        let offered = Memo::new(move |_| {
            let mut offered =
                facts.with(|it| it.as_ref().map(DraftFacts::offered).unwrap_or_default());
            offered.sort_by_key(|it| *it != fitting);
            offered
        });
        let draft = Memo::new(move |_| {
            let register = Register {
                medium: medium.get(),
                kind,
                tone: tone.get(),
            };
            facts.with(|facts| {
                let facts = facts
                    .as_ref()
                    .ok_or(ComposeProblem::NoDraft(NoDraft::NothingOpen))?;
                book.with(|ledger| {
                    compose(language, purpose.get(), register, facts, &|key| {
                        ledger.rewording(&key.kept_as(language))
                    })
                })
            })
        });
        let first = draft.with_untracked(texts);
        let subject = RwSignal::new(first.subject);
        let text = RwSignal::new(first.text);
        let proof = Memo::new(move |_| {
            let medium = medium.get();
            let reader = customer.with_value(|it| reach::reader(it, medium));
            subject.with(|subject| {
                text.with(|text| {
                    let written = Written {
                        language,
                        purpose: purpose.get(),
                        medium,
                        reader,
                        subject,
                        text,
                    };
                    written.proof()
                })
            })
        });
        let writing = Self {
            id,
            customer,
            language,
            business,
            purpose,
            medium,
            tone,
            voice,
            subject,
            text,
            earlier: RwSignal::new(None),
            offered,
            draft,
            proof,
        };
        writing.follow_the_draft();
        writing
    }

    /// Where it goes; `None` where that is not known.
    pub fn address(self) -> Option<Address> {
        self.customer
            .with_value(|it| Address::of(it, self.medium.get()))
    }

    /// Whether only a text without any debt may go there (S4.4).
    pub fn is_neutral_only(self) -> bool {
        !self.reader(self.medium.get()).may_hear_details()
    }

    /// Chooses what the message is for. The way stays where it suits.
    pub fn choose_purpose(self, purpose: Purpose) {
        if !purpose.suits(self.medium.get_untracked()) {
            let usual = self
                .customer
                .with_value(|it| reach::usual(it, purpose, None));
            self.medium.set(usual);
        }
        self.purpose.set(purpose);
    }

    /// Chooses the way. Where others may read along, the neutral text takes
    /// the place of any other.
    pub fn choose_medium(self, medium: Medium) {
        self.medium.set(medium);
        if !self.reader(medium).may_hear_details() {
            self.purpose.set(Purpose::NeutralCallBack);
        }
    }

    /// Puts the kinder words of a finding in, which can be undone.
    pub fn mend(self, finding: &Finding) {
        let (field, typed) = match finding.part {
            Part::Subject => (SUBJECT, self.subject),
            Part::Body => (TEXT, self.text),
        };
        let Some(mended) = typed.with_untracked(|it| finding.mended(it)) else {
            return;
        };
        self.earlier.set(Some(Earlier::Unmended(self.texts())));
        // Typed in, it can be undone by the keyboard as well.
        if device::typing::retype(field, &mended).is_err() {
            typed.set(mended);
        }
    }

    /// Takes back what stood there before.
    pub fn restore(self, texts: Texts) {
        self.subject.set(texts.subject);
        self.text.set(texts.text);
        self.earlier.set(None);
    }

    fn reader(self, medium: Medium) -> NumberOwner {
        self.customer.with_value(|it| reach::reader(it, medium))
    }

    fn texts(self) -> Texts {
        Texts {
            subject: self.subject.get_untracked(),
            text: self.text.get_untracked(),
        }
    }

    /// Shows each new draft, and keeps what the trader had written until then.
    fn follow_the_draft(self) {
        Effect::new(move |before: Option<Texts>| {
            let fresh = self.draft.with(texts);
            let typed = self.texts();
            match before {
                Some(before) if before != fresh => {
                    let own = typed != before && !typed.text.is_empty();
                    self.earlier.set(own.then_some(Earlier::OwnWords(typed)));
                    self.subject.set(fresh.subject.clone());
                    self.text.set(fresh.text.clone());
                }
                Some(_) | None => {}
            }
            fresh
        });
    }
}

/// The texts of a draft; empty ones where there is none.
fn texts(draft: &Result<Draft, ComposeProblem>) -> Texts {
    match draft {
        Ok(draft) => Texts {
            subject: draft.subject.clone().unwrap_or_default(),
            text: draft.text.clone(),
        },
        Err(_) => Texts::default(),
    }
}
