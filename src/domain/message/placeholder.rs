//! What a text can hold a place for.

/// What a text can hold a place for. "May be empty" is said of those that want
/// an optional part around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    /// A greeting that fits the hour, "Selamat pagi"; in a letter, which does
    /// not know when it is read, "Dengan hormat".
    Greeting,
    /// Form of address and name: "Bu Sari".
    Customer,
    /// The word for "you" that goes with it: "Ibu".
    You,
    /// The trader's business.
    Business,
    /// Who speaks for it, the owner or a named member of the staff (S3.2); may
    /// be empty.
    Speaker,
    /// The day on which the text is written: "23 November 2026".
    Today,
    /// What is due, or what comes due next: "Rp 875.000".
    Amount,
    /// What the amount is for: the goods, the note, or the number of notes.
    WhatFor,
    /// The oldest due day of the amount: "10 November 2026".
    Due,
    /// How long it is past due: "12 hari"; empty until then.
    Late,
    /// Every open receivable, a line each; empty where there is only one, but
    /// for purposes that itemise.
    List,
    /// All that is open; empty where it is the same as the amount.
    Total,
    /// The ways to pay, as a part of a sentence.
    HowToPay,
    /// The day by which an answer or the payment is asked for, or an answer is
    /// given.
    AnswerBy,
    /// The payment that came in.
    Received,
    /// The day it came in.
    ReceivedOn,
    /// What is left after the payment; empty where nothing is.
    Left,
    /// A sentence that all is paid; empty where something is left.
    Settled,
    /// What the customer said they would pay.
    Promised,
    /// The day they named; "besok, 24 November 2026" where it is near.
    PromisedOn,
    /// What is still missing of it; empty where nothing came in yet.
    PromiseLeft,
    /// What a talk came to, a line each.
    Agreed,
    /// The instalments with their days, a line each; in an SMS, summed up.
    Plan,
    /// What the instalments add up to.
    PlanTotal,
    /// How many instalments there are: "3 kali".
    PlanCount,
    /// What is to be paid of the instalment that a message is about.
    Instalment,
    /// Which one it is: "cicilan ke-2 dari 3".
    WhichInstalment,
    /// Its day; "besok, 24 November 2026" where it is near.
    InstalmentDue,
    /// What is to be paid once the discount is taken off.
    Discounted,
    /// What the customer saves.
    Saved,
    /// The goods or the note that the customer objects to.
    Disputed,
    /// What the customer says about it; may be empty.
    Reason,
    /// What was decided about it; may be empty.
    Solution,
    /// Who takes the matter over.
    HandedTo,
    /// The day from which they do.
    HandedOn,
}

/// Every placeholder with its two names: the one in the content files and in
/// what is stored, and the one that an Indonesian trader reads.
const NAMES: [(Placeholder, &str, &str); 35] = [
    (Placeholder::Greeting, "greeting", "salam"),
    (Placeholder::Customer, "customer", "pelanggan"),
    (Placeholder::You, "you", "anda"),
    (Placeholder::Business, "business", "usaha"),
    (Placeholder::Speaker, "speaker", "pengirim"),
    (Placeholder::Today, "today", "hari_ini"),
    (Placeholder::Amount, "amount", "jumlah"),
    (Placeholder::WhatFor, "what_for", "untuk_apa"),
    (Placeholder::Due, "due", "tempo"),
    (Placeholder::Late, "late", "lewat"),
    (Placeholder::List, "list", "rincian"),
    (Placeholder::Total, "total", "jumlah_semua"),
    (Placeholder::HowToPay, "how_to_pay", "cara_bayar"),
    (Placeholder::AnswerBy, "answer_by", "paling_lambat"),
    (Placeholder::Received, "received", "diterima"),
    (Placeholder::ReceivedOn, "received_on", "tanggal_diterima"),
    (Placeholder::Left, "left", "sisa"),
    (Placeholder::Settled, "settled", "lunas"),
    (Placeholder::Promised, "promised", "rencana_bayar"),
    (Placeholder::PromisedOn, "promised_on", "tanggal_rencana"),
    (Placeholder::PromiseLeft, "promise_left", "sisa_rencana"),
    (Placeholder::Agreed, "agreed", "hasil_obrolan"),
    (Placeholder::Plan, "plan", "jadwal"),
    (Placeholder::PlanTotal, "plan_total", "jumlah_jadwal"),
    (Placeholder::PlanCount, "plan_count", "berapa_kali"),
    (Placeholder::Instalment, "instalment", "cicilan"),
    (
        Placeholder::WhichInstalment,
        "which_instalment",
        "cicilan_ke",
    ),
    (
        Placeholder::InstalmentDue,
        "instalment_due",
        "tempo_cicilan",
    ),
    (Placeholder::Discounted, "discounted", "setelah_potongan"),
    (Placeholder::Saved, "saved", "potongan"),
    (Placeholder::Disputed, "disputed", "keberatan"),
    (Placeholder::Reason, "reason", "alasan"),
    (Placeholder::Solution, "solution", "penyelesaian"),
    (Placeholder::HandedTo, "handed_to", "penerus"),
    (Placeholder::HandedOn, "handed_on", "tanggal_terus"),
];

impl Placeholder {
    pub const ALL: [Placeholder; NAMES.len()] = {
        let mut all = [Placeholder::Greeting; NAMES.len()];
        let mut at = 0;
        while at < NAMES.len() {
            all[at] = NAMES[at].0;
            at += 1;
        }
        all
    };

    /// The name between the braces in the content files and in what is stored.
    pub fn name(self) -> &'static str {
        NAMES[self as usize].1
    }

    /// The name between the braces for an Indonesian trader. No two names of
    /// either kind are the same, so that a text may use both.
    pub fn id_name(self) -> &'static str {
        NAMES[self as usize].2
    }

    /// How long its value usually gets at most, in characters.
    pub fn usual_length(self) -> usize {
        match self {
            Placeholder::List | Placeholder::Plan | Placeholder::Agreed => 300,
            Placeholder::HowToPay => 100,
            Placeholder::WhatFor
            | Placeholder::Disputed
            | Placeholder::Reason
            | Placeholder::Solution => 60,
            Placeholder::Settled => 30,
            Placeholder::Customer
            | Placeholder::Business
            | Placeholder::HandedTo
            | Placeholder::PromisedOn
            | Placeholder::InstalmentDue => 25,
            _ => 18,
        }
    }

    /// The placeholder with this name, of either kind.
    pub fn from_name(name: &str) -> Option<Placeholder> {
        Placeholder::ALL
            .into_iter()
            .find(|it| it.name() == name || it.id_name() == name)
    }
}
