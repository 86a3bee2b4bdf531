use super::Named;
use crate::document::{Attribute, ServiceDefinition, Value};
use crate::format::{Format, kept_for_a_minute};
use axum::extract::{Path, Query};
use axum::response::Response;
use board::{Kind, published};
use city::divisions;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use ui::text::t;

/// `GET /open311/v2/services/{code}.{format}`: what a post of this service says beside the standard's own parameters.
#[kernel::handler]
pub async fn page(visit: Visit, Path(file): Path<String>, Query(named): Query<Named>) -> Result<Response> {
    let (code, format) = Format::of_file(&file)?;
    named.must_be_ours(&visit)?;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = published::categories(&mut read).await?;
    drop(read);
    if !categories.iter().any(|category| category.code == code) {
        return Err(Problem::at("service_code", "open311-no-service").into());
    }
    let definition = ServiceDefinition { service_code: code.to_owned(), attributes: attributes(visit.lang) };
    format.answer("service_definition", &definition).map(kept_for_a_minute)
}

fn attributes(lang: Lang) -> Vec<Attribute> {
    let kinds = Kind::ALL.map(|kind| Value { key: kind.code().to_owned(), name: t(lang, kind.key()) });
    let places = divisions::subdistricts_of(&divisions::city().code);
    let places = places.map(|place| Value { key: place.code.to_string(), name: place.full_name(lang) });
    let asked = [
        ("kind", false, kinds.into()),
        ("division", true, places.collect()),
        ("title", false, Vec::new()),
        ("called", false, Vec::new()),
    ];
    let asked = asked.into_iter().enumerate();
    asked.map(|(at, (code, required, values))| attribute(lang, at + 1, code, required, values)).collect()
}

fn attribute(lang: Lang, order: usize, code: &'static str, required: bool, values: Vec<Value>) -> Attribute {
    Attribute {
        variable: true,
        code,
        datatype: if values.is_empty() { "string" } else { "singlevaluelist" },
        required,
        datatype_description: t(lang, &format!("open311-attribute-{code}-how")),
        order,
        description: t(lang, &format!("open311-attribute-{code}")),
        values,
    }
}
