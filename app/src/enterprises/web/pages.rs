//! What people see of firms, one file a page.

pub mod bank_account;
pub mod claim;
pub mod desk_claim;
pub mod firm;
pub mod mine;
pub mod new;
pub mod premises;

use city::divisions::{DivisionCode, Level};
use city::{self, Desk};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use ui::text::t;

/// The desk that decides claims to firms of this district, as people call it.
async fn desk_of_district(view: &mut View, district: &DivisionCode, lang: Lang) -> Result<String> {
    let desk: Option<Desk> = city::desk_for(view, "market_regulation", Level::District, district).await?;
    Ok(match desk {
        Some(desk) => desk.department.name.get(lang).to_owned(),
        None => t(lang, "enterprises-the-desk"),
    })
}
