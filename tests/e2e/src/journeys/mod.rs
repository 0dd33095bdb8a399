//! What people do, one sentence each.

mod built;
mod evidence;
mod filtering;
mod glossary;
mod going_wrong;
mod looks;
mod odd;
mod reading;
mod saved;
mod searching;
mod second_site;
mod tasks;
mod turning;
mod widget;
mod widget_builder;
mod widget_guest;
mod widget_places;
mod widget_safety;
mod without_app;

pub use evidence::KINDS;

use crate::browser::Kind;
use crate::visit::{Site, Visit};
use anyhow::Result;
use std::pin::Pin;

type Outcome<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A journey: its name says what people see.
#[derive(Clone, Copy)]
pub struct Journey {
    pub name: &'static str,
    site: Site,
    /// Does it hold on any site, whatever it is about?
    anywhere: bool,
    pub go: for<'a> fn(&'a Visit) -> Outcome<'a>,
    only: Option<Kind>,
}

impl Journey {
    /// A journey through the site of our articles.
    const fn ours(name: &'static str, go: for<'a> fn(&'a Visit) -> Outcome<'a>) -> Self {
        Self { name, site: Site::Ours, anywhere: false, go, only: None }
    }

    /// A journey through the site of odd articles, which lies under a sub-path.
    const fn odd(name: &'static str, go: for<'a> fn(&'a Visit) -> Outcome<'a>) -> Self {
        Self { name, site: Site::Odd, anywhere: false, go, only: None }
    }

    /// A journey through the smallest site.
    const fn tiny(name: &'static str, go: for<'a> fn(&'a Visit) -> Outcome<'a>) -> Self {
        Self { name, site: Site::Tiny, anywhere: false, go, only: None }
    }

    /// It knows no article and no topic, so the smallest site has to pass it too.
    const fn anywhere(mut self) -> Self {
        self.anywhere = true;
        self
    }

    /// The sites it visits, one after the other.
    pub fn sites(self) -> impl Iterator<Item = Site> {
        [Some(self.site), self.anywhere.then_some(Site::Tiny)].into_iter().flatten()
    }

    /// For what only one browser can be told to do.
    const fn only_in(mut self, kind: Kind) -> Self {
        self.only = Some(kind);
        self
    }

    pub fn runs_in(&self, kind: Kind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }
}

pub fn all() -> impl Iterator<Item = Journey> {
    [
        reading::ALL,
        built::ALL,
        evidence::ALL,
        glossary::ALL,
        saved::ALL,
        filtering::ALL,
        searching::ALL,
        second_site::ALL,
        going_wrong::ALL,
        odd::ALL,
        looks::ALL,
        tasks::ALL,
        turning::ALL,
        widget::ALL,
        widget_guest::ALL,
        widget_places::ALL,
        widget_safety::ALL,
        widget_builder::ALL,
        without_app::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}
