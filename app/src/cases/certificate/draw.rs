use super::{CertificateText, DrawError, Fact, Fonts, seal};
use chrono::{Datelike, NaiveDate};
use kernel::lang::Bilingual;
use qrcode::{EcLevel, QrCode, render::svg};
use serde::Serialize;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Draws the certificate as a tagged PDF/A-2a and PDF/UA-1: kept for decades, and read aloud.
pub fn draw(text: &CertificateText, fonts: &Fonts) -> Result<Vec<u8>, DrawError> {
    let figures = Figures::of(text, fonts)?;
    fonts.must_cover(&words(text))?;
    let paper = Paper { fonts, figures: figures.into_file()? };

    let document = typst::compile::<PagedDocument>(&paper).output.map_err(typesetting)?;
    let options = PdfOptions {
        ident: Smart::Custom(text.code.to_string()),
        creator: Smart::Custom(Some("Seamless".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|refusal| DrawError::Typesetting(refusal.message().to_string()))?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(typesetting);
    // What typst remembers of a text is of no use to the next one, and would stay in memory.
    typst::comemo::evict(EVICT_AFTER);
    pdf
}

/// Drawings after which typst forgets what was not used since: the fonts' part is, a firm's name is not.
const EVICT_AFTER: usize = 2;

/// All that comes from outside and will be printed; the template's own words are covered, as a test sees.
fn words(text: &CertificateText) -> String {
    let both = |words: &Bilingual| format!("{}{}", words.zh, words.en);
    let facts: String = text.facts.iter().flat_map(|fact| [both(&fact.label), both(&fact.answer)]).collect();
    let conditions: String = text.conditions.iter().map(both).collect();
    [
        both(&text.city),
        text.city.en.to_uppercase(),
        both(&text.title),
        text.number.clone(),
        text.enterprise.clone(),
        text.credit_code.clone(),
        text.premises.clone(),
        both(&text.allows),
        facts,
        conditions,
        both(&text.issued_by),
        text.verify_page(),
    ]
    .concat()
}

/// What the template reads as `certificate.json`. As data it can never become typst markup, whatever a firm is called.
#[derive(Serialize)]
struct Figures<'a> {
    city: &'a Bilingual,
    title: &'a Bilingual,
    number: &'a str,
    code: String,
    enterprise: &'a str,
    credit_code: &'a str,
    premises: &'a str,
    allows: &'a Bilingual,
    facts: &'a [Fact],
    conditions: &'a [Bilingual],
    issued_by: &'a Bilingual,
    issued_on: PrintedDate,
    valid_until: Option<PrintedDate>,
    verify_page: String,
    qr: String,
    seal: String,
}

/// A date as both languages write it, and its parts for the document's own record.
#[derive(Serialize)]
struct PrintedDate {
    zh: String,
    en: String,
    year: i32,
    month: u32,
    day: u32,
}

impl From<NaiveDate> for PrintedDate {
    fn from(date: NaiveDate) -> Self {
        Self {
            zh: date.format("%Y年%-m月%-d日").to_string(),
            en: date.format("%-d %B %Y").to_string(),
            year: date.year(),
            month: date.month(),
            day: date.day(),
        }
    }
}

impl<'a> Figures<'a> {
    fn of(text: &'a CertificateText, fonts: &Fonts) -> Result<Self, DrawError> {
        Ok(Self {
            city: &text.city,
            title: &text.title,
            number: &text.number,
            code: text.code.to_string(),
            enterprise: &text.enterprise,
            credit_code: &text.credit_code,
            premises: &text.premises,
            allows: &text.allows,
            facts: &text.facts,
            conditions: &text.conditions,
            issued_by: &text.issued_by,
            issued_on: text.issued_on.into(),
            valid_until: text.valid_until.map(PrintedDate::from),
            verify_page: text.verify_page(),
            qr: qr(text.verify_url())?,
            seal: seal(&text.city, fonts),
        })
    }

    fn into_file(self) -> Result<Bytes, DrawError> {
        serde_json::to_vec(&self).map(Bytes::new).map_err(|error| DrawError::Typesetting(error.to_string()))
    }
}

fn qr(address: String) -> Result<String, DrawError> {
    // A quarter of it may be soiled or folded.
    match QrCode::with_error_correction_level(&address, EcLevel::Q) {
        Ok(code) => Ok(code.render::<svg::Color>().build()),
        Err(_) => Err(DrawError::AddressTooLong { address }),
    }
}

static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(file_id("certificate.typ"), include_str!("certificate.typ").to_owned()));
static FIGURES: LazyLock<FileId> = LazyLock::new(|| file_id("certificate.json"));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a valid path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// All of the world that the template can see: itself, its figures and two typefaces. No disk, no network, no clock.
struct Paper<'a> {
    fonts: &'a Fonts,
    figures: Bytes,
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *FIGURES { Ok(self.figures.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn typesetting(errors: impl IntoIterator<Item = SourceDiagnostic>) -> DrawError {
    let messages: Vec<String> = errors.into_iter().map(|error| error.message.to_string()).collect();
    DrawError::Typesetting(messages.join("; "))
}
