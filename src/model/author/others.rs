//! What stands for authors who are not listed: "et al.".

/// What people write for authors who are not listed, in lower case and without anything but letters.
const OTHERS: &[&str] = &[
    "others",
    "andothers",
    "andcolleagues",
    "etal",
    "etalii",
    "etaliae",
    "etcoll",
    "etautres",
    "ua",
    "undandere",
    "yotros",
    "ycol",
    "ycols",
    "ealtri",
    "ecol",
    "ecols",
    "eoutros",
    "идр",
    "等",
    "ほか",
];

/// "Fox R, et al." is "Fox R", and true: there are others.
pub fn apart_from_others(text: &str) -> (&str, bool) {
    let starts = |before: char| before.is_whitespace() || ",;([&".contains(before);
    let mut at = text.char_indices().scan(' ', |before, (at, c)| {
        let is_start = starts(std::mem::replace(before, c));
        Some((at, is_start))
    });
    // The longest ending comes first: "and others" before "others".
    let ending = at.find(|(at, is_start)| *is_start && means_others(&text[*at..])).map(|(at, _)| at);
    // Chinese and Japanese need no space.
    let joined = || ["等", "ほか"].iter().find_map(|end| Some(text.strip_suffix(end)?.len()));
    match ending.or_else(joined) {
        Some(at) => (text[..at].trim_end_matches([' ', ',', ';', '(', '[', '&']), true),
        None => (text, false),
    }
}

/// "et al.", "[et al.]", "...".
pub fn means_others(text: &str) -> bool {
    // Longer than all of them; a long list of names is not looked through again and again.
    if text.len() > 40 {
        return false;
    }
    let letters = letters(text);
    match letters.as_str() {
        "" => text.contains("...") || text.contains('…'),
        // Without its points it may be a name.
        "ua" => text.contains('.'),
        letters => OTHERS.contains(&letters),
    }
}

/// The letters alone, in lower case.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
