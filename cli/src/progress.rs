//! How far it is: a bar in a terminal, nothing where nobody watches.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use plainsight::publish::{Step, Walk};

/// A line that is drawn on the terminal alone, and gone when all is done.
pub struct Progress(ProgressBar);

impl Progress {
    pub fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The template is ours and known to be right.
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    pub fn step(&self, Step { walk, done, of }: Step) {
        self.0.set_message(match walk {
            Walk::Reading => "reading articles",
            Walk::Writing => "writing pages",
        });
        self.0.set_length(of as u64);
        self.0.set_position(done as u64);
    }

    /// A line that stays.
    pub fn note(&self, text: &str) {
        self.0.suspend(|| anstream::eprintln!("{text}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
