//! Who may claim a firm, and what becomes of a claim.

use super::claim::{Agent, Claim, ClaimStage, Role, Standing};
use super::credit_code::CreditCode;
use super::event::Event;
use city::divisions::{self, DivisionCode, Level};
use kernel::actor::PersonId;
use kernel::error::Problem;

/// A desk has two working days to say who acts for a firm.
pub const CLAIM_WORKING_DAYS: u16 = 2;

pub const LONGEST_STATEMENT: usize = 2000;
pub const LONGEST_REASON: usize = 2000;
const FIRM_NAME: std::ops::RangeInclusive<usize> = 2..=100;

/// A claim as somebody makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub credit_code: CreditCode,
    pub firm_name: String,
    /// The district where the firm is registered.
    pub district: DivisionCode,
    pub role: Role,
    pub statement: String,
}

/// What was typed to claim a firm.
#[derive(Debug, Clone, Default)]
pub struct Typed<'a> {
    pub credit_code: &'a str,
    pub firm_name: &'a str,
    /// Empty: as the credit code says.
    pub district: &'a str,
    pub role: &'a str,
    pub statement: &'a str,
}

/// Reads a claim, or says all that is wrong with it at once.
pub fn propose(typed: &Typed) -> Result<Proposal, Vec<Problem>> {
    let mut problems = Vec::new();
    let credit_code =
        CreditCode::parse(typed.credit_code).map_err(|refusal| problems.push(at_credit_code(refusal))).ok();
    let firm_name = typed.firm_name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !FIRM_NAME.contains(&firm_name.chars().count()) {
        problems.push(Problem::at("firm_name", "enterprises-firm-name-length").with("most", FIRM_NAME.end()));
    }
    let district = match (typed.district.trim(), &credit_code) {
        ("", Some(code)) => registered_district(code),
        ("", None) => None,
        (chosen, _) => DivisionCode::parse(chosen).ok().filter(|code| code.level() == Some(Level::District)),
    };
    // With an unreadable code nobody knows yet whether a district must be chosen.
    if district.is_none() && (credit_code.is_some() || !typed.district.trim().is_empty()) {
        problems.push(Problem::at("district", "enterprises-district-missing"));
    }
    let role = match typed.role {
        "owner" => Some(Role::Owner),
        "delegate" => Some(Role::Delegate),
        _ => None,
    };
    if role.is_none() {
        problems.push(Problem::at("role", "enterprises-role-missing"));
    }
    let statement = typed.statement.trim().to_owned();
    match statement.chars().count() {
        0 => problems.push(Problem::at("statement", "enterprises-statement-missing")),
        1..=LONGEST_STATEMENT => {}
        _ => problems.push(Problem::at("statement", "enterprises-statement-too-long").with("most", LONGEST_STATEMENT)),
    }
    match (credit_code, district, role) {
        (Some(credit_code), Some(district), Some(role)) if problems.is_empty() => {
            Ok(Proposal { credit_code, firm_name, district, role, statement })
        }
        _ => Err(problems),
    }
}

fn at_credit_code(refusal: super::credit_code::CreditCodeRefusal) -> Problem {
    use super::credit_code::CreditCodeRefusal as Refusal;
    let problem = Problem::at("credit_code", refusal.key());
    match refusal {
        Refusal::Length(length) => problem.with("length", length),
        Refusal::Character { character, position } => problem.with("character", character).with("position", position),
        Refusal::Empty | Refusal::Division | Refusal::OrganisationCode | Refusal::CheckDigit => problem,
    }
}

/// The district that the code names, when it is one of this city's today.
pub fn registered_district(code: &CreditCode) -> Option<DivisionCode> {
    let district = DivisionCode::parse(code.registered_at()).ok()?;
    (district.level() == Some(Level::District) && district.is_within(&divisions::city().code)).then_some(district)
}

/// What is known about a firm and a claimant when another claim comes in.
#[derive(Debug, Default)]
pub struct Known {
    pub agents: Vec<Agent>,
    /// All claims to the firm.
    pub claims: Vec<Claim>,
    /// How many claims of this person, to any firm, wait for a desk.
    pub open_claims_of_claimant: i64,
}

/// More than this many firms at once is nobody's daily business, and would only occupy desks and keep owners waiting.
pub const MOST_OPEN_CLAIMS: i64 = 10;

/// How a claimant fares until the desk has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meanwhile {
    /// May draft and file.
    Works,
    /// Sees nothing of the firm.
    Waits,
}

/// Whoever comes first works provisionally; everybody after them waits, and so does whoever was refused before.
pub fn claim(known: &Known, person: PersonId) -> Result<Meanwhile, Problem> {
    let acting = |agent: &&Agent| agent.standing != Standing::Ended;
    let own_open = |claim: &Claim| claim.person == person && claim.stage == ClaimStage::Open;
    let standing = known.agents.iter().filter(acting).find(|agent| agent.person == person).map(|agent| agent.standing);
    if standing == Some(Standing::Confirmed) {
        return Err(Problem::at("credit_code", "enterprises-already-yours"));
    }
    if standing.is_some() || known.claims.iter().any(own_open) {
        return Err(Problem::at("credit_code", "enterprises-already-claimed"));
    }
    if known.open_claims_of_claimant >= MOST_OPEN_CLAIMS {
        return Err(Problem::at("credit_code", "enterprises-too-many-claims").with("most", MOST_OPEN_CLAIMS));
    }
    let taken = known.agents.iter().any(|agent| acting(&agent))
        || known.claims.iter().any(|claim| claim.stage == ClaimStage::Open);
    let refused_before = known.claims.iter().any(|claim| claim.person == person && claim.stage == ClaimStage::Refused);
    Ok(if taken || refused_before { Meanwhile::Waits } else { Meanwhile::Works })
}

/// A desk's word on a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Confirm,
    Refuse { reason: String },
}

/// Reads a verdict as it was posted.
pub fn verdict(decision: &str, reason: &str) -> Result<Verdict, Problem> {
    let reason = reason.trim();
    match (decision, reason.chars().count()) {
        ("confirm", _) => Ok(Verdict::Confirm),
        ("refuse", 0) => Err(Problem::at("reason", "enterprises-reason-missing")),
        ("refuse", 1..=LONGEST_REASON) => Ok(Verdict::Refuse { reason: reason.to_owned() }),
        ("refuse", _) => Err(Problem::at("reason", "enterprises-reason-too-long").with("most", LONGEST_REASON)),
        _ => Err(Problem::at("decision", "enterprises-decision-missing")),
    }
}

/// Decides about a claim; not who is a party to the firm's matters. The others to the same firm stay as they are:
/// several people may act for a firm.
pub fn decide(claim: &Claim, is_party: bool, verdict: &Verdict) -> Result<Event, Problem> {
    if claim.stage != ClaimStage::Open {
        return Err(Problem::new("enterprises-claim-decided"));
    }
    if is_party {
        return Err(Problem::new("enterprises-claim-own"));
    }
    let Claim { id, enterprise, person, role, .. } = *claim;
    Ok(match verdict {
        Verdict::Confirm => Event::ClaimConfirmed { claim: id, enterprise, person, role },
        Verdict::Refuse { .. } => Event::ClaimRefused { claim: id, enterprise, person },
    })
}

#[cfg(test)]
mod tests;
