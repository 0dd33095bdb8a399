//! How far publishing is, for whoever waits.

/// Hears every step, from any thread.
pub type Progress<'a> = &'a (dyn Fn(Step) + Sync);

/// How far a walk over the articles is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub walk: Walk,
    /// Articles that are done.
    pub done: usize,
    /// All of them.
    pub of: usize,
}

/// Publishing walks over the articles twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// Reading and checking them.
    Reading,
    /// Writing what is made of each.
    Writing,
}
