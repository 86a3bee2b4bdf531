use leptos::prelude::*;

/// A table: its caption, its columns, its rows of as many cells.
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<AnyView>>,
    is_dense: bool,
}

struct Column {
    title: String,
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

    /// A wide table scrolls within itself, reachable by keyboard, so that the page does not.
    pub fn view(self) -> AnyView {
        let class = if self.is_dense { "govuk-table table--dense" } else { "govuk-table" };
        let label = self.caption.clone();
        let numeric: Vec<_> = self.columns.iter().map(|column| column.is_numeric).collect();
        let heads: Vec<_> = self.columns.into_iter().map(head).collect();
        let rows: Vec<_> = self.rows.into_iter().map(|cells| row(cells, &numeric)).collect();
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=label>
                <table class=class>
                    <caption class="govuk-table__caption govuk-table__caption--m">{self.caption}</caption>
                    <thead class="govuk-table__head"><tr class="govuk-table__row">{heads}</tr></thead>
                    <tbody class="govuk-table__body">{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn with_column(mut self, title: String, is_numeric: bool) -> Table {
        self.columns.push(Column { title, is_numeric });
        self
    }
}

fn head(column: Column) -> AnyView {
    let class =
        if column.is_numeric { "govuk-table__header govuk-table__header--numeric" } else { "govuk-table__header" };
    view! { <th class=class scope="col">{column.title}</th> }.into_any()
}

fn row(cells: Vec<AnyView>, numeric: &[bool]) -> AnyView {
    let cells: Vec<_> = cells
        .into_iter()
        .enumerate()
        .map(|(i, cell)| match (i, numeric.get(i)) {
            (0, _) => view! { <th class="govuk-table__header" scope="row">{cell}</th> }.into_any(),
            (_, Some(true)) => {
                view! { <td class="govuk-table__cell govuk-table__cell--numeric">{cell}</td> }.into_any()
            }
            _ => view! { <td class="govuk-table__cell">{cell}</td> }.into_any(),
        })
        .collect();
    view! { <tr class="govuk-table__row">{cells}</tr> }.into_any()
}
