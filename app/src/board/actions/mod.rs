pub mod load_demo;
