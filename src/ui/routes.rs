//! The addresses of the pages, the same in both languages and for ever.

use crate::content::messages::TextKey;
use crate::domain::id::{CustomerId, PaymentId, PlanId, ReceivableId};
use crate::domain::language::Language;
use crate::domain::message::purpose::Purpose;
use crate::domain::paper::kind::{LetterKind, PaperKind};
use std::str::FromStr;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Whom to contact now.
    Today,
    /// Everyone who owes or owed.
    Customers,
    /// A form for a new customer.
    NewCustomer,
    /// One customer.
    Customer(CustomerId),
    /// The sheet for whoever calls this customer in the trader's place.
    StaffSheet(CustomerId),
    /// A form to change what is known of a customer.
    EditCustomer(CustomerId),
    /// A form for a receivable, for a customer chosen there.
    Record,
    /// The same, for this customer.
    RecordFor(CustomerId),
    /// One receivable: goods, payments, photos.
    Receivable(ReceivableId),
    /// A form for a payment of this customer.
    Payment(CustomerId),
    /// A message to this customer.
    Message(CustomerId),
    /// A message to this customer that is wanted for something, such as the
    /// summary of a call.
    MessageFor(CustomerId, Purpose),
    /// A call to this customer.
    Call(CustomerId),
    /// A talk with this customer face to face: a meeting or a visit.
    Visit(CustomerId),
    /// The papers about this customer.
    Papers(CustomerId),
    /// One of them, about what is latest where there may be several.
    Paper(CustomerId, PaperKind),
    /// The agreement on this plan.
    AgreementOn(CustomerId, PlanId),
    /// The receipt for this payment.
    ReceiptFor(CustomerId, PaymentId),
    /// What can be worked out.
    Calculators,
    /// Instalments, for a customer or for nobody yet.
    PlanCalculator(Option<CustomerId>),
    /// A discount, for a customer or for nobody yet.
    DiscountCalculator(Option<CustomerId>),
    /// The aging of all that is open.
    Reports,
    /// The pages that have no place in the bar.
    More,
    /// A debt book that is to be taken in.
    Import,
    /// Contacts of the phone that are to become customers.
    Contacts,
    /// Backup and restoring.
    Backup,
    /// Tables for a spreadsheet.
    Export,
    /// The business, the language, the look.
    Settings,
    /// The standing words of every message.
    Wordings,
    /// Those of one, in the language it is written in.
    Wording(Language, TextKey),
    /// An address that means nothing.
    NotFound,
}

impl Route {
    /// Reads a path below the folder that the page is served from, with its
    /// query where there is one.
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).collect();
        match parts.as_slice() {
            [] | ["index.html"] => Self::Today,
            ["pelanggan"] => Self::Customers,
            ["pelanggan", "baru"] => Self::NewCustomer,
            ["pelanggan", id] => with_id(id, Self::Customer),
            ["pelanggan", id, "serah"] => with_id(id, Self::StaffSheet),
            ["pelanggan", id, "ubah"] => with_id(id, Self::EditCustomer),
            ["catat"] => Self::Record,
            ["catat", id] => with_id(id, Self::RecordFor),
            ["piutang", id] => with_id(id, Self::Receivable),
            ["bayar", id] => with_id(id, Self::Payment),
            ["pesan", id] => with_id(id, |id| match wished(query) {
                Some(purpose) => Self::MessageFor(id, purpose),
                None => Self::Message(id),
            }),
            ["telepon", id] => with_id(id, Self::Call),
            ["kunjungan", id] => with_id(id, Self::Visit),
            ["surat", id] => with_id(id, Self::Papers),
            ["surat", id, of @ ..] => with_id(id, |id| paper(id, of)),
            ["hitung"] => Self::Calculators,
            ["hitung", "cicilan"] => perhaps_for(query, Self::PlanCalculator),
            ["hitung", "potongan"] => perhaps_for(query, Self::DiscountCalculator),
            ["laporan"] => Self::Reports,
            ["lainnya"] => Self::More,
            ["impor"] => Self::Import,
            ["kontak"] => Self::Contacts,
            ["cadangan"] => Self::Backup,
            ["ekspor"] => Self::Export,
            ["pengaturan"] => Self::Settings,
            ["pengaturan", "kata"] => Self::Wordings,
            ["pengaturan", "kata", tag, key @ ..] => wording(tag, &key.join("/")),
            _ => Self::NotFound,
        }
    }

    /// The address, relative to the folder that the page is served from.
    pub fn href(self) -> String {
        match self {
            Self::Today | Self::NotFound => "./".to_owned(),
            Self::Customers => "pelanggan".to_owned(),
            Self::NewCustomer => "pelanggan/baru".to_owned(),
            Self::Customer(id) => format!("pelanggan/{id}"),
            Self::StaffSheet(id) => format!("pelanggan/{id}/serah"),
            Self::EditCustomer(id) => format!("pelanggan/{id}/ubah"),
            Self::Record => "catat".to_owned(),
            Self::RecordFor(id) => format!("catat/{id}"),
            Self::Receivable(id) => format!("piutang/{id}"),
            Self::Payment(id) => format!("bayar/{id}"),
            Self::Message(id) => format!("pesan/{id}"),
            Self::MessageFor(id, purpose) => {
                format!("pesan/{id}?{WISH}{}", purpose.name())
            }
            Self::Call(id) => format!("telepon/{id}"),
            Self::Visit(id) => format!("kunjungan/{id}"),
            Self::Papers(id) => format!("surat/{id}"),
            Self::Paper(id, kind) => format!("surat/{id}/{}", paper_name(kind)),
            Self::AgreementOn(id, plan) => {
                format!("surat/{id}/{}/{plan}", paper_name(PaperKind::Agreement))
            }
            Self::ReceiptFor(id, payment) => {
                format!("surat/{id}/{}/{payment}", paper_name(PaperKind::Receipt))
            }
            Self::Calculators => "hitung".to_owned(),
            Self::PlanCalculator(id) => for_whom("hitung/cicilan", id),
            Self::DiscountCalculator(id) => for_whom("hitung/potongan", id),
            Self::Reports => "laporan".to_owned(),
            Self::More => "lainnya".to_owned(),
            Self::Import => "impor".to_owned(),
            Self::Contacts => "kontak".to_owned(),
            Self::Backup => "cadangan".to_owned(),
            Self::Export => "ekspor".to_owned(),
            Self::Settings => "pengaturan".to_owned(),
            Self::Wordings => "pengaturan/kata".to_owned(),
            Self::Wording(language, key) => format!("pengaturan/kata/{}", key.kept_as(language)),
        }
    }

    /// The page in the bar under which this one stands.
    pub fn tab(self) -> Self {
        match self {
            Self::Today
            | Self::Message(_)
            | Self::MessageFor(..)
            | Self::Call(_)
            | Self::Visit(_)
            | Self::NotFound => Self::Today,
            Self::Customers
            | Self::NewCustomer
            | Self::Customer(_)
            | Self::StaffSheet(_)
            | Self::EditCustomer(_)
            | Self::Receivable(_)
            | Self::Papers(_)
            | Self::Paper(..)
            | Self::AgreementOn(..)
            | Self::ReceiptFor(..)
            | Self::Payment(_) => Self::Customers,
            Self::Record | Self::RecordFor(_) => Self::Record,
            Self::Calculators | Self::PlanCalculator(_) | Self::DiscountCalculator(_) => {
                Self::Calculators
            }
            Self::Reports => Self::Reports,
            Self::More
            | Self::Import
            | Self::Contacts
            | Self::Backup
            | Self::Export
            | Self::Settings
            | Self::Wordings
            | Self::Wording(..) => Self::More,
        }
    }

    /// Whether the page is one job, from which a phone shows no way but back.
    pub fn is_task(self) -> bool {
        matches!(
            self,
            Self::NewCustomer
                | Self::StaffSheet(_)
                | Self::EditCustomer(_)
                | Self::Record
                | Self::RecordFor(_)
                | Self::Receivable(_)
                | Self::Payment(_)
                | Self::Message(_)
                | Self::MessageFor(..)
                | Self::Call(_)
                | Self::Visit(_)
                | Self::Papers(_)
                | Self::Paper(..)
                | Self::AgreementOn(..)
                | Self::ReceiptFor(..)
                | Self::Import
                | Self::Contacts
                | Self::Wording(..)
        )
    }

    /// Whether the page shows a table that uses all the room there is.
    pub fn is_wide(self) -> bool {
        self == Self::Import
    }
}

fn with_id<Id: FromStr>(id: &str, route: impl FnOnce(Id) -> Route) -> Route {
    id.parse().map_or(Route::NotFound, route)
}

/// The paper of an address below that of its customer.
fn paper(id: CustomerId, of: &[&str]) -> Route {
    match of {
        ["kesepakatan", plan] => plan
            .parse()
            .map_or(Route::NotFound, |plan| Route::AgreementOn(id, plan)),
        ["kwitansi", payment] => payment
            .parse()
            .map_or(Route::NotFound, |payment| Route::ReceiptFor(id, payment)),
        [name] => {
            let mut kinds = PaperKind::ALL.into_iter();
            let kind = kinds.find(|kind| paper_name(*kind) == *name);
            kind.map_or(Route::NotFound, |kind| Route::Paper(id, kind))
        }
        _ => Route::NotFound,
    }
}

/// What a paper is called in its address.
fn paper_name(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Statement => "rekap",
        PaperKind::Receipt => "kwitansi",
        PaperKind::Agreement => "kesepakatan",
        PaperKind::Acknowledgement => "pengakuan",
        PaperKind::Letter(LetterKind::Demand) => "tagihan",
        PaperKind::Letter(LetterKind::FirstWarning) => "peringatan-1",
        PaperKind::Letter(LetterKind::SecondWarning) => "peringatan-2",
        PaperKind::Letter(LetterKind::ThirdWarning) => "peringatan-3",
        PaperKind::Evidence => "bukti",
        PaperKind::SmallClaim => "gugatan",
    }
}

/// What, or whom, a page is wanted for, in the query of its address.
const WISH: &str = "untuk=";

fn wish(query: &str) -> Option<&str> {
    query.split('&').find_map(|it| it.strip_prefix(WISH))
}

fn wished(query: &str) -> Option<Purpose> {
    let name = wish(query)?;
    Purpose::ALL.into_iter().find(|it| it.name() == name)
}

/// A page that is for a customer where its address names one.
fn perhaps_for(query: &str, route: impl FnOnce(Option<CustomerId>) -> Route) -> Route {
    match wish(query).map(str::parse) {
        None => route(None),
        Some(Ok(id)) => route(Some(id)),
        Some(Err(_)) => Route::NotFound,
    }
}

fn for_whom(path: &str, id: Option<CustomerId>) -> String {
    id.map_or_else(|| path.to_owned(), |id| format!("{path}?{WISH}{id}"))
}

/// The text that is kept under this name.
fn wording(tag: &str, key: &str) -> Route {
    match (Language::from_tag(tag), key.parse()) {
        (Some(language), Ok(key)) => Route::Wording(language, key),
        _ => Route::NotFound,
    }
}
