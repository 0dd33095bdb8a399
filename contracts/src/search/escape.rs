//! A text in a line: what ends a line or a value stands there as a backslash and a letter.

use std::borrow::Cow;

const SIGNS: [(char, char); 4] = [('\\', '\\'), ('\n', 'n'), ('\r', 'r'), ('\t', 't')];

/// The text as it stands in a line.
pub fn escape(text: &str, line: &mut String) {
    for c in text.chars() {
        match SIGNS.iter().find(|(sign, _)| *sign == c) {
            Some((_, letter)) => line.extend(['\\', *letter]),
            None => line.push(c),
        }
    }
}

/// The text that stands in a line. A sign that nobody knows stays as it is.
pub fn unescape(line: &str) -> Cow<'_, str> {
    if !line.contains('\\') {
        return line.into();
    }
    let mut text = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let next = chars.clone().next();
        match SIGNS.iter().find(|(_, letter)| c == '\\' && Some(*letter) == next) {
            Some((sign, _)) => {
                text.push(*sign);
                chars.next();
            }
            None => text.push(c),
        }
    }
    text.into()
}
