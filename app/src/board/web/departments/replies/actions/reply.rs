use crate::PostId;
use crate::replies::saying::say;
use crate::replies::{LedTo, ReplyForm, Said, pages, rules, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use desks::{self, MatterId};
use identity::roles::clerks_desks_for_share;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Fields;
use kernel::tx::Tx;
use kernel::visit::Visit;

/// `POST /desk/posts/{id}/replies`: the department says what it has to say, in public; of several posts at once where they
/// say the same.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<PostId>, fields: Fields) -> Result<Response> {
    let form = ReplyForm::read(fields)?;
    match reply(&visit, id, &form).await {
        Err(Error::Refused(problems)) => pages::desk_post::refused(&visit, id, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn reply(visit: &Visit, id: PostId, form: &ReplyForm) -> Result<impl IntoResponse + use<>> {
    let said = rules::reply(&form.typed()).map_err(Error::Refused)?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(form.key, &(id, form)).await?;
    let said = found(&mut tx, said).await?;
    // Desks, then all matters, before any post: so does everybody.
    let clerk = tx.person()?;
    clerks_desks_for_share(&mut tx, clerk).await?;
    for post in form.posts(id) {
        match desks::steps_for_update(&mut tx, MatterId(post.0)).await {
            Ok(_) | Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let mut events = Events::none();
    for post in form.posts(id) {
        let of_one = say(&mut tx, post, &said).await;
        // Of several, which one it is; what is typed stays.
        let of_one = match of_one {
            Err(Error::NotFound | Error::Refused(_)) if post != id => Err(also_gone(&mut tx, post).await?),
            of_one => of_one,
        };
        events = events.and(of_one?);
    }
    tx.commit_to(events, format!("/desk/posts/{id}")).await
}

/// Another post is no longer theirs to answer.
async fn also_gone(tx: &mut Tx, post: PostId) -> Result<Error> {
    let gone = store::written(tx, post).await?.ok_or(Error::NotFound)?;
    Ok(Problem::at("also", "board-also-gone").with("number", gone.number.reference()).with("title", gone.title).into())
}

/// What the post led to is there; a programme in the edition that is in force.
async fn found(tx: &mut Tx, said: Said) -> Result<Said> {
    let unknown = || Error::from(Problem::at("led_to", "board-led-to-unknown"));
    let led_to = match said.led_to {
        Some(LedTo::Case(reference)) => match cases::is_known(tx, &reference).await? {
            true => Some(LedTo::Case(reference)),
            false => return Err(unknown()),
        },
        Some(LedTo::Programme { code, .. }) => match programmes::current_edition(tx, &code).await {
            Ok(edition) => Some(LedTo::Programme { code, edition: Some(edition.programme.edition) }),
            Err(Error::NotFound) => return Err(unknown()),
            Err(error) => return Err(error),
        },
        other => other,
    };
    Ok(Said { led_to, ..said })
}
