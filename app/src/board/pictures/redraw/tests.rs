use super::*;
use image::Rgba;

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn told(content: &[u8]) -> Unshowable {
    redrawn(content).err().expect("it is refused")
}

/// Left half red, right half blue.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) })
}

#[test]
fn each_kind_is_drawn_anew_and_smaller() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let Ok(drawn) = redrawn(&encoded(two_halves(2000, 1000), format)) else { panic!("{format:?}") };
        assert_eq!(drawn.size, Size { width: 1600, height: 800 });
        for (scale, bytes) in drawn.take() {
            let again = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg).unwrap();
            assert_eq!((again.width(), again.height()), (scale.most(), scale.most() / 2), "{format:?}");
        }
    }
    let Ok(small) = redrawn(&encoded(two_halves(30, 20), ImageFormat::Png)) else { panic!("a small one") };
    assert_eq!(small.size, Size { width: 30, height: 20 }, "nothing is made larger");
    let Ok(line) = redrawn(&encoded(two_halves(6000, 1), ImageFormat::Png)) else { panic!("a line") };
    assert_eq!(line.size, Size { width: 1600, height: 1 });
}

#[test]
fn it_stands_as_the_camera_was_held_and_tells_nothing_of_where() {
    let photograph = with_exif(&encoded(two_halves(400, 200), ImageFormat::Jpeg));
    assert!(holds(&photograph, b"Exif") && holds(&photograph, b"HANGZHOU"));
    let Ok(drawn) = redrawn(&photograph) else { panic!("a photograph") };
    assert_eq!(drawn.size, Size { width: 200, height: 400 });
    let large = image::load_from_memory(&drawn.large).unwrap().to_rgb8();
    // Turned clockwise, what was on the left is above.
    assert!(large.get_pixel(100, 50).0[0] > 200 && large.get_pixel(100, 350).0[2] > 200);
    for (_, bytes) in drawn.take() {
        assert!(!holds(&bytes, b"Exif") && !holds(&bytes, b"HANGZHOU"));
    }
}

#[test]
fn where_nothing_is_it_is_white() {
    let clear = image::RgbaImage::from_pixel(10, 10, Rgba([0, 0, 0, 0]));
    let Ok(drawn) = redrawn(&encoded(clear, ImageFormat::Png)) else { panic!("a clear one") };
    let large = image::load_from_memory(&drawn.large).unwrap().to_rgb8();
    assert!(large.get_pixel(5, 5).0.iter().all(|colour| *colour > 250));
}

#[test]
fn what_hides_behind_a_picture_is_gone() {
    let mut polyglot = encoded(two_halves(40, 20), ImageFormat::Jpeg);
    polyglot.extend_from_slice(b"<script>alert(1)</script>PK\x03\x04");
    let Ok(drawn) = redrawn(&polyglot) else { panic!("it is a picture too") };
    assert!(!holds(&drawn.large, b"script") && !holds(&drawn.large, b"PK\x03\x04"));
}

#[test]
fn what_is_no_picture_is_told_so() {
    let cut = &encoded(two_halves(40, 20), ImageFormat::Png)[..60];
    let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
    for content in [b"".as_slice(), b"%PDF-1.7", b"<svg/>", b"\xff\xd8\xff\xe0", gif, cut, b"RIFF\x04\0\0\0WEBP"] {
        assert_eq!(told(content), Unshowable::NotAPicture, "{content:?}");
    }
    let mut endless = encoded(two_halves(40, 20), ImageFormat::Jpeg);
    endless.extend([0xff, 0xda].repeat(100));
    assert_eq!(told(&endless), Unshowable::NotAPicture);
}

#[test]
fn a_bomb_is_told_before_it_goes_off() {
    let small = encoded(two_halves(8, 8), ImageFormat::Png);
    for (width, height) in [(60_000, 60_000), (19_000, 19_000), (30_000, 10)] {
        assert_eq!(told(&claiming(&small, width, height)), Unshowable::TooManyPixels, "{width} x {height}");
    }
    // A canvas of one pixel, and a frame of 16,383 by 16,383 in it.
    let frame = [b"VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a".as_slice(), &[0xff, 0x3f, 0xff, 0x3f]].concat();
    let canvas = b"VP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice();
    let webp = [b"RIFF\x28\0\0\0WEBP".as_slice(), canvas, &frame].concat();
    assert_eq!(told(&webp), Unshowable::TooManyPixels);
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The same PNG with other sides in its head, whose checksum is right.
fn claiming(png: &[u8], width: u32, height: u32) -> Vec<u8> {
    let mut claiming = png.to_vec();
    claiming[16..20].copy_from_slice(&width.to_be_bytes());
    claiming[20..24].copy_from_slice(&height.to_be_bytes());
    let checksum = crc(&claiming[12..29]);
    claiming[29..33].copy_from_slice(&checksum.to_be_bytes());
    claiming
}

/// PNG, annex D.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// With what a telephone notes: held on its side (orientation 6), and a place.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    // The GPS directory behind this one: a name of the area.
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    tiff.extend(b"\0\x01\0\x1c\0\x07\0\0\0\x08\0\0\0\x38\0\0\0\0HANGZHOU");
    let segment = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &segment, &jpeg[2..]].concat()
}
