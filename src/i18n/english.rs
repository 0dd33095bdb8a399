//! English, which the program brings along: what every other language is measured by, and what is said where it says nothing.

use super::Phrases;
use super::fluent::{Compiled, compile};
use std::sync::{LazyLock, Mutex, PoisonError};

/// A file of phrases.
pub struct File {
    pub name: &'static str,
    pub text: &'static str,
    pub speaker: Speaker,
}

/// Who says the phrases of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The app, and publishing when it renders the app's pages.
    App,
    /// Publishing alone: they never reach a browser.
    Publisher,
}

const fn file(name: &'static str, text: &'static str, speaker: Speaker) -> File {
    File { name, text, speaker }
}

pub const FILES: [File; 8] = [
    file("app.ftl", include_str!("../../locales/en/app.ftl"), Speaker::App),
    file("list.ftl", include_str!("../../locales/en/list.ftl"), Speaker::App),
    file("article.ftl", include_str!("../../locales/en/article.ftl"), Speaker::App),
    file("saved.ftl", include_str!("../../locales/en/saved.ftl"), Speaker::App),
    file("widget.ftl", include_str!("../../locales/en/widget.ftl"), Speaker::App),
    file("evidence.ftl", include_str!("../../locales/en/evidence.ftl"), Speaker::Publisher),
    file("builder.ftl", include_str!("../../locales/en/builder.ftl"), Speaker::Publisher),
    file("publish.ftl", include_str!("../../locales/en/publish.ftl"), Speaker::Publisher),
];

/// English as it was compiled, and as it is said.
pub struct English {
    pub compiled: Compiled,
    pub phrases: &'static Phrases,
}

pub fn english() -> &'static English {
    static ENGLISH: LazyLock<English> = LazyLock::new(|| {
        let compiled = compile(&FILES.map(|file| file.text.to_owned()), None);
        let phrases = compiled.phrases.iter().map(|(id, phrase)| (id.clone(), phrase.form.clone()));
        English { phrases: kept(Phrases(phrases.collect())), compiled }
    });
    &ENGLISH
}

/// Keeps phrases as long as the program runs. The same ones are kept once, however often a site is read.
pub fn kept(phrases: Phrases) -> &'static Phrases {
    static KEPT: Mutex<Vec<&Phrases>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| ***known == phrases) {
        return known;
    }
    let phrases = &*Box::leak(Box::new(phrases));
    kept.push(phrases);
    phrases
}

impl English {
    /// The ids of the phrases that the app may say.
    pub fn of_app(&self) -> impl Iterator<Item = &str> {
        let phrases = self.compiled.phrases.iter();
        phrases.filter(|(_, phrase)| FILES[phrase.file].speaker == Speaker::App).map(|(id, _)| id.as_str())
    }
}
