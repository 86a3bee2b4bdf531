pub mod desk;
pub mod handed_out;
pub mod look_up;
pub mod residence;
pub mod withdrawal;

use kernel::lang::Lang;
use ui::form::Field;
use ui::text::t;

/// Where a person types the number of their own card.
fn number_field(lang: Lang) -> Field {
    Field::new("identity_number", t(lang, "residents-number"))
        .hint(t(lang, "residents-number-hint"))
        .autocomplete("off")
        .width(20)
}
