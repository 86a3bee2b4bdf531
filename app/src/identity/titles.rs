//! What a role is called where it is held: the clerk of one desk, the supervisor of one place.

use super::roles::Role;
use city::divisions::{self, DivisionCode};
use city::{self, Desk, DeskId};
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use ui::text::{t, t_with};

pub async fn title(view: &mut View, role: &Role) -> Result<Bilingual> {
    Ok(titles(view, &[role]).await?.pop().unwrap_or_default())
}

/// In the order asked.
pub async fn titles(view: &mut View, roles: &[&Role]) -> Result<Vec<Bilingual>> {
    let desks: Vec<_> = roles.iter().filter_map(|role| role.desk()).map(DeskId).collect();
    let desks = city::desks(view, &desks).await?;
    let in_lang = |role: &Role, lang: Lang| called(role, &desks, lang);
    Ok(roles.iter().map(|role| Bilingual::new(in_lang(role, Lang::Zh), in_lang(role, Lang::En))).collect())
}

fn called(role: &Role, desks: &[Desk], lang: Lang) -> String {
    match role {
        Role::Clerk { desk } => {
            let desk = desks.iter().find(|known| known.id.0 == *desk);
            let name = desk.map(|desk| desk.department.name.get(lang).to_owned()).unwrap_or_default();
            t_with(lang, "identity-title-clerk", &[("department", name.into())])
        }
        Role::Supervisor { division } => {
            let place = DivisionCode::parse(division).ok().and_then(|code| divisions::division(&code));
            let name = place.map_or_else(|| division.clone(), |place| place.full_name(lang));
            t_with(lang, "identity-title-supervisor", &[("place", name.into())])
        }
        Role::Moderator => t(lang, "identity-role-moderator"),
        Role::Administrator => t(lang, "identity-role-administrator"),
    }
}
