//! Chinese keyboards write Latin letters, digits and marks as wide as a Chinese sign.

/// The full-width forms stand in Unicode in ASCII's own order: `Ａ` is `A`, the wide space a space.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}
