//! Tells cargo about folders that macros read. They name the files they found, so a file added later would go unseen.

fn main() {
    println!("cargo:rerun-if-changed=locales");
}
