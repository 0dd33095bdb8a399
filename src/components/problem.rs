//! What a reader is told when something could not be loaded: what happened, what still works, what to do.

use super::view::{Dynamic, dynamic, on_click};
use crate::catalog::Problem;
use crate::i18n::{say, say_with};
use leptos::prelude::*;

/// A problem and a way to try again.
pub fn problem(problem: Problem, retry: impl Fn() + 'static) -> Dynamic {
    let said = match problem {
        Problem::Unreachable => say("problem-unreachable").to_owned(),
        Problem::Timeout => say("problem-timeout").to_owned(),
        Problem::NotFound => say("problem-not-found").to_owned(),
        Problem::Status(code) => say_with("problem-status", &[("code", (&code.to_string()).into())]),
        Problem::TooLarge => say("problem-too-large").to_owned(),
        Problem::Damaged => say("problem-damaged").to_owned(),
    };
    told(said, retry)
}

/// Some records among good ones could not be read.
pub fn unreadable(count: usize, retry: impl Fn() + 'static) -> Dynamic {
    told(say_with("unreadable-count", &[("count", count.into())]), retry)
}

fn told(text: String, retry: impl Fn() + 'static) -> Dynamic {
    dynamic(view! {
        <div class="problem" role="alert">
            <p>{text}</p>
            <button type="button" on:click=on_click(retry)>{say("try-again")}</button>
        </div>
    })
}
