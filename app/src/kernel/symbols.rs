//! Crockford's base32, for codes that are read out and typed: without I, L, O and U, which hands and eyes confuse.

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of the value's last five bits. 256 is a multiple of 32, so of random bytes every symbol is equally likely.
pub fn symbol_of(value: u8) -> char {
    char::from(SYMBOLS[usize::from(value & 31)])
}

/// What a typed symbol stands for, in either case: O for 0, I or L for 1.
pub fn value_of(symbol: char) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS.iter().position(|s| char::from(*s) == symbol).and_then(|place| u8::try_from(place).ok())
}

/// What people type between the groups of a code.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－')
}
