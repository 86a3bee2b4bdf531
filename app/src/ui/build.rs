//! Tells cargo about folders that macros read: they name the files they found, so a file added later would go unseen. A
//! debug build reads them from the disk, and nothing is built for an edited style or word.

fn main() {
    // Built by `npm run build`. Without it the portal compiles and runs unstyled; an empty folder keeps cargo from
    // taking it for changed at each build.
    let _ = std::fs::create_dir_all("../../../style/dist");
    if cfg!(debug_assertions) {
        println!("cargo:rerun-if-changed=build.rs");
    } else {
        println!("cargo:rerun-if-changed=../../locales");
        println!("cargo:rerun-if-changed=../../../style/dist");
    }
}
