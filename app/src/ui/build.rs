//! Tells cargo about folders that macros read. They name the files they found, so a file added later would go unseen.

fn main() {
    // A debug build reads the texts from the disk.
    if cfg!(not(debug_assertions)) {
        println!("cargo:rerun-if-changed=../../locales");
    }
    // Built by `npm run build`. Without it the portal compiles and runs unstyled; an empty folder keeps cargo from
    // taking it for changed at each build.
    let _ = std::fs::create_dir_all("../../../style/dist");
    println!("cargo:rerun-if-changed=../../../style/dist");
}
