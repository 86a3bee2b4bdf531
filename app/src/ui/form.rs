//! Form controls, each drawn from a [`FormState`] that keeps what was typed and says what is wrong with it.

mod buttons;
mod choices;
mod date;
mod errors;
mod field;
mod group;
mod inputs;
mod state;
mod upload;

pub use buttons::{
    button, form, hidden, once_key, question, secondary_button, start_link, upload_form, warning_button,
};
pub use choices::{Choice, checkboxes, radios, select, select_grouped};
pub use date::date;
pub use errors::{error_summary, problem_text};
pub use field::Field;
pub use group::fieldset;
pub use inputs::{number, password, text_input, textarea};
pub use state::FormState;
pub use upload::file_upload;
