use super::*;
use crate::{ClaimId, EnterpriseId};
use cast::LIN_FOODS;
use chrono::{DateTime, NaiveDate};

fn lins_claim() -> Typed<'static> {
    Typed {
        credit_code: LIN_FOODS.credit_code,
        firm_name: LIN_FOODS.zh,
        district: "",
        role: "owner",
        statement: "法定代表人",
    }
}

fn made(enterprise: EnterpriseId, person: PersonId, stage: ClaimStage) -> Claim {
    Claim {
        id: ClaimId::new(),
        enterprise,
        person,
        role: Role::Owner,
        firm_name: LIN_FOODS.zh.into(),
        stage,
        made_at: DateTime::UNIX_EPOCH,
        due_on: NaiveDate::default(),
        reason: None,
    }
}

fn agent(person: PersonId, standing: Standing) -> Agent {
    Agent { person, role: Role::Owner, standing }
}

#[test]
fn the_district_of_lins_firm_is_read_from_its_code() {
    assert_eq!(propose(&lins_claim()).unwrap().district.as_str(), "330106");
}

#[test]
fn a_firm_registered_elsewhere_names_the_district_it_works_in() {
    // Registered in Shenzhen.
    let typed = Typed { credit_code: "914403001922038216", ..lins_claim() };
    assert_eq!(propose(&typed), Err(vec![Problem::at("district", "enterprises-district-missing")]));
    assert_eq!(propose(&Typed { district: "330108", ..typed }).unwrap().district.as_str(), "330108");
}

#[test]
fn everything_wrong_with_a_claim_is_told_at_once_each_at_its_field() {
    let typed = Typed { credit_code: "91330106FAKE000134", district: "330106007", ..Typed::default() };
    let fields: Vec<_> = propose(&typed).unwrap_err().into_iter().filter_map(|problem| problem.field).collect();
    assert_eq!(fields, ["credit_code", "firm_name", "district", "role", "statement"]);
}

#[test]
fn the_first_to_claim_a_firm_works_at_once_and_the_second_waits() {
    let (firm, lin, chen) = (EnterpriseId::new(), PersonId::new(), PersonId::new());
    assert_eq!(claim(&Known::default(), lin), Ok(Meanwhile::Works));
    let lins = Known {
        agents: vec![agent(lin, Standing::Provisional)],
        claims: vec![made(firm, lin, ClaimStage::Open)],
        ..Known::default()
    };
    assert_eq!(claim(&lins, chen), Ok(Meanwhile::Waits));
}

#[test]
fn nobody_claims_twice_while_the_desk_has_it() {
    let (firm, chen) = (EnterpriseId::new(), PersonId::new());
    let known = Known { claims: vec![made(firm, chen, ClaimStage::Open)], ..Known::default() };
    assert_eq!(claim(&known, chen).unwrap_err().key, "enterprises-already-claimed");
}

#[test]
fn who_acts_for_a_firm_already_is_told_so() {
    let lin = PersonId::new();
    let known = Known { agents: vec![agent(lin, Standing::Confirmed)], ..Known::default() };
    assert_eq!(claim(&known, lin).unwrap_err().key, "enterprises-already-yours");
}

#[test]
fn who_was_refused_may_ask_again_and_waits_this_time() {
    let (firm, chen, lin) = (EnterpriseId::new(), PersonId::new(), PersonId::new());
    let known = Known {
        agents: vec![agent(chen, Standing::Ended)],
        claims: vec![made(firm, chen, ClaimStage::Refused)],
        ..Known::default()
    };
    assert_eq!(claim(&known, chen), Ok(Meanwhile::Waits));
    assert_eq!(claim(&known, lin), Ok(Meanwhile::Works), "another's refusal is none of hers");
}

#[test]
fn nobody_occupies_desks_with_claims_to_eleven_firms() {
    let known = |open| Known { open_claims_of_claimant: open, ..Known::default() };
    assert_eq!(claim(&known(9), PersonId::new()), Ok(Meanwhile::Works));
    assert_eq!(claim(&known(10), PersonId::new()).unwrap_err().key, "enterprises-too-many-claims");
}

#[test]
fn a_refusal_needs_its_reason() {
    assert_eq!(verdict("refuse", "  "), Err(Problem::at("reason", "enterprises-reason-missing")));
    assert_eq!(verdict("", "why"), Err(Problem::at("decision", "enterprises-decision-missing")));
    assert_eq!(verdict("confirm", ""), Ok(Verdict::Confirm));
}

#[test]
fn zheng_decides_a_claim_once() {
    let (firm, lin) = (EnterpriseId::new(), PersonId::new());
    let open = made(firm, lin, ClaimStage::Open);
    assert!(matches!(decide(&open, false, &Verdict::Confirm), Ok(Event::ClaimConfirmed { .. })));
    let decided = made(firm, lin, ClaimStage::Confirmed);
    assert_eq!(decide(&decided, false, &Verdict::Confirm).unwrap_err().key, "enterprises-claim-decided");
}

#[test]
fn a_party_to_the_firms_matters_decides_about_nobodys_claim() {
    let rival = made(EnterpriseId::new(), PersonId::new(), ClaimStage::Open);
    let refuse = Verdict::Refuse { reason: "no".into() };
    assert_eq!(decide(&rival, true, &refuse).unwrap_err().key, "enterprises-claim-own");
}
