//! From Fluent to the small form of [`phrase`](super::phrase), at the same time what is wrong with a file.
//!
//! All of Fluent that the small form can say: text, arguments, choices by an argument, terms. Functions, attributes and
//! references to other messages are refused; numbers and lists need no function, for their arguments are such.

use fluent_syntax::ast::{
    self, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::parser::{ParserError, parse};
use fluent_syntax::unicode::unescape_unicode_to_string;
use serde_json::{Map, Value};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What a language's files say.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    pub phrases: BTreeMap<String, Phrase>,
    terms: BTreeMap<String, Pattern<String>>,
    pub faults: Vec<Fault>,
}

/// A phrase and where it stands.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub form: Value,
    /// The names of its arguments.
    pub args: BTreeSet<String>,
    /// The place of its file among those that were given.
    pub file: usize,
    /// From 1.
    pub line: usize,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: usize,
    pub line: usize,
    /// The phrase, if it is one's.
    pub id: String,
    pub text: String,
}

/// Terms in terms, deeper than any honest file has them.
const DEPTH: usize = 8;

/// Reads the texts of a language's files. Terms of `base` may be used as well.
pub fn compile(texts: &[String], base: Option<&Compiled>) -> Compiled {
    let mut all = Compiled::default();
    all.terms.extend(base.iter().flat_map(|base| base.terms.clone()));
    let mut messages = Vec::new();
    for (file, text) in texts.iter().enumerate() {
        let (resource, errors): (Resource<String>, Vec<ParserError>) = match parse(text.clone()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        all.faults.extend(errors.iter().map(|error| Fault {
            file,
            line: line_of(text, error.pos.start),
            id: String::new(),
            text: format!("is not Fluent: {}", error.kind),
        }));
        for entry in resource.body {
            match entry {
                ast::Entry::Term(term) => drop(all.terms.insert(term.id.name, term.value)),
                ast::Entry::Message(message) => messages.push((file, message)),
                _ => {}
            }
        }
    }
    for (file, message) in messages {
        let line = line_of_message(&texts[file], &message.id.name);
        let id = message.id.name.clone();
        let twice = || "stands there twice; only one of the two would be said".to_owned();
        let read =
            phrase(&message, &all.terms).and_then(|(form, args)| match all.phrases.entry(id.clone()) {
                Entry::Occupied(_) => Err(twice()),
                Entry::Vacant(place) => {
                    place.insert(Phrase { form, args, file, line });
                    Ok(())
                }
            });
        all.faults.extend(read.err().map(|text| Fault { file, line, id, text }));
    }
    all
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

fn line_of_message(text: &str, id: &str) -> usize {
    let is_it = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(is_it).map_or(1, |at| at + 1)
}

type Terms = BTreeMap<String, Pattern<String>>;

fn phrase(message: &Message<String>, terms: &Terms) -> Result<(Value, BTreeSet<String>), String> {
    if !message.attributes.is_empty() {
        return Err("has attributes, which are never said; give each a message of its own".to_owned());
    }
    let Some(pattern) = &message.value else { return Err("says nothing".to_owned()) };
    let mut writer = Writer { terms, args: BTreeSet::new(), depth: 0 };
    let form = writer.pattern(pattern)?;
    Ok((form, writer.args))
}

struct Writer<'a> {
    terms: &'a Terms,
    args: BTreeSet<String>,
    depth: usize,
}

impl Writer<'_> {
    fn pattern(&mut self, pattern: &Pattern<String>) -> Result<Value, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => add(&mut parts, text(value)?),
                PatternElement::Placeable { expression } => add(&mut parts, self.expression(expression)?),
            }
        }
        Ok(match parts.len() {
            0 => Value::String(String::new()),
            1 => parts.remove(0),
            _ => Value::Array(parts),
        })
    }

    fn expression(&mut self, expression: &Expression<String>) -> Result<Value, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.args.insert(id.name.clone());
                let mut form = Map::new();
                form.insert("$".to_owned(), id.name.clone().into());
                for Variant { key, value, default } in variants {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = key;
                    let said = self.pattern(value)?;
                    let key = if *default { "*" } else { name };
                    form.insert(key.to_owned(), said);
                }
                Ok(Value::Object(form))
            }
            Expression::Select { .. } => Err("chooses by something that is no argument".to_owned()),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) -> Result<Value, String> {
        match inline {
            InlineExpression::StringLiteral { value } => text(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => text(value),
            InlineExpression::VariableReference { id } => {
                self.args.insert(id.name.clone());
                Ok(format!("{{{}}}", id.name).into())
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let name = &id.name;
                let terms = self.terms;
                let pattern =
                    terms.get(name).ok_or_else(|| format!("uses the term -{name}, which is nowhere"))?;
                self.depth += 1;
                if self.depth > DEPTH {
                    return Err(format!("uses the term -{name}, which uses itself"));
                }
                let said = self.pattern(pattern);
                self.depth -= 1;
                said
            }
            InlineExpression::TermReference { id, .. } => Err(format!(
                "uses the term -{} with arguments or an attribute, which pages cannot say",
                id.name
            )),
            InlineExpression::FunctionReference { id, .. } => {
                Err(format!("uses the function {}, which pages cannot say", id.name))
            }
            InlineExpression::MessageReference { id, .. } => {
                let name = &id.name;
                Err(format!("uses the message {name}, which pages cannot say; make it a term: -{name}"))
            }
        }
    }
}

/// Text as it stands. A brace would be taken for an argument.
fn text(text: &str) -> Result<Value, String> {
    match text.contains('{') {
        true => Err("says a brace, which pages cannot say".to_owned()),
        false => Ok(text.into()),
    }
}

/// Texts that follow each other are one.
fn add(parts: &mut Vec<Value>, part: Value) {
    match (parts.last_mut(), part) {
        (Some(Value::String(before)), Value::String(text)) => before.push_str(&text),
        (_, Value::Array(more)) => more.into_iter().for_each(|part| add(parts, part)),
        (_, part) => parts.push(part),
    }
}

#[cfg(all(test, feature = "publish"))]
mod tests {
    use super::*;
    use serde_json::json;

    fn one(text: &str) -> Compiled {
        compile(&[text.to_owned()], None)
    }

    #[test]
    fn text_arguments_choices_and_terms_are_said() {
        let all = one(
            "-name = Plain\na = { -name } { $who }{ \"!\" }\nb = { $n ->\n    [0] none\n    [one] { $n } thing\n   *[other] { $n } things\n } left\n",
        );
        assert_eq!(all.faults, []);
        assert_eq!(all.phrases["a"].form, json!("Plain {who}!"));
        assert_eq!(
            all.phrases["b"].form,
            json!([{ "$": "n", "0": "none", "one": "{n} thing", "*": "{n} things" }, " left"])
        );
        assert!(all.phrases["b"].args.contains("n") && all.phrases["b"].line == 3);
    }

    #[test]
    fn what_pages_cannot_say_is_refused_and_named() {
        let all = one(
            "a = { NUMBER($n) }\nb = { a }\nc = { -gone }\nd = D\n    .title = T\n-e = { -e }\nf = { -e }\ng = G\ng = G\nh = { \"{\" }\n\ni G\n",
        );
        let faults: Vec<(usize, &str)> =
            all.faults.iter().map(|fault| (fault.line, fault.id.as_str())).collect();
        assert_eq!(faults, [(12, ""), (1, "a"), (2, "b"), (3, "c"), (4, "d"), (7, "f"), (8, "g"), (10, "h")]);
    }
}
