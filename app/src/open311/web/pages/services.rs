use super::Named;
use crate::document::Service;
use crate::format::{Format, kept_for_a_minute};
use axum::extract::{Path, Query};
use axum::response::Response;
use board::{Category, published};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use ui::text::t_with;

/// `GET /open311/v2/services.{format}`: each category that takes posts is a service.
#[kernel::handler]
pub async fn page(visit: Visit, Path(format): Path<String>, Query(named): Query<Named>) -> Result<Response> {
    let format = Format::parse(&format)?;
    named.must_be_ours(&visit)?;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = published::categories(&mut read).await?;
    drop(read);
    let services: Vec<_> =
        categories.iter().filter(|one| one.takes_posts).map(|one| service(one, &categories, visit.lang)).collect();
    format.answer("services", &services).map(kept_for_a_minute)
}

/// Its group is the category above it, its keywords the names in both languages.
fn service(category: &Category, categories: &[Category], lang: Lang) -> Service {
    let above = categories.iter().find(|other| Some(&other.code) == category.parent.as_ref());
    let named = [Some(category), above].into_iter().flatten();
    let keywords: Vec<&str> = named.flat_map(|one| [one.name.zh.as_str(), &one.name.en]).collect();
    Service {
        service_code: category.code.clone(),
        service_name: category.name.get(lang).to_owned(),
        description: t_with(lang, "open311-service", &[("days", category.days.into())]),
        metadata: true,
        kind: "realtime",
        keywords: keywords.join(", "),
        group: above.unwrap_or(category).name.get(lang).to_owned(),
    }
}
