use super::DrawError;
use std::path::Path;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The one family on the paper: Chinese faces of mainland shapes, with a Latin that was drawn for them.
pub(super) const FAMILY: &str = "Noto Serif CJK SC";
const REGULAR: &str = "NotoSerifCJK-Regular.ttc";
const BOLD: &str = "NotoSerifCJK-Bold.ttc";

/// The typefaces of the paper, read from the machine: they weigh 50 MB, too much for the binary. Load them once, when
/// the first certificate is drawn, and share them.
pub struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: [Font; 2],
}

impl Fonts {
    /// Where Debian's fonts-noto-cjk puts them.
    pub const FOLDER: &str = "/usr/share/fonts/opentype/noto";

    pub fn in_folder(folder: &Path) -> Result<Self, DrawError> {
        let faces = [face(folder, REGULAR)?, face(folder, BOLD)?];
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&faces)), faces })
    }

    /// Refuses a text that would leave an empty box on the paper. The characters must be in both weights.
    pub fn must_cover(&self, text: &str) -> Result<(), DrawError> {
        let faces: Vec<_> = self.faces.iter().filter_map(glyphs).collect();
        let missing = |c: &char| faces.iter().any(|face| face.glyph_index(*c).is_none());
        match text.chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).find(missing) {
            Some(character) => Err(DrawError::GlyphMissing { character }),
            None => Ok(()),
        }
    }

    /// The bold face's glyphs.
    pub(super) fn bold(&self) -> Option<ttf_parser::Face<'_>> {
        glyphs(&self.faces[1])
    }
}

fn glyphs(font: &Font) -> Option<ttf_parser::Face<'_>> {
    ttf_parser::Face::parse(font.data(), font.index()).ok()
}

fn face(folder: &Path, file: &'static str) -> Result<Font, DrawError> {
    let bytes = std::fs::read(folder.join(file))
        .map_err(|_| DrawError::FontMissing { file, folder: folder.display().to_string() })?;
    Font::iter(Bytes::new(bytes))
        .find(|face| face.info().family == FAMILY)
        .ok_or(DrawError::FaceMissing { file, family: FAMILY })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_fonts_says_what_to_install() {
        let Err(error) = Fonts::in_folder(Path::new("/nowhere")) else { panic!("fonts from nowhere") };
        assert!(error.to_string().contains("fonts-noto-cjk"), "{error}");
    }
}
