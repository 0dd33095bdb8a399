//! Entities: `&amp;`, `&#8211;`.

/// Entities that are also met without their semicolon.
const WITHOUT_SEMICOLON: &[&str] = &["amp", "gt", "lt", "nbsp", "quot"];
/// What the numbers from 128 to 159 are meant to be: they were written by programs that took Windows-1252 for Unicode.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

pub fn push_decoded(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((read, length)) = entity(rest) {
            out.push_str(&read);
            rest = &rest[length..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
}

/// The entity that the text begins with: what it stands for, and its length.
fn entity(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(inner.len());
    let (name, after) = inner.split_at(end);
    if !after.starts_with(';') {
        let stands_alone = after.is_empty() || after.starts_with(char::is_whitespace);
        let read = html_escape::decode_html_entities(&format!("&{name};")).into_owned();
        return (stands_alone && WITHOUT_SEMICOLON.contains(&name)).then_some((read, end + 1));
    }
    let length = end + 2;
    if let Some(number) = name.strip_prefix('#') {
        let sign = numbered(number)?;
        return Some((sign.map(String::from).unwrap_or_default(), length));
    }
    let written = &text[..length];
    let read = html_escape::decode_html_entities(written);
    (read != written).then(|| (read.into_owned(), length))
}

/// The sign with a number such as "8211" or "x2013": none inside if no page may hold it, none at all if it is no number.
fn numbered(number: &str) -> Option<Option<char>> {
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |digits| (digits, 16));
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok();
    let sign = code.and_then(|code| match code {
        0x80..=0x9f => WINDOWS_1252.chars().nth((code - 0x80) as usize),
        _ => char::from_u32(code),
    });
    Some(sign.filter(|&sign| may_be_shown(sign)))
}

/// HTML forbids the other control characters, and what Unicode has said will never be a character.
fn may_be_shown(sign: char) -> bool {
    let code = u32::from(sign);
    let is_noncharacter = (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe;
    !is_noncharacter && (!sign.is_control() || matches!(sign, '\t' | '\n' | '\r'))
}
