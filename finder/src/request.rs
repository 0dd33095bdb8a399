//! Reading a question: a line for each thing that is asked, its name and its value apart by a tab.

use plainsight_search::Request;

/// Lines that nobody knows are passed over, so that an older module does what it can for a newer page.
///
/// | name | value |
/// |---|---|
/// | `text` | what was typed, in Unicode's form NFKC |
/// | `typing` | nothing: the last word may not be finished |
/// | `choose` | a facet and a value of it, with a tab between |
/// | `only` | keys of documents, with spaces between |
/// | `in-order` | nothing: newest first, also where words are asked for |
/// | `from`, `most` | how many hits to pass over, and how many to give |
/// | `count` | nothing: count each value of each facet |
pub fn read(lines: &str) -> Request {
    let mut request = Request::default();
    for line in lines.lines() {
        let (name, value) = line.split_once('\t').unwrap_or((line, ""));
        match name {
            "text" => request.text = value.to_owned(),
            "typing" => request.typing = true,
            "choose" => {
                request.filters.extend(
                    value.split_once('\t').map(|(facet, value)| (facet.to_owned(), value.to_owned())),
                );
            }
            "only" => request.only = Some(value.split(' ').map(str::to_owned).collect()),
            "in-order" => request.in_order = true,
            "from" => request.from = value.parse().unwrap_or_default(),
            "most" => request.most = value.parse().unwrap_or_default(),
            "count" => request.counts = true,
            _ => {}
        }
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_says_one_thing() {
        let request = read(
            "text\tbrain fog\ntyping\nchoose\ttopic\tdiet\nchoose\tx\nonly\ta b\nfrom\t12\nmost\t-1\nnew\t7\ncount",
        );
        let expected = Request {
            text: "brain fog".into(),
            typing: true,
            filters: vec![("topic".into(), "diet".into())],
            only: Some(vec!["a".into(), "b".into()]),
            in_order: false,
            from: 12,
            most: 0,
            counts: true,
        };
        assert_eq!(request, expected);
        assert_eq!(read(""), Request::default());
    }
}
