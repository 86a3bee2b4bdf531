use leptos::either::Either;
use leptos::prelude::*;
use std::sync::Arc;

use super::drawn::Drawn;

/// A table: its caption, its columns, and by [`Table::view`] its rows of as many cells.
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    is_dense: bool,
}

/// What stands above a column, and on a phone beside each of its cells.
pub struct Column {
    title: Arc<str>,
    is_numeric: bool,
}

impl Table {
    pub fn new(caption: impl Into<String>) -> Table {
        Table { caption: caption.into(), columns: Vec::new(), is_dense: false }
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

    /// The table with these rows.
    ///
    /// What stands many times on a page is its dearest part: rows are not dressed in classes, and drawn where they stand.
    pub fn view<Row: Cells>(self, rows: Vec<Row>) -> impl IntoView + use<Row> {
        let rows: Vec<_> = rows.into_iter().map(|cells| self.row(cells)).collect();
        self.around(rows)
    }

    /// The table with rows that were drawn already, each by [`Table::row`].
    pub fn view_drawn(self, rows: String) -> impl IntoView + use<> {
        self.around(Drawn::new(rows))
    }

    pub fn row<Row: Cells>(&self, cells: Row) -> impl IntoView + use<Row> {
        view! { <tr role="row">{cells.under(&self.columns)}</tr> }
    }

    /// A wide table scrolls within itself, reachable by keyboard, so that the page does not. On a phone each row is a
    /// block of lines, each cell under its column's title; the roles keep it a table for screen readers there too.
    fn around<Rows: IntoView>(self, rows: Rows) -> impl IntoView + use<Rows> {
        let class = if self.is_dense { "table table--dense" } else { "table" };
        let label = self.caption.clone();
        let heads: Vec<_> = self.columns.iter().map(head).collect();
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=label>
                <table class=class role="table">
                    <caption>{self.caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">{heads}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
    }

    fn with_column(mut self, title: String, is_numeric: bool) -> Table {
        self.columns.push(Column { title: title.into(), is_numeric });
        self
    }
}

/// The cells of a row: a tuple, or a list where a programme's document says which columns there are. The first heads its
/// row.
pub trait Cells {
    /// Each as a cell of its column.
    fn under(self, columns: &[Column]) -> impl IntoView + use<Self>;
}

macro_rules! tuples {
    ($(($($cell:ident $n:tt),+))+) => {$(
        impl<Head: IntoView, $($cell: IntoView),+> Cells for (Head, $($cell),+) {
            fn under(self, columns: &[Column]) -> impl IntoView + use<Head, $($cell),+> {
                (row_head(self.0), $(cell(self.$n, columns.get($n))),+)
            }
        }
    )+};
}

tuples! {
    (A 1)
    (A 1, B 2)
    (A 1, B 2, C 3)
    (A 1, B 2, C 3, D 4)
    (A 1, B 2, C 3, D 4, E 5)
}

impl<Cell: IntoView> Cells for Vec<Cell> {
    fn under(self, columns: &[Column]) -> impl IntoView + use<Cell> {
        let cells = self.into_iter().enumerate().map(|(i, content)| match i {
            0 => Either::Left(row_head(content)),
            i => Either::Right(cell(content, columns.get(i))),
        });
        cells.collect::<Vec<_>>()
    }
}

fn head(column: &Column) -> impl IntoView + use<> {
    let class = column.is_numeric.then_some("numeric");
    view! { <th class=class scope="col" role="columnheader">{column.title.clone()}</th> }
}

fn row_head(content: impl IntoView) -> impl IntoView {
    view! { <th scope="row" role="rowheader">{content}</th> }
}

fn cell<Content: IntoView>(content: Content, column: Option<&Column>) -> impl IntoView + use<Content> {
    let class = column.filter(|column| column.is_numeric).map(|_| "numeric");
    let title = column.map(|column| Arc::clone(&column.title)).filter(|title| !title.is_empty());
    view! { <td class=class role="cell" data-column=title>{content}</td> }
}
