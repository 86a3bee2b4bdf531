use crate::cards::GiveCards;
use crate::replies::{self, ReplyId, Said};
use crate::{Event, Kind, PostId, Status, Text, desk, store, words};
use cast::{self, Person};
use chrono::{DateTime, TimeDelta, Utc};
use city::divisions::{DivisionCode, Level};
use identity::accounts::person_with;
use identity::email::Email;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::lang::Bilingual;
use kernel::portal::Portal;
use kernel::tx::Tx;

/// What a resident of the cast asked, so many hours ago, and who answered it.
struct Told {
    author: &'static Person,
    kind: Kind,
    category: &'static str,
    title: &'static str,
    body: &'static str,
    place: &'static str,
    supports: i32,
    /// So many of them verified residents'.
    verified: i32,
    hours_ago: i64,
    /// The department by its kind and level, and what it answers in both languages.
    answer: Option<(&'static str, Level, &'static str, &'static str)>,
}

const TOLD: [Told; 4] = [
    Told {
        author: &cast::ZHOU,
        kind: Kind::Report,
        category: "building",
        title: "The lift in our block has stood still since January",
        body: "Block 4 has twelve floors and many old people. The notice says **waiting for parts**, with no date.",
        place: "330106007",
        supports: 21,
        verified: 10,
        hours_ago: 24 * 24,
        answer: None,
    },
    Told {
        author: &cast::WANG,
        kind: Kind::Question,
        category: "dining",
        title: "古荡街道的早餐店什么时候可以堂食？",
        body: "我们小区门口的几家早餐店都开门了，但只能打包。家里老人每天要排队很久，想知道什么时候可以坐下来吃。",
        place: "330106007",
        supports: 37,
        verified: 21,
        hours_ago: 30,
        answer: Some((
            "market_regulation",
            Level::District,
            "已备案的早餐店从本周起可以恢复堂食，每桌限坐两人，隔位就座。名单可在复工名册中查到。",
            "Breakfast shops that have filed may serve at tables again from this week, two people a table. The register shows which they are.",
        )),
    },
    Told {
        author: &cast::ZHOU,
        kind: Kind::Report,
        category: "neighbourhood",
        title: "What do couriers need to enter our compound?",
        body: "The guard at the north gate turns couriers away, the one at the south gate lets them in with a code. Which is it?",
        place: "330106007",
        supports: 12,
        verified: 5,
        hours_ago: 9,
        answer: Some((
            "subdistrict_office",
            Level::Subdistrict,
            "快递员凭绿色健康码、测温正常即可进入。我们已通知两个门岗统一执行。",
            "A courier with a green health code and a normal temperature may enter. Both gates have been told to do the same.",
        )),
    },
    Told {
        author: &cast::WANG,
        kind: Kind::Report,
        category: "masks",
        title: "三墩镇地铁站的口罩售货机经常没货",
        body: "早上七点以后就买不到了，上班的人很着急。能不能早高峰前补一次货？",
        place: "330106109",
        supports: 5,
        verified: 0,
        hours_ago: 2,
        answer: None,
    },
];

/// Puts the demo's posts on an empty board; tells how many. Their authors have accounts before.
pub async fn load_demo_posts(portal: &Portal, actor: &Actor) -> Result<usize> {
    let mut tx = portal.begin(actor, Deed::LoadDemo).await?;
    if !store::is_empty(&mut tx).await? {
        return Ok(0);
    }
    let mut events = Events::none();
    let categories = store::categories(&mut tx).await?;
    for told in &TOLD {
        let author = person_with(&mut tx, &Email::parse(told.author.email)?).await?;
        let (id, text) = (PostId::new(), text(told)?);
        let posted_at = tx.now() - TimeDelta::hours(told.hours_ago);
        let words = words::of(&text.whole());
        let number = store::insert_post(&mut tx, id, author, &text, &words, posted_at).await?;
        replies::store::set_demo_supports(&mut tx, id, told.supports, told.verified).await?;
        events = events.and(Event::Posted { post: id });
        if told.answer.is_some() {
            desks::register(&mut tx, &desk::matter(id, number, &text)).await?;
            events = events.and(answer(&mut tx, told, id, &text.place, posted_at).await?);
        } else {
            let category = categories.iter().find(|category| category.code == text.category).ok_or(Error::NotFound)?;
            let posted_on = tx.site().day_of(posted_at);
            events = events.and(desk::ask(&mut tx, id, number, &text, category, posted_on).await?);
        }
    }
    // One of them is late.
    tx.enqueue(&GiveCards).await?;
    tx.commit(events).await?;
    Ok(TOLD.len())
}

fn text(told: &Told) -> Result<Text> {
    Ok(Text {
        kind: told.kind,
        category: told.category.to_owned(),
        lang: told.author.lang,
        title: told.title.to_owned(),
        body: told.body.to_owned(),
        place: DivisionCode::parse(told.place).map_err(Error::internal)?,
        address: None,
        coordinates: None,
        firm: None,
        called: None,
    })
}

async fn answer(
    tx: &mut Tx,
    told: &Told,
    post: PostId,
    place: &DivisionCode,
    posted_at: DateTime<Utc>,
) -> Result<Events> {
    let Some((kind, level, zh, en)) = told.answer else { return Ok(Events::none()) };
    let at = posted_at + TimeDelta::hours(told.hours_ago / 2);
    let department = city::desk_for(tx, kind, level, place).await?.ok_or(Error::NotFound)?.department;
    let said = Said { status: Status::Answered, text: Bilingual::new(zh, en), led_to: None };
    let reply = ReplyId::new();
    replies::store::insert_reply(tx, reply, post, department.id, false, &said, at).await?;
    replies::store::set_status(tx, post, said.status, Some((&said.text, department.id, at))).await?;
    Ok(Event::Replied { post, reply, status: said.status, part: false }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_writes_in_their_own_language() {
        for told in &TOLD {
            assert_eq!(told.title.is_ascii(), told.author.lang == kernel::lang::Lang::En, "{}", told.title);
        }
    }
}
