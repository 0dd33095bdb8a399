//! Codes for paper that lead to a page (QR codes).

use qrcode::{Color, EcLevel, QrCode};

/// The rows of the code of an address; their bits are dark from the left. Empty for an address that is too long to be read from
/// so small a code.
pub fn code(address: &str) -> Vec<u64> {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return Vec::new() };
    let size = code.width();
    if size > u64::BITS as usize {
        return Vec::new();
    }
    let row = |row: &[Color]| row.iter().fold(0, |bits, color| bits << 1 | u64::from(*color == Color::Dark));
    code.to_colors().chunks(size).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_three_corners_that_cameras_look_for() {
        let rows = code("https://plainsight.example/articles/a-study-2024/");
        let size = rows.len();
        let corner = 0b111_1111;
        assert_eq!(
            (rows[0] >> (size - 7), rows[0] & corner, rows[size - 1] >> (size - 7)),
            (corner, corner, corner)
        );
        assert!(code(&"x".repeat(9_000)).is_empty());
    }
}
