use crate::drawn::{Draw, Drawn};
use leptos::prelude::*;

use super::group::{described_by, labelled};
use super::{Field, FormState};

/// A file. It stands on a page of its own, since a refused page empties it; its form is `multipart/form-data`.
pub fn file_upload(form: &FormState, field: Field) -> Drawn {
    let class = if form.problem(&field.name).is_some() {
        "govuk-file-upload govuk-file-upload--error"
    } else {
        "govuk-file-upload"
    };
    let control = view! {
        <input
            class=class
            id=field.name.clone()
            name=field.name.clone()
            type="file"
            accept=field.accept.clone()
            aria-describedby=described_by(form, &field)
        />
    };
    labelled(form, &field, control.drawn())
}
