pub mod hand_out_code;
pub mod look_up;
pub mod verify_residence;
pub mod withdraw_verification;
