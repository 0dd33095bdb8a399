//! A question as text: a line for each thing that is asked, its name and its values apart by tabs.

use super::escape::{escape, unescape};

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What was typed, in Unicode's form NFKC; empty asks for all documents.
    pub text: String,
    /// May the last word be unfinished?
    pub typing: bool,
    pub filters: Vec<Filter>,
    /// Only documents with one of these keys.
    pub only: Option<Vec<String>>,
    /// In the order of the documents. Where words were asked for, those that are about them come before those that mention them.
    pub in_order: bool,
    /// How many hits are passed over, and how many are wanted.
    pub from: usize,
    pub most: usize,
    /// Should each value of each facet be counted?
    pub counts: bool,
    /// Of how many of the first documents is it to be said whether they were found?
    pub first: usize,
}

/// A value that was chosen: the facet's name, and the value.
pub type Filter = (String, String);

// What each line is called.
const TEXT: &str = "text";
const TYPING: &str = "typing";
const CHOOSE: &str = "choose";
const ONLY: &str = "only";
const IN_ORDER: &str = "in-order";
const FROM: &str = "from";
const MOST: &str = "most";
const COUNT: &str = "count";
const FIRST: &str = "first";
pub const NAMES: [&str; 9] = [TEXT, TYPING, CHOOSE, ONLY, IN_ORDER, FROM, MOST, COUNT, FIRST];

impl Request {
    pub fn write(&self) -> String {
        let mut lines = String::new();
        if !self.text.is_empty() {
            write_line(TEXT, &[&self.text], &mut lines);
        }
        for (facet, value) in &self.filters {
            write_line(CHOOSE, &[facet, value], &mut lines);
        }
        if let Some(keys) = &self.only {
            write_line(ONLY, &keys.iter().collect::<Vec<_>>(), &mut lines);
        }
        write_line(FROM, &[&self.from.to_string()], &mut lines);
        write_line(MOST, &[&self.most.to_string()], &mut lines);
        if self.first > 0 {
            write_line(FIRST, &[&self.first.to_string()], &mut lines);
        }
        for (name, is_asked) in [(TYPING, self.typing), (IN_ORDER, self.in_order), (COUNT, self.counts)] {
            if is_asked {
                write_line(name, &[], &mut lines);
            }
        }
        lines
    }

    /// Lines that nobody knows are passed over, so that an older engine does what it can for a newer page.
    pub fn read(lines: &str) -> Self {
        let mut request = Self::default();
        for line in lines.lines() {
            let (name, rest) = match line.split_once('\t') {
                Some((name, rest)) => (name, Some(rest)),
                None => (line, None),
            };
            let mut values = rest.into_iter().flat_map(|rest| rest.split('\t')).map(unescape);
            let mut next = || values.next().unwrap_or_default().into_owned();
            match name {
                TEXT => request.text = next(),
                TYPING => request.typing = true,
                CHOOSE => request.filters.push((next(), next())),
                ONLY => request.only = Some(values.map(String::from).collect()),
                IN_ORDER => request.in_order = true,
                FROM => request.from = next().parse().unwrap_or_default(),
                MOST => request.most = next().parse().unwrap_or_default(),
                COUNT => request.counts = true,
                FIRST => request.first = next().parse().unwrap_or_default(),
                _ => {}
            }
        }
        request
    }
}

fn write_line(name: &str, values: &[&String], lines: &mut String) {
    lines.push_str(name);
    for value in values {
        lines.push('\t');
        escape(value, lines);
    }
    lines.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_line_says_one_thing() {
        let lines = "text\tbrain fog\ntyping\nchoose\ttopic\tdiet\nonly\ta\tb\nfrom\t12\nmost\t-1\nnew\t7\ncount\nfirst\t3";
        let expected = Request {
            text: "brain fog".into(),
            typing: true,
            filters: vec![("topic".into(), "diet".into())],
            only: Some(vec!["a".into(), "b".into()]),
            in_order: false,
            from: 12,
            most: 0,
            counts: true,
            first: 3,
        };
        assert_eq!(Request::read(lines), expected);
        assert_eq!(Request::read(""), Request::default());
        let odd = Request { text: "a\tb\n\\c".into(), ..Request::default() };
        assert_eq!(odd.write(), "text\ta\\tb\\n\\\\c\nfrom\t0\nmost\t0\n");
    }

    prop_compose! {
        fn requests()(
            text in any::<String>(),
            filters in prop::collection::vec(any::<(String, String)>(), 0..4),
            only in prop::option::of(prop::collection::vec(any::<String>(), 0..4)),
            (from, most, first) in any::<(usize, usize, usize)>(),
            (typing, in_order, counts) in any::<(bool, bool, bool)>(),
        ) -> Request {
            Request { text, typing, filters, only, in_order, from, most, counts, first }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_comes_through(request in requests()) {
            prop_assert_eq!(Request::read(&request.write()), request);
        }

        #[test]
        fn whatever_comes_is_read(lines in any::<String>()) {
            _ = Request::read(&lines);
        }
    }
}
