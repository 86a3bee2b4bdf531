pub mod award;
