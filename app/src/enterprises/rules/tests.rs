use super::*;
use crate::cast::LIN_FOODS;
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

fn is_provisional(event: &Event) -> bool {
    matches!(event, Event::EnterpriseClaimed { provisional: true, .. })
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
fn the_first_to_claim_a_firm_works_provisionally_and_the_second_waits() {
    let (firm, lin, chen) = (EnterpriseId::new(), PersonId::new(), PersonId::new());
    assert!(is_provisional(&claim(firm, &Known::default(), lin, Role::Owner).unwrap()));
    let known =
        Known { agents: vec![agent(lin, Standing::Provisional)], claims: vec![made(firm, lin, ClaimStage::Open)] };
    assert!(!is_provisional(&claim(firm, &known, chen, Role::Owner).unwrap()));
}

#[test]
fn nobody_claims_twice_while_the_desk_has_it() {
    let (firm, chen) = (EnterpriseId::new(), PersonId::new());
    let known = Known { agents: vec![], claims: vec![made(firm, chen, ClaimStage::Open)] };
    let refusal = claim(firm, &known, chen, Role::Owner).unwrap_err();
    assert_eq!(refusal.key, "enterprises-already-claimed");
}

#[test]
fn who_acts_for_a_firm_already_is_told_so() {
    let (firm, lin) = (EnterpriseId::new(), PersonId::new());
    let known = Known { agents: vec![agent(lin, Standing::Confirmed)], claims: vec![] };
    assert_eq!(claim(firm, &known, lin, Role::Owner).unwrap_err().key, "enterprises-already-yours");
}

#[test]
fn who_was_refused_may_ask_again_and_waits_this_time() {
    let (firm, chen) = (EnterpriseId::new(), PersonId::new());
    let known =
        Known { agents: vec![agent(chen, Standing::Ended)], claims: vec![made(firm, chen, ClaimStage::Refused)] };
    assert!(!is_provisional(&claim(firm, &known, chen, Role::Owner).unwrap()));
}

#[test]
fn a_refusal_needs_its_reason() {
    assert_eq!(verdict("refuse", "  "), Err(Problem::at("reason", "enterprises-reason-missing")));
    assert_eq!(verdict("", "why"), Err(Problem::at("decision", "enterprises-decision-missing")));
    assert_eq!(verdict("confirm", ""), Ok(Verdict::Confirm));
}

#[test]
fn zheng_decides_a_claim_once() {
    let (firm, lin, zheng) = (EnterpriseId::new(), PersonId::new(), PersonId::new());
    let open = made(firm, lin, ClaimStage::Open);
    assert!(matches!(decide(&open, &[], zheng, &Verdict::Confirm), Ok(Event::ClaimConfirmed { .. })));
    let decided = made(firm, lin, ClaimStage::Confirmed);
    assert_eq!(decide(&decided, &[], zheng, &Verdict::Confirm).unwrap_err().key, "enterprises-claim-decided");
}

#[test]
fn nobody_decides_about_a_firm_they_claim_or_act_for() {
    let (firm, lin, zheng) = (EnterpriseId::new(), PersonId::new(), PersonId::new());
    let own = made(firm, zheng, ClaimStage::Open);
    assert_eq!(decide(&own, &[], zheng, &Verdict::Confirm).unwrap_err().key, "enterprises-claim-own");
    let rival = made(firm, lin, ClaimStage::Open);
    let refuse = Verdict::Refuse { reason: "no".into() };
    let agents = [agent(zheng, Standing::Confirmed)];
    assert_eq!(decide(&rival, &agents, zheng, &refuse).unwrap_err().key, "enterprises-claim-own");
}
