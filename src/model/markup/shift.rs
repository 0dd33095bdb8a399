//! Raised and lowered text, in the signs that plain text has for it.

pub const SUPERSCRIPTS: (&str, &str) = ("0123456789+-−–‐‑=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁻⁻⁼⁽⁾ⁿ");
const SUBSCRIPTS: (&str, &str) = ("0123456789+-−–‐‑=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₋₋₌₍₎");

/// Raises what follows `start`. What has no raised signs gets a "^", where it says something of what it stands on.
pub fn raise(out: &mut String, start: usize) {
    let text = out.split_off(start);
    if let Some(raised) = shifted(&text, SUPERSCRIPTS) {
        out.push_str(&raised);
        return;
    }
    let has_base = out.ends_with(|c: char| c.is_alphanumeric() || ")]}".contains(c));
    // Letters and signs are read as well without it: 21st, CD4hi, Drug®.
    let is_signed = text.starts_with(['+', '-', '−', '–']) && text.contains(char::is_alphanumeric);
    let is_number = is_signed || text.contains(|c: char| c.is_ascii_digit());
    if has_base && is_number {
        out.push('^');
        out.push_str(&grouped(&text));
    } else {
        out.push_str(&text);
    }
}

/// Lowers what follows `start`. What has no lowered signs stands as it is, but digits are kept apart from digits.
pub fn lower(out: &mut String, start: usize) {
    let text = out.split_off(start);
    if let Some(lowered) = shifted(&text, SUBSCRIPTS) {
        out.push_str(&lowered);
        return;
    }
    if out.ends_with(char::is_numeric) && text.trim_start().starts_with(char::is_numeric) {
        out.push('_');
        out.push_str(text.trim_start());
    } else {
        out.push_str(&text);
    }
}

/// The text in raised or lowered signs, if there is one for each of its own.
pub fn shifted(text: &str, (plain, signs): (&str, &str)) -> Option<String> {
    let one = |c: char| plain.chars().zip(signs.chars()).find(|(known, _)| *known == c).map(|(_, sign)| sign);
    text.trim().chars().map(one).collect()
}

/// In brackets, unless it is one number or word, or has them.
pub fn grouped(text: &str) -> String {
    let text = text.trim();
    let unsigned = text.trim_start_matches(['+', '-', '−', '–']);
    let is_one = unsigned.chars().all(|c| c.is_alphanumeric() || ".,".contains(c));
    let has_brackets = text.starts_with('(') && text.find(')') == Some(text.len() - 1);
    if is_one || has_brackets { text.to_owned() } else { format!("({text})") }
}
