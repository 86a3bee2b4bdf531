pub mod vote;
