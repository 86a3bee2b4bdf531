use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

/// A table: its caption, its columns, its rows of as many cells.
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
    is_dense: bool,
}

struct Column {
    title: Arc<str>,
    is_numeric: bool,
}

impl Table {
    pub fn new(caption: impl Into<String>) -> Table {
        Table { caption: caption.into(), columns: Vec::new(), rows: Vec::new(), is_dense: false }
    }

    /// For the desks: 16 px and little room.
    pub fn dense(self) -> Table {
        Table { is_dense: true, ..self }
    }

    pub fn column(self, title: impl Into<String>) -> Table {
        self.with_column(title.into(), false)
    }

    /// Figures stand to the right, under each other.
    pub fn numeric_column(self, title: impl Into<String>) -> Table {
        self.with_column(title.into(), true)
    }

    /// The first cell heads its row.
    pub fn row(mut self, cells: Vec<AnyView>) -> Table {
        self.rows.push(cells);
        self
    }

    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<AnyView>>) -> Table {
        self.rows.extend(rows);
        self
    }

    /// A wide table scrolls within itself, reachable by keyboard, so that the page does not. On a phone each row is a
    /// block of lines, each cell under its column's title; the roles keep it a table for screen readers there too.
    pub fn view(self) -> AnyView {
        let class = if self.is_dense { "govuk-table table table--dense" } else { "govuk-table table" };
        let label = self.caption.clone();
        let heads: Vec<_> = self.columns.iter().map(head).collect();
        let rows: Vec<_> = self.rows.into_iter().map(|cells| row(cells, &self.columns)).collect();
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=label>
                <table class=class role="table">
                    <caption class="govuk-table__caption govuk-table__caption--m">{self.caption}</caption>
                    <thead class="govuk-table__head" role="rowgroup">
                        <tr class="govuk-table__row" role="row">{heads}</tr>
                    </thead>
                    <tbody class="govuk-table__body" role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn with_column(mut self, title: String, is_numeric: bool) -> Table {
        self.columns.push(Column { title: title.into(), is_numeric });
        self
    }
}

fn head(column: &Column) -> AnyView {
    let class =
        if column.is_numeric { "govuk-table__header govuk-table__header--numeric" } else { "govuk-table__header" };
    view! { <th class=class scope="col" role="columnheader">{column.title.clone()}</th> }.into_any()
}

// What stands many times on a page is not erased: that would cost as much as drawing it.
fn row(cells: Vec<AnyView>, columns: &[Column]) -> impl IntoView + use<> {
    let mut columns = columns.iter();
    let cells: Vec<_> = cells.into_iter().enumerate().map(|(i, content)| cell(i, content, columns.next())).collect();
    view! { <tr class="govuk-table__row" role="row">{cells}</tr> }
}

fn cell(i: usize, content: AnyView, column: Option<&Column>) -> impl IntoView + use<> {
    if i == 0 {
        return Either::Left(view! { <th class="govuk-table__header" scope="row" role="rowheader">{content}</th> });
    }
    let class = match column {
        Some(Column { is_numeric: true, .. }) => "govuk-table__cell govuk-table__cell--numeric",
        _ => "govuk-table__cell",
    };
    let title = column.map(|column| Arc::clone(&column.title)).filter(|title| !title.is_empty());
    Either::Right(view! { <td class=class role="cell" data-column=title>{content}</td> })
}
