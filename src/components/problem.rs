//! What a reader is told when something could not be loaded: what happened, what still works, what to do.

use super::view::{Dynamic, dynamic, on_click};
use crate::catalog::Problem;
use crate::words::words;
use leptos::prelude::*;

/// A problem and a way to try again.
pub fn problem(problem: Problem, retry: impl Fn() + 'static) -> Dynamic {
    told((words().problem)(&problem), retry)
}

/// Some records among good ones could not be read.
pub fn unreadable(count: usize, retry: impl Fn() + 'static) -> Dynamic {
    told((words().unreadable)(count), retry)
}

fn told(text: String, retry: impl Fn() + 'static) -> Dynamic {
    dynamic(view! {
        <div class="problem" role="alert">
            <p>{text}</p>
            <button type="button" on:click=on_click(retry)>{words().try_again}</button>
        </div>
    })
}
