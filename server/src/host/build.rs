fn main() {
    // The migrations are built into the binary.
    println!("cargo:rerun-if-changed=../../../migrations");
}
