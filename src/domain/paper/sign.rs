/// The place of someone who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// As what they sign.
    pub role: String,
    /// Their name; empty where they write it themselves.
    pub name: String,
    /// The duty stamp over which they sign, where one is due.
    pub duty: Option<Duty>,
}

/// The place for a duty stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Which stamp belongs there.
    pub words: String,
}
