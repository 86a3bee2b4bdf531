//! All bytes of one cold visit to the front page, as Chromium received them: headers and bodies, compressed.

use crate::figure::Effort;
use crate::real::Seamless;
use std::process::Command;

pub fn measure(effort: Effort) {
    let portal = Seamless::new([]);
    portal.runs(&["demo"]);
    let server = portal.serves();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end");
    let output = Command::new("node").args(["weigh.js", &portal.origin]).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    let (bytes, requests) = told.trim().split_once(' ').unwrap();
    let kilobytes = bytes.parse::<f64>().unwrap() / 1000.0;
    match effort.judges {
        true => println!("cold visit to home: {kilobytes:.1} KB (goal ≤ 45 KB) [{requests} requests]"),
        false => println!("cold visit to home: ran (short: no figure)"),
    }
    drop(server);
}
