use super::table::Table;
use crate::city::divisions::Level;
use crate::programmes::Step;

pub(super) fn step(table: Table) -> Step {
    let step = Step {
        code: table.code("code", &['_']),
        title: table.both("title"),
        task: table.both("task"),
        department: table.code("department", &['_']),
        level: level(&table),
        days: table.count("days", 1..=60),
        after: table.texts("after"),
        when: table.condition_if_any("when"),
        not_by: table.texts("not_by"),
    };
    table.finish();
    step
}

fn level(table: &Table) -> Level {
    match table.text("level").as_str() {
        "city" => Level::City,
        "district" => Level::District,
        "subdistrict" | "" => Level::Subdistrict,
        other => {
            table.fault("level", format!("`{other}` is unknown; write \"city\", \"district\" or \"subdistrict\""));
            Level::Subdistrict
        }
    }
}
