//! A picture is taken apart into pixels and drawn anew: smaller, upright, and with nothing of the file that was sent. Its
//! size is known before room is made for it, and only so many are drawn at once.

use super::{Scale, Size};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage, guess_format};
use kernel::error::Result;
use kernel::turns::Turns;
use std::io::Cursor;
use std::panic::catch_unwind;
use std::sync::LazyLock;

pub struct Redrawn {
    /// Of the large one.
    pub size: Size,
    /// JPEG.
    pub large: Vec<u8>,
    pub thumbnail: Vec<u8>,
}

impl Redrawn {
    pub fn take(self) -> [(Scale, Vec<u8>); 2] {
        [(Scale::Large, self.large), (Scale::Thumbnail, self.thumbnail)]
    }
}

/// Why a file can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unshowable {
    /// Or none of the kinds that are taken.
    NotAPicture,
    TooManyPixels,
}

/// More than a telephone's camera sees by itself; as pixels they take as much room as [`MOST_BYTES`] says.
const MOST_PIXELS: u64 = 50_000_000;
const MOST_BYTES: u64 = 200 * 1024 * 1024;
const LONGEST_SIDE: u32 = 20_000;
/// Each scan of a progressive JPEG goes over all its pixels, and takes but a few bytes. Cameras make about ten.
const MOST_SCANS: usize = 50;

/// One holds two of [`MOST_BYTES`] at most; those that wait hold their file alone.
static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(2, 16));

/// Errors: [`kernel::error::Error::Busy`] when too many wait already.
pub async fn in_turn(content: Vec<u8>) -> Result<Result<Redrawn, Unshowable>> {
    // A decoder that stumbles over a file made for that takes nobody else down.
    TURNS.take(move || catch_unwind(|| redrawn(&content)).unwrap_or(Err(Unshowable::NotAPicture))).await
}

fn redrawn(content: &[u8]) -> Result<Redrawn, Unshowable> {
    let (picture, orientation) = pixels(content)?;
    let large = upright(scaled(&picture, Scale::Large), orientation);
    drop(picture);
    let thumbnail = scaled(&DynamicImage::ImageRgb8(large.clone()), Scale::Thumbnail);
    let size = Size { width: large.width(), height: large.height() };
    Ok(Redrawn { size, large: jpeg(&large, 85)?, thumbnail: jpeg(&thumbnail.to_rgb8(), 80)? })
}

fn pixels(content: &[u8]) -> Result<(DynamicImage, Orientation), Unshowable> {
    let format = guess_format(content).map_err(unreadable)?;
    match format {
        ImageFormat::Jpeg if content.windows(2).filter(|two| *two == [0xff, 0xda]).count() > MOST_SCANS => {
            return Err(Unshowable::NotAPicture);
        }
        ImageFormat::Jpeg | ImageFormat::Png => {}
        ImageFormat::WebP => check_frames(content)?,
        _ => return Err(Unshowable::NotAPicture),
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_BYTES {
        return Err(Unshowable::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(unreadable)?, orientation))
}

/// The decoder of WebP believes the canvas, and decodes a frame whole before it compares the two. Nothing moves here.
fn check_frames(content: &[u8]) -> Result<(), Unshowable> {
    let mut rest = content.get(12..).unwrap_or_default();
    while let Some((head, body)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, size @ ..] = *head;
        match [a, b, c, d] {
            [b'A', b'N', b'I', b'M'] | [b'A', b'N', b'M', b'F'] => return Err(Unshowable::NotAPicture),
            // RFC 9649, 2.5; RFC 6386, 9.1: behind a tag and a start code two sides of 14 bits.
            [b'V', b'P', b'8', b' '] => {
                let &[_, _, _, _, _, _, w0, w1, h0, h1, ..] = body else { return Err(Unshowable::NotAPicture) };
                let side = |low, high| u64::from(u16::from_le_bytes([low, high]) & 0x3fff);
                if side(w0, w1) * side(h0, h1) > MOST_PIXELS {
                    return Err(Unshowable::TooManyPixels);
                }
            }
            _ => {}
        }
        let size = u32::from_le_bytes(size) as usize;
        rest = body.get(size + size % 2..).unwrap_or_default();
    }
    Ok(())
}

fn unreadable(error: ImageError) -> Unshowable {
    match error {
        ImageError::Limits(_) => Unshowable::TooManyPixels,
        _ => Unshowable::NotAPicture,
    }
}

fn scaled(picture: &DynamicImage, scale: Scale) -> DynamicImage {
    let size = Size { width: picture.width(), height: picture.height() };
    let within = size.within(scale.most());
    if within == size { picture.clone() } else { picture.thumbnail_exact(within.width, within.height) }
}

/// As the camera was held, on white where nothing is.
fn upright(mut picture: DynamicImage, orientation: Orientation) -> RgbImage {
    picture.apply_orientation(orientation);
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0.map(u32::from);
        let on_white = |colour: u32| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        Rgb([red, green, blue].map(on_white))
    })
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, Unshowable> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture).map_err(unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
