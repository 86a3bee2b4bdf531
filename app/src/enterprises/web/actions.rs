//! What people do to firms, one file a POST.

pub mod add_premises;
pub mod change_premises;
pub mod claim_enterprise;
pub mod decide_claim;
pub mod set_bank_account;
pub mod settle_demo_firm;
