//! What a text is for.

/// The way a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium<'a> {
    WhatsApp,
    Sms,
    Email {
        /// As it is typed; may be empty.
        subject: &'a str,
    },
    Letter,
    /// It is said and not written, so that it may be light (S2.5).
    Speech,
}

/// Who reads or hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// Someone who may hear of the debt.
    MayHearDetails,
    /// Whoever picks up, or reads along (S4.4).
    SomeoneElse,
}

/// What it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Money: it says how much, since when and how to pay (S1.3).
    ForMoney,
    /// Something else, or nothing.
    ForNoMoney,
}

/// All that decides what a text must and must not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<'a> {
    pub medium: Medium<'a>,
    pub listener: Listener,
    pub asks: Asks,
}
