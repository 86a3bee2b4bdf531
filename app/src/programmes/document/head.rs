//! The top of a document: what the programme is, and its smaller parts.

use super::table::Table;
use super::{fields, steps};
use crate::{Award, Certificate, Condition, Evidence, Grant, Kind, LegalBasis, Opening, Programme, Reason, Section};
use kernel::money::Money;

pub(super) fn read(top: Table) -> Programme {
    let programme = Programme {
        code: top.code("code", &['-']),
        edition: i32::try_from(top.count("edition", 1..=9_999)).unwrap_or_default(),
        kind: kind(&top),
        title: top.both("title"),
        summary: top.both("summary"),
        who_may_apply: top.both("who_may_apply"),
        keywords: top.texts("keywords"),
        legal_basis: top.some_tables("legal_basis").into_iter().map(legal_basis).collect(),
        opening: opening(&top),
        needs_bank_account: top.flag("needs_bank_account", false),
        sections: top.some_tables("sections").into_iter().map(section).collect(),
        evidence: top.tables("evidence").into_iter().map(evidence).collect(),
        steps: top.some_tables("steps").into_iter().map(steps::step).collect(),
        reasons: top.some_tables("reasons").into_iter().map(reason).collect(),
        certificate: top.table("certificate").map(certificate),
        register: top.texts("register"),
        award: top.table("award").and_then(award),
    };
    match programme.kind {
        Kind::Approval if top.has("award") => {
            top.fault("award", "an approval grants no money; make it a subsidy or remove [award]");
        }
        Kind::Subsidy if !top.has("award") => top.fault("award", "a subsidy must say what it grants; add [award]"),
        Kind::Subsidy if !programme.needs_bank_account => {
            top.fault("needs_bank_account", "a subsidy is paid to an account; set it to true");
        }
        _ => {}
    }
    top.finish();
    programme
}

fn kind(top: &Table) -> Kind {
    match top.text("kind").as_str() {
        "subsidy" => Kind::Subsidy,
        "approval" | "" => Kind::Approval,
        other => {
            top.fault("kind", format!("`{other}` is unknown; write \"approval\" or \"subsidy\""));
            Kind::Approval
        }
    }
}

fn legal_basis(table: Table) -> LegalBasis {
    let basis = LegalBasis { title: table.both("title"), link: table.text_if_any("link") };
    if basis.link.as_ref().is_some_and(|link| !link.starts_with("https://")) {
        table.fault("link", "write the full address, beginning with https://");
    }
    table.finish();
    basis
}

fn opening(top: &Table) -> Opening {
    let Some(table) = top.table("opening") else {
        if !top.has("opening") {
            top.fault("opening", "is missing; add [opening] with from = DATE, and until = DATE if it ends");
        }
        return Opening { from: Default::default(), until: None };
    };
    let opening = Opening { from: table.date("from"), until: table.date_if_any("until") };
    if opening.until.is_some_and(|until| until < opening.from) {
        table.fault("until", "lies before `from`; exchange them");
    }
    table.finish();
    opening
}

fn section(table: Table) -> Section {
    let section = Section {
        code: table.code("code", &['_', '-']),
        title: table.both("title"),
        fields: table.some_tables("fields").into_iter().map(fields::field).collect(),
    };
    table.finish();
    section
}

/// What the portal can store and check by content.
const MEDIA_TYPES: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];

fn evidence(table: Table) -> Evidence {
    let evidence = Evidence {
        code: table.code("code", &['_']),
        label: table.both("label"),
        why: table.both("why"),
        required: table.flag("required", true),
        media_types: table.texts("media_types"),
        when: table.condition_if_any("when"),
    };
    let strangers = evidence.media_types.iter().filter(|media_type| !MEDIA_TYPES.contains(&media_type.as_str()));
    for media_type in strangers {
        table
            .fault("media_types", format!("`{media_type}` can't be attached; choose among {}", MEDIA_TYPES.join(", ")));
    }
    if evidence.media_types.is_empty() && !table.has("media_types") {
        table.fault("media_types", format!("is missing; list some of {}", MEDIA_TYPES.join(", ")));
    }
    table.finish();
    evidence
}

fn reason(table: Table) -> Reason {
    let reason = Reason { code: table.code("code", &['_']), label: table.both("label") };
    table.finish();
    reason
}

fn certificate(table: Table) -> Certificate {
    let certificate = Certificate {
        title: table.both("title"),
        allows: table.both("allows"),
        valid_days: table.count_if_any("valid_days", 1..=36_500),
    };
    table.finish();
    certificate
}

fn award(table: Table) -> Option<Award> {
    let grant = grant(&table);
    let period = table.text("period");
    let at_most = table.integer_if_any("at_most_yuan").and_then(|yuan| yuan_of(&table, "at_most_yuan", yuan));
    table.finish();
    Some(Award { period, grant: grant?, at_most })
}

fn grant(table: &Table) -> Option<Grant> {
    let formula: Option<Condition> = table.condition_if_any("fen");
    let count = table.condition_if_any("count");
    let each = table.integer_if_any("each_yuan");
    match (table.has("fen"), table.has("each_yuan"), table.has("count")) {
        (true, false, false) => formula.map(Grant::Formula),
        (false, true, true) => Some(Grant::Each { sum: yuan_of(table, "each_yuan", each?)?, count: count? }),
        _ => {
            table.fault("each_yuan", "say what is granted: either `each_yuan` with `count`, or `fen` alone");
            None
        }
    }
}

pub(super) fn yuan_of(table: &Table, key: &str, yuan: i64) -> Option<Money> {
    let money = Money::yuan(yuan).filter(|money| *money >= Money::ZERO);
    if money.is_none() {
        table.fault(key, format!("{yuan} yuan is no sum; use 0 or more"));
    }
    money
}
