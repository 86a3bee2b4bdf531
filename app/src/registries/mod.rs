//! Other authorities' registries, asked so that people need not bring papers: what each is asked, and what it answers. How
//! it is asked is the kernel's ([`kernel::registry`]).

pub mod residents;
