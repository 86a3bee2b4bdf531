use super::actor::Actor;

/// What an actor may or may not do. *Whose* it may be done to is asked by the stores, *when* by the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    // Everyone's
    ReadPublic,
    SignUp,
    SignIn,
    ResetPassword,
    /// Whose session is over already may still ask to leave.
    SignOut,
    /// Whoever holds a mail's link wants no more of these.
    Unsubscribe,
    // A signed-in person's
    ManageOwnAccount,
    ClaimEnterprise,
    ReadOwnEnterprise,
    EditOwnEnterprise,
    StartCase,
    ReadOwnCase,
    EditOwnCase,
    SubmitCase,
    WithdrawCase,
    DownloadFile,
    WritePost,
    SupportPost,
    WithdrawSupport,
    JudgeAnswer,
    VerifyResidence,
    Vote,
    ManageOwnApiKeys,
    WriteComment,
    TakeBackComment,
    Follow,
    ReportPost,
    AppealAct,
    // A clerk's
    ReadQueue,
    ReadMatter,
    ClaimStep,
    DecideStep,
    HandOutResidenceCode,
    // A supervisor's
    Supervise,
    // A moderator's
    ModerateBoard,
    // An administrator's
    ManageCity,
    ManagePeople,
    PublishProgramme,
    // The portal's own
    RunJob,
    LoadDemo,
    RevokeCertificate,
    AppointFirstAdministrator,
}

/// Who may do a deed at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    SignedIn,
    /// Signed in, with a confirmed e-mail address.
    Confirmed,
    /// The same, and not suspended by a moderator of the board.
    Heard,
    Clerks,
    Supervisors,
    Moderators,
    Administrators,
    Portal,
}

impl Deed {
    /// The one table of who may do what.
    pub fn audience(self) -> Audience {
        match self {
            Deed::ReadPublic
            | Deed::SignUp
            | Deed::SignIn
            | Deed::ResetPassword
            | Deed::SignOut
            | Deed::Unsubscribe => Audience::Everyone,
            Deed::ManageOwnAccount => Audience::SignedIn,
            Deed::ClaimEnterprise
            | Deed::ReadOwnEnterprise
            | Deed::EditOwnEnterprise
            | Deed::StartCase
            | Deed::ReadOwnCase
            | Deed::EditOwnCase
            | Deed::SubmitCase
            | Deed::WithdrawCase
            | Deed::DownloadFile
            | Deed::WithdrawSupport
            | Deed::ReportPost
            | Deed::AppealAct
            | Deed::VerifyResidence
            | Deed::ManageOwnApiKeys
            | Deed::Follow => Audience::Confirmed,
            Deed::TakeBackComment => Audience::Confirmed,
            Deed::WritePost | Deed::SupportPost | Deed::JudgeAnswer | Deed::Vote | Deed::WriteComment => {
                Audience::Heard
            }
            Deed::ReadQueue | Deed::ReadMatter | Deed::ClaimStep | Deed::DecideStep | Deed::HandOutResidenceCode => {
                Audience::Clerks
            }
            Deed::Supervise => Audience::Supervisors,
            Deed::ModerateBoard => Audience::Moderators,
            Deed::ManageCity | Deed::ManagePeople | Deed::PublishProgramme => Audience::Administrators,
            Deed::RunJob | Deed::LoadDemo | Deed::RevokeCertificate | Deed::AppointFirstAdministrator => {
                Audience::Portal
            }
        }
    }

    pub fn allowed_to(self, actor: &Actor) -> bool {
        let Actor::Person(person) = actor else {
            // The portal's own commands publish programmes and load the demo as an administrator would.
            return match actor {
                Actor::System(_) => true,
                _ => self.audience() == Audience::Everyone,
            };
        };
        match self.audience() {
            Audience::Everyone | Audience::SignedIn => true,
            Audience::Confirmed => person.confirmed,
            Audience::Heard => person.confirmed && person.suspended_until.is_none(),
            Audience::Clerks => person.confirmed && person.roles.clerk,
            Audience::Supervisors => person.confirmed && person.roles.supervisor,
            Audience::Moderators => person.confirmed && person.roles.moderator,
            Audience::Administrators => person.confirmed && person.roles.administrator,
            Audience::Portal => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Person, PersonId, Roles};

    fn person(confirmed: bool, roles: Roles) -> Actor {
        let id = PersonId(uuid::Uuid::nil());
        let lang = Default::default();
        Actor::Person(Person { id, name: "Lin".into(), lang, confirmed, suspended_until: None, roles, unread: 0 })
    }

    #[test]
    fn a_visitor_reads_what_is_public_and_signs_in_and_no_more() {
        assert!(Deed::ReadPublic.allowed_to(&Actor::Visitor));
        assert!(Deed::SignIn.allowed_to(&Actor::Visitor));
        assert!(!Deed::StartCase.allowed_to(&Actor::Visitor));
        assert!(!Deed::RunJob.allowed_to(&Actor::Visitor));
    }

    #[test]
    fn a_role_is_worth_nothing_before_the_address_is_confirmed() {
        let roles = Roles { clerk: true, supervisor: true, moderator: true, administrator: true };
        assert!(!Deed::DecideStep.allowed_to(&person(false, roles)));
        assert!(Deed::DecideStep.allowed_to(&person(true, roles)));
    }

    #[test]
    fn no_person_whatever_their_roles_does_the_portals_own_deeds() {
        let roles = Roles { clerk: true, supervisor: true, moderator: true, administrator: true };
        assert!(!Deed::LoadDemo.allowed_to(&person(true, roles)));
    }

    #[test]
    fn who_is_suspended_reads_and_appeals_and_says_nothing_on_the_board() {
        let Actor::Person(mut lin) = person(true, Roles::default()) else { panic!("a person") };
        lin.suspended_until = Some(chrono::DateTime::UNIX_EPOCH);
        let lin = Actor::Person(lin);
        for deed in [Deed::WritePost, Deed::WriteComment, Deed::SupportPost, Deed::JudgeAnswer, Deed::Vote] {
            assert!(!deed.allowed_to(&lin), "{deed:?}");
        }
        for deed in [Deed::ReadPublic, Deed::AppealAct, Deed::WithdrawSupport, Deed::StartCase] {
            assert!(deed.allowed_to(&lin), "{deed:?}");
        }
    }

    #[test]
    fn an_administrator_is_no_clerk() {
        let roles = Roles { administrator: true, ..Roles::default() };
        assert!(Deed::ManageCity.allowed_to(&person(true, roles)));
        assert!(!Deed::ReadQueue.allowed_to(&person(true, roles)));
    }
}
