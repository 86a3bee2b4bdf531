use super::table::Table;
use crate::Step;
use city::divisions::Level;

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
        applies: table.both_if_any("applies"),
        not_by: table.texts("not_by"),
    };
    match (table.has("when"), table.has("applies")) {
        (true, false) => table.fault("applies", "is missing; say in words when this step is taken"),
        (false, true) => {
            table.fault("applies", "says when the step is taken, but there is no `when`; add it or remove this")
        }
        _ => {}
    }
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
