fn main() {
    // The databases of the tests are made of the migrations.
    println!("cargo:rerun-if-changed=../migrations");
}
