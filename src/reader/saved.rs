//! Articles saved for the next visit to a doctor. They stay on the reader's device.
//!
//! Storage may be forbidden, full, shared with another tab, or hold garbage. What cannot be kept for good is kept for this
//! visit, and the reader is told.

use leptos::prelude::*;
use web_sys::Storage;

/// Far more than anyone takes to a visit; keeps the page of saved articles readable.
const MOST: usize = 100;

/// What is kept of a saved article. The title is for the day on which the article itself cannot be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedArticle {
    pub id: String,
    pub title: String,
}

/// The saved articles, the one saved last at the end. Owned by the app's root; cheap to copy.
#[derive(Clone, Copy)]
pub struct Saved {
    list: RwSignal<Vec<SavedArticle>>,
    /// Does the browser keep them when the page is closed?
    lasting: RwSignal<bool>,
    /// Sites under different paths of one host have a list each.
    key: StoredValue<String>,
}

impl Saved {
    /// Nothing is read yet: the first render must equal the prerendered one.
    pub fn begin(base: &str) -> Self {
        let key = format!("plainsight-saved:{base}");
        Self { list: RwSignal::new(Vec::new()), lasting: RwSignal::new(true), key: StoredValue::new(key) }
    }

    /// Reads what is kept, now and whenever another tab changes it.
    pub fn wake(self) {
        self.read();
        let handle = window_event_listener_untyped("storage", move |_| self.read());
        on_cleanup(move || handle.remove());
    }

    pub fn all(self) -> Vec<SavedArticle> {
        self.list.get()
    }

    pub fn has(self, id: &str) -> bool {
        self.list.with(|list| list.iter().any(|kept| kept.id == id))
    }

    /// Will the list be there after the page is closed?
    pub fn is_lasting(self) -> bool {
        self.lasting.get()
    }

    /// Puts an article at a place of the list, or at its end. The list has an end; what it takes no more is not on it.
    pub fn add(self, at: usize, kept: SavedArticle) {
        self.change(|list| {
            if list.len() < MOST && list.iter().all(|known| known.id != kept.id) {
                list.insert(at.min(list.len()), kept);
            }
        });
    }

    /// Takes an article off the list and gives back where it stood.
    pub fn remove(self, id: &str) -> Option<(usize, SavedArticle)> {
        let mut removed = None;
        self.change(|list| {
            if let Some(at) = list.iter().position(|kept| kept.id == id) {
                removed = Some((at, list.remove(at)));
            }
        });
        removed
    }

    /// Takes over what the browser keeps. What it would not keep for us is only here, and stays.
    fn read(self) {
        if !self.lasting.get_untracked() {
            return;
        }
        if let Some(list) = self.kept().filter(|list| self.list.with_untracked(|known| known != list)) {
            self.list.set(list);
        }
    }

    /// Changes the list as it is by now, also by another tab, and keeps it.
    fn change(self, change: impl FnOnce(&mut Vec<SavedArticle>)) {
        self.read();
        self.list.update(change);
        let text = self.list.with_untracked(|list| write(list));
        let kept = storage().is_some_and(|storage| storage.set_item(&self.key.get_value(), &text).is_ok());
        self.lasting.set(kept);
    }

    /// What the browser keeps; `None` if it lets nobody look.
    fn kept(self) -> Option<Vec<SavedArticle>> {
        let text = storage()?.get_item(&self.key.get_value()).ok()?;
        Some(read(&text.unwrap_or_default()))
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// A line for each article: id, tab, title. JSON would bring the browser code to write every kind of number.
fn write(list: &[SavedArticle]) -> String {
    list.iter().map(|kept| format!("{}\t{}\n", kept.id, kept.title.replace(['\t', '\n'], " "))).collect()
}

/// Reads what [`write`] wrote; lines that are anything else are passed over.
fn read(text: &str) -> Vec<SavedArticle> {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    let mut list = Vec::<SavedArticle>::new();
    for (id, title) in lines {
        let is_new = list.iter().all(|known| known.id != id);
        if is_new && list.len() < MOST && crate::model::is_id(id) && !title.is_empty() {
            list.push(SavedArticle { id: id.to_owned(), title: title.to_owned() });
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let list = [("a-1", "A title"), ("b", "One\twith a tab")]
            .map(|(id, title)| SavedArticle { id: id.into(), title: title.into() });
        let again = read(&write(&list));
        assert_eq!(again[0], list[0]);
        assert_eq!(again[1].title, "One with a tab");
    }

    #[test]
    fn garbage_is_passed_over() {
        let many: String = (0..500).map(|n| format!("a{n}\tTitle\n")).collect();
        assert_eq!(read(&many).len(), MOST);
        assert_eq!(read("{\"a\":1}\n../x\tTitle\nno-title\t\n\u{0}\nok\tFine\nok\tTwice\n").len(), 1);
    }
}
