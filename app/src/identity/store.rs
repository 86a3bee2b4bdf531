use crate::kernel::actor::{Person, PersonId, Roles};
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::session::SignedIn;
use crate::kernel::view::View;

pub async fn person_of_session(view: &mut View, signed_in: SignedIn) -> Result<Option<Person>> {
    let row = sqlx::query!(
        r#"SELECT id, name, lang AS "lang: Lang", confirmed_at IS NOT NULL AS "confirmed!",
                  ARRAY(SELECT DISTINCT role FROM roles WHERE person_id = people.id) AS "roles!"
           FROM people WHERE id = $1 AND credential = $2"#,
        signed_in.person.0,
        signed_in.credential
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(|row| Person {
        id: PersonId(row.id),
        name: row.name,
        lang: row.lang,
        confirmed: row.confirmed,
        roles: Roles {
            clerk: row.roles.iter().any(|role| role == "clerk"),
            supervisor: row.roles.iter().any(|role| role == "supervisor"),
            administrator: row.roles.iter().any(|role| role == "administrator"),
        },
    }))
}
