use super::Fonts;
use kernel::lang::Bilingual;
use std::fmt::Write;
use ttf_parser::Face;

/// The seal's red stands on the certificate and in the mark, nowhere else.
const RED: &str = "#a4161a";

/// The seal as SVG: the city's name in both languages around 准, granted. Its letters are outlines, not text, so that
/// they never mix with the words of the paper when those are copied or read aloud.
pub fn seal(city: &Bilingual, fonts: &Fonts) -> String {
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><g fill="none" stroke="{RED}"><circle cx="100" cy="100" r="96" stroke-width="5"/><circle cx="100" cy="100" r="89.5" stroke-width="1"/><circle cx="100" cy="100" r="47" stroke-width="1"/></g><g fill="{RED}">"##
    );
    if let Some(font) = &fonts.bold() {
        Arc { radius: 59.0, size: 25.0, spacing: 12.0, widest: 200.0, foot: Foot::Inwards }
            .write(&mut svg, font, &city.zh);
        let english = city.en.to_uppercase();
        Arc { radius: 74.5, size: 15.0, spacing: 3.5, widest: 130.0, foot: Foot::Outwards }
            .write(&mut svg, font, &english);
        if let Some(granted) = Glyph::of(font, '准') {
            granted.write(&mut svg, 62.0, &format!("translate({:.2} 123)", 100.0 - granted.advance * 31.0));
        }
    }
    svg.push_str("</g></svg>");
    svg
}

/// Letters set around the centre.
struct Arc {
    /// Of the line the letters stand on.
    radius: f32,
    size: f32,
    spacing: f32,
    /// Degrees the whole line may take; longer names are set smaller.
    widest: f32,
    foot: Foot,
}

/// Over the top letters stand with their feet to the centre, along the bottom away from it.
enum Foot {
    Inwards,
    Outwards,
}

impl Arc {
    fn write(&self, svg: &mut String, font: &Face<'_>, words: &str) {
        let glyphs: Vec<Glyph> = words.chars().filter_map(|c| Glyph::of(font, c)).collect();
        let gaps = glyphs.len().saturating_sub(1) as f32;
        let length = glyphs.iter().map(|g| g.advance * self.size).sum::<f32>() + gaps * self.spacing;
        let fit = (self.widest / (length / self.radius).to_degrees()).min(1.0);
        let (side, stand) = match self.foot {
            Foot::Inwards => (1.0, -self.radius),
            Foot::Outwards => (-1.0, self.radius),
        };
        let mut along = -length * fit / 2.0;
        for glyph in &glyphs {
            let width = glyph.advance * self.size * fit;
            let turn = side * ((along + width / 2.0) / self.radius).to_degrees();
            let place = format!("translate(100 100) rotate({turn:.2}) translate({:.2} {stand})", -width / 2.0);
            glyph.write(svg, self.size * fit, &place);
            along += width + self.spacing * fit;
        }
    }
}

/// A letter's outline, in its font's units.
struct Glyph {
    outline: Outline,
    /// In ems.
    advance: f32,
    units_per_em: f32,
}

impl Glyph {
    fn of(font: &Face<'_>, character: char) -> Option<Self> {
        let id = font.glyph_index(character)?;
        let units_per_em = f32::from(font.units_per_em());
        let mut outline = Outline(String::new());
        font.outline_glyph(id, &mut outline);
        Some(Self { outline, advance: f32::from(font.glyph_hor_advance(id)?) / units_per_em, units_per_em })
    }

    fn write(&self, svg: &mut String, size: f32, place: &str) {
        let scale = size / self.units_per_em;
        // Fonts count upwards, SVG downwards.
        let _infallible =
            write!(svg, r#"<path transform="{place} scale({scale:.5} {:.5})" d="{}"/>"#, -scale, self.outline.0);
    }
}

struct Outline(String);

impl Outline {
    fn push(&mut self, command: std::fmt::Arguments<'_>) {
        let _infallible = self.0.write_fmt(command);
    }
}

impl ttf_parser::OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push(format_args!("M{x} {y}"));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.push(format_args!("L{x} {y}"));
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.push(format_args!("Q{x1} {y1} {x} {y}"));
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push(format_args!("C{x1} {y1} {x2} {y2} {x} {y}"));
    }
    fn close(&mut self) {
        self.push(format_args!("Z"));
    }
}
