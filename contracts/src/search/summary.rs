//! The protocol in JSON, for programs that are not Rust: our benches read it.

use super::json::{list, object, text};
use super::operation::{Operation, VERSION};
use super::parts::MANIFEST_PART;
use super::request;

/// The version, the operations with their bytes as letters, the names of a request's lines, and the part that is opened.
pub fn summary() -> String {
    let letter = |operation: Operation| text(&char::from(operation.byte()).to_string());
    object([
        ("version", VERSION.to_string()),
        (
            "operations",
            object([
                ("open", letter(Operation::Open)),
                ("give", letter(Operation::Give)),
                ("ask", letter(Operation::Ask)),
                ("explain", letter(Operation::Explain)),
            ]),
        ),
        ("lines", list(request::NAMES.map(text))),
        ("manifest", text(MANIFEST_PART)),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::{Fault, reply};
    use super::*;

    #[test]
    fn other_programs_are_told_everything() {
        let summary: serde_json::Value = serde_json::from_str(&summary()).unwrap();
        assert_eq!(
            (summary["version"].as_u64(), summary["operations"]["ask"].as_str()),
            (Some(2), Some("a"))
        );
        let told = include_str!("../../../docs/index-format.md");
        let operations = Operation::ALL.map(|operation| char::from(operation.byte()).to_string());
        let faults = Fault::ALL.map(Fault::word);
        let operations = operations.iter().map(String::as_str);
        for name in operations.chain(faults).chain(request::NAMES).chain(reply::NAMES) {
            assert!(told.contains(&format!("`{name}`")), "{name} is not in docs/index-format.md");
        }
    }
}
