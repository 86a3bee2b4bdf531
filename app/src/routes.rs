//! Every path of the portal on one page: path, deed, page or action. What is not here does not exist; an address that is
//! only posted to leads to the page of its form.

use ::home::pages::about;
use kernel::deed::Deed;
use kernel::portal::Portal;
use router::{Routes, programs};
use ui::assets;

/// What is posted here may come from anywhere, not from our own pages alone: from a mail programme (RFC 8058). It does
/// nothing for whoever is signed in, only for whom its unguessable address is.
const FROM_ANYWHERE: &[&str] = &["/unsubscribe/{token}"];

/// Whether a route takes what comes from anywhere: those above do, and those for programs.
pub fn from_anywhere(route: &str) -> bool {
    programs::is_theirs(route) || FROM_ANYWHERE.contains(&route)
}

pub fn routes(portal: Portal) -> Routes {
    let routes = Routes::new(portal);
    moderation(pictures(open311(following(comments(board(desk(certificates(cases(enterprises(residents(
        people(categories(city(identity(public(about(routes)))))),
    )))))))))))
}

/// The portal itself: its files and what it says about itself.
fn about(routes: Routes) -> Routes {
    routes
        // Styles, scripts and the mark.
        .asset("/assets/{file}", assets::serve)
        .page("/accessibility", Deed::ReadPublic, about::accessibility)
        .page("/cookies", Deed::ReadPublic, about::cookies)
}

fn public(routes: Routes) -> Routes {
    use ::home::pages::{home, privacy};
    use programmes_web::pages::programme;
    routes
        .page("/", Deed::ReadPublic, home::page)
        .page("/privacy", Deed::ReadPublic, privacy::page)
        .page("/programmes/{code}", Deed::ReadPublic, programme::page)
        .page("/programmes/{code}/editions/{number}", Deed::ReadPublic, programme::of_edition)
}

fn identity(routes: Routes) -> Routes {
    use identity_web::{actions, pages};
    routes
        .page("/sign-up", Deed::SignUp, pages::sign_up::get)
        .action("/sign-up", Deed::SignUp, actions::sign_up::post)
        .page("/sign-up/sent", Deed::SignUp, pages::signed_up)
        .page("/sign-in", Deed::SignIn, pages::sign_in::get)
        .action("/sign-in", Deed::SignIn, actions::sign_in::post)
        .action("/sign-out", Deed::SignOut, actions::sign_out::post)
        .page("/confirm/{token}", Deed::ManageOwnAccount, pages::confirm::get)
        .action("/confirm/{token}", Deed::ManageOwnAccount, actions::confirm::post)
        .page("/reset-password", Deed::ResetPassword, pages::ask_reset::get)
        .action("/reset-password", Deed::ResetPassword, actions::ask_reset::post)
        .page("/reset-password/sent", Deed::ResetPassword, pages::reset_asked)
        .page("/reset-password/{token}", Deed::ResetPassword, pages::set_password::get)
        .action("/reset-password/{token}", Deed::ResetPassword, actions::set_password::post)
        .page("/account", Deed::ManageOwnAccount, pages::account::get)
        .action("/account", Deed::ManageOwnAccount, actions::save_profile::post)
        .action("/account/password", Deed::ManageOwnAccount, actions::change_password::post)
        .action("/account/confirmation", Deed::ManageOwnAccount, actions::resend::post)
        .page("/unsent", Deed::ManageOwnAccount, pages::unsent::get)
        .action("/unsent/discard", Deed::ManageOwnAccount, actions::discard_unsent::post)
}

/// The administrators' part: the city's departments as such.
fn city(routes: Routes) -> Routes {
    use city_web::{actions, pages};
    use identity_web::pages::departments;
    routes
        .page("/city", Deed::ManageCity, departments::get)
        .page("/city/departments/new", Deed::ManageCity, pages::new_department::get)
        .action("/city/departments/new", Deed::ManageCity, actions::create_department::post)
        .page("/city/departments/{id}/name", Deed::ManageCity, pages::department_name::get)
        .action("/city/departments/{id}/name", Deed::ManageCity, actions::rename_department::post)
        .page("/city/departments/{id}/desk", Deed::ManageCity, pages::desk::get)
        .action("/city/departments/{id}/desk", Deed::ManageCity, actions::open_or_close_desk::post)
}

/// The administrators' part: what residents can write about, and who answers it.
fn categories(routes: Routes) -> Routes {
    use board_web_departments::categories::{actions, pages};
    routes
        .page("/city/categories", Deed::ManageCity, pages::list::get)
        .page("/city/categories/new", Deed::ManageCity, pages::new::get)
        .action("/city/categories/new", Deed::ManageCity, actions::add_category::post)
        .page("/city/categories/{code}", Deed::ManageCity, pages::category::get)
        .action("/city/categories/{code}", Deed::ManageCity, actions::change_category::post)
        .page("/city/categories/{code}/closing", Deed::ManageCity, pages::closing::get)
        .action("/city/categories/{code}/closing", Deed::ManageCity, actions::open_or_close_category::post)
}

/// The administrators' part: who works where, and who may do what.
fn people(routes: Routes) -> Routes {
    use identity_web::{actions, pages};
    routes
        .page("/city/departments/{id}", Deed::ManagePeople, pages::department::get)
        .page("/city/departments/{id}/clerks/new", Deed::ManagePeople, pages::new_clerk::get)
        .action("/city/departments/{id}/clerks/new", Deed::ManagePeople, actions::add_clerk::post)
        .page("/city/people", Deed::ManagePeople, pages::people::get)
        .page("/city/people/{id}", Deed::ManagePeople, pages::person::get)
        .page("/city/people/{id}/roles/{role}", Deed::ManagePeople, pages::new_role::get)
        .action("/city/people/{id}/roles/{role}", Deed::ManagePeople, actions::grant_role::post)
        .page("/city/roles/{id}/withdrawal", Deed::ManagePeople, pages::withdrawal::get)
        .action("/city/roles/{id}/withdrawal", Deed::ManagePeople, actions::withdraw_role::post)
}

/// Who is a verified resident.
fn residents(routes: Routes) -> Routes {
    use residents_web::{actions, pages};
    routes
        .page("/account/residence", Deed::VerifyResidence, pages::residence::get)
        .action("/account/residence", Deed::VerifyResidence, actions::verify_residence::post)
        .page("/account/residence/look-up", Deed::VerifyResidence, pages::look_up::get)
        .action("/account/residence/look-up", Deed::VerifyResidence, actions::look_up::post)
        .page("/account/residence/withdrawal", Deed::VerifyResidence, pages::withdrawal::get)
        .action("/account/residence/withdrawal", Deed::VerifyResidence, actions::withdraw_verification::post)
        .page("/desk/residents", Deed::HandOutResidenceCode, pages::desk::get)
        .action("/desk/residents", Deed::HandOutResidenceCode, actions::hand_out_code::post)
}

fn enterprises(routes: Routes) -> Routes {
    use enterprises_web::{actions, pages};
    routes
        .page("/enterprises", Deed::ReadOwnEnterprise, pages::mine::get)
        .action("/enterprises", Deed::ClaimEnterprise, actions::claim_enterprise::post)
        .page("/enterprises/new", Deed::ClaimEnterprise, pages::new::get)
        .page("/enterprises/claims/{id}", Deed::ReadOwnEnterprise, pages::claim::get)
        .page("/enterprises/{id}", Deed::ReadOwnEnterprise, pages::firm::get)
        .page("/enterprises/{id}/premises/new", Deed::EditOwnEnterprise, pages::premises::get_new)
        .action("/enterprises/{id}/premises", Deed::EditOwnEnterprise, actions::add_premises::post)
        .form_on("/enterprises/{id}/premises/new")
        .page("/enterprises/{id}/premises/{premises}", Deed::EditOwnEnterprise, pages::premises::get)
        .action("/enterprises/{id}/premises/{premises}", Deed::EditOwnEnterprise, actions::change_premises::post)
        .page("/enterprises/{id}/bank-account", Deed::EditOwnEnterprise, pages::bank_account::get)
        .action("/enterprises/{id}/bank-account", Deed::EditOwnEnterprise, actions::set_bank_account::post)
        .page("/enterprises/{id}/looks", Deed::ReadOwnEnterprise, cases_web::pages::looks::get)
        .page("/desk/claims/{id}", Deed::ReadMatter, pages::desk_claim::get)
        .action("/desk/claims/{id}/decision", Deed::DecideStep, actions::decide_claim::post)
}

fn board(routes: Routes) -> Routes {
    use board_web::figures::pages as figures;
    use board_web::{actions, judging, merging, pages, proposals};
    use board_web_departments::checking;
    use board_web_departments::replies::{self, templates};
    routes
        .action("/board", Deed::WritePost, actions::write_post::post)
        .page("/board/new", Deed::WritePost, pages::new::get)
        .action("/board/new", Deed::WritePost, actions::check_post::post)
        // A script asks it while somebody types, and only who may write is told. Who is signed out meanwhile is not: else
        // what they typed so far would be kept as a form that they sent, in place of one that they did.
        .action("/board/similar", Deed::ReadPublic, actions::find_alike::post)
        .page("/board/figures", Deed::ReadPublic, figures::figures::page)
        .file("/board/figures.csv", Deed::ReadPublic, figures::csv::download)
        .page("/board/near", Deed::ReadPublic, pages::near::page)
        .action("/board/{number}/support", Deed::SupportPost, actions::support_post::post)
        .action("/board/{number}/support/withdrawal", Deed::WithdrawSupport, actions::withdraw_support::post)
        .action("/board/{number}/verdict", Deed::JudgeAnswer, judging::actions::say_done::post)
        .action("/board/{number}/rating", Deed::JudgeAnswer, judging::actions::rate::post)
        .action("/board/{number}/reopening", Deed::JudgeAnswer, judging::actions::reopen::post)
        .action("/board/{number}/vote", Deed::Vote, proposals::actions::vote::post)
        .page("/board/{number}/merger", Deed::ModerateBoard, merging::pages::get)
        .action("/board/{number}/merger", Deed::ModerateBoard, merging::actions::merge::post)
        .action("/board/{number}/merger/undoing", Deed::ModerateBoard, merging::actions::undo::post)
        .page("/desk/posts/{id}", Deed::ReadMatter, replies::pages::desk_post::get)
        .action("/desk/posts/{id}/replies", Deed::DecideStep, replies::actions::reply::post)
        .action("/desk/posts/{id}/transfer", Deed::DecideStep, replies::actions::pass_on::post)
        .action("/desk/posts/{id}/parts", Deed::DecideStep, replies::actions::ask_part::post)
        .page("/supervision", Deed::Supervise, checking::pages::get)
        .action("/supervision/drafts/{step}/approval", Deed::Supervise, checking::actions::let_out::post)
        .page("/supervision/drafts/{step}/return", Deed::Supervise, checking::pages::why)
        .action("/supervision/drafts/{step}/return", Deed::Supervise, checking::actions::send_back::post)
        .page("/desk/templates", Deed::ReadQueue, templates::pages::get)
        .action("/desk/templates", Deed::DecideStep, templates::actions::save::post)
        .action("/desk/templates/{id}/removal", Deed::DecideStep, templates::actions::remove::post)
}

/// The board for programs, and the keys that their owners make.
fn open311(routes: Routes) -> Routes {
    use open311::tell;
    use open311_web::{actions, pages};
    routes
        .page("/open311", Deed::ReadPublic, pages::about::page)
        .page("/account/api-keys", Deed::ManageOwnApiKeys, pages::keys::get)
        .action("/account/api-keys", Deed::ManageOwnApiKeys, actions::make_key::post)
        .action("/account/api-keys/{id}/revocation", Deed::ManageOwnApiKeys, actions::revoke_key::post)
        .program_page("/open311/discovery.{format}", Deed::ReadPublic, tell, pages::discovery::page)
        .program_page("/open311/v2/services.{format}", Deed::ReadPublic, tell, pages::services::page)
        // A code or a number, and its format: a path cannot hold two names in one part.
        .program_page("/open311/v2/services/{file}", Deed::ReadPublic, tell, pages::service::page)
        .program_page("/open311/v2/requests.{format}", Deed::ReadPublic, tell, pages::requests::page)
        .program_page("/open311/v2/requests/{file}", Deed::ReadPublic, tell, pages::request::page)
        .program_action("/open311/v2/requests.{format}", Deed::WritePost, tell, actions::post_request::post)
}

fn comments(routes: Routes) -> Routes {
    use board_web::comments::{actions, pages};
    routes
        .page("/board/{number}/comments", Deed::ReadPublic, pages::list::page)
        .action("/board/{number}/comments", Deed::WriteComment, actions::comment::post)
        .page("/board/{number}/comments/new", Deed::WriteComment, pages::new::get)
        .page("/board/{number}/comments/{id}", Deed::WriteComment, pages::edit::get)
        .action("/board/{number}/comments/{id}", Deed::WriteComment, actions::edit::post)
        .page("/board/{number}/comments/{id}/editions", Deed::ReadPublic, pages::editions::page)
        .page("/board/{number}/comments/{id}/withdrawal", Deed::TakeBackComment, pages::withdrawal::get)
        .action("/board/{number}/comments/{id}/withdrawal", Deed::TakeBackComment, actions::take_back::post)
}

/// The board's public pages, with what one can do to hear of them; and what mails and programmes ask for.
fn following(routes: Routes) -> Routes {
    use board_web::pages::{list, post};
    use following_web::{actions, pages};
    routes
        .page("/board", Deed::ReadPublic, || list::page(pages::beside::list))
        .page("/board.atom", Deed::ReadPublic, pages::feeds::of_list)
        // And `/board/{number}.atom`.
        .page("/board/{number}", Deed::ReadPublic, || post::page(pages::beside::post, pages::feeds::of_post))
        .page("/account/following", Deed::Follow, pages::list::get)
        .action("/account/following", Deed::Follow, actions::follow::post)
        .page("/account/following/{id}", Deed::Follow, pages::one::get)
        .action("/account/following/{id}", Deed::Follow, actions::change_way::post)
        .action("/account/following/{id}/removal", Deed::Follow, actions::unfollow::post)
        .page("/account/notices", Deed::ManageOwnAccount, pages::notices::get)
        .action("/account/notices/reading", Deed::ManageOwnAccount, actions::read_all_notices::post)
        .action("/account/notices/{id}/reading", Deed::ManageOwnAccount, actions::read_notice::post)
        .page("/unsubscribe/{token}", Deed::Unsubscribe, pages::unsubscribe::get)
        .action("/unsubscribe/{token}", Deed::Unsubscribe, actions::unsubscribe::post)
}

/// What a post shows.
fn pictures(routes: Routes) -> Routes {
    use board::pictures::LARGEST;
    use board_web::pictures::{actions, pages};
    // More than is kept, so that whoever sends too much hears so on the page instead of being cut off.
    const FILE: usize = 4 * LARGEST;
    routes
        .page("/board/{number}/pictures", Deed::WritePost, pages::pictures::get)
        .upload("/board/{number}/pictures", Deed::WritePost, FILE, actions::add_picture::post)
        .file("/board/{number}/pictures/{picture}", Deed::ReadPublic, pages::file::large)
        .file("/board/{number}/pictures/{picture}/thumbnail", Deed::ReadPublic, pages::file::thumbnail)
        .action("/board/{number}/pictures/{picture}/removal", Deed::WritePost, actions::remove_picture::post)
}

/// What keeps the board one where people like to talk.
fn moderation(routes: Routes) -> Routes {
    use board_web::moderation::{actions, pages};
    use board_web::waves;
    routes
        .page("/board/log", Deed::ReadPublic, pages::log::page)
        .page("/board/{number}/report", Deed::ReportPost, pages::report::get)
        .action("/board/{number}/report", Deed::ReportPost, actions::report::post)
        .page("/board/{number}/comments/{id}/report", Deed::ReportPost, pages::report::get)
        .action("/board/{number}/comments/{id}/report", Deed::ReportPost, actions::report::post)
        .page("/account/moderation", Deed::AppealAct, pages::own::get)
        .page("/account/moderation/{id}/appeal", Deed::AppealAct, pages::appeal::get)
        .action("/account/moderation/{id}/appeal", Deed::AppealAct, actions::appeal::post)
        .page("/moderation", Deed::ModerateBoard, pages::queue::get)
        .page("/moderation/posts/{number}", Deed::ModerateBoard, pages::one::get)
        .action("/moderation/posts/{number}/acts", Deed::ModerateBoard, actions::act::post)
        .action("/moderation/posts/{number}/author", Deed::ModerateBoard, actions::look_at_author::post)
        .page("/moderation/posts/{number}/comments/{id}", Deed::ModerateBoard, pages::one::get)
        .action("/moderation/posts/{number}/comments/{id}/acts", Deed::ModerateBoard, actions::act::post)
        .action("/moderation/posts/{number}/comments/{id}/author", Deed::ModerateBoard, actions::look_at_author::post)
        .action("/moderation/waves/{id}", Deed::ModerateBoard, waves::actions::decide::post)
        .page("/moderation/appeals/{id}", Deed::ModerateBoard, pages::decide_appeal::get)
        .action("/moderation/appeals/{id}", Deed::ModerateBoard, actions::decide_appeal::post)
}

fn certificates(routes: Routes) -> Routes {
    use cases_web::certificate::pages::{download, verify};
    use cases_web::register;
    routes
        .page("/verify", Deed::ReadPublic, verify::ask)
        .page("/verify/{code}", Deed::ReadPublic, verify::told)
        .file("/verify/{code}/certificate.pdf", Deed::ReadPublic, download::with_code)
        .page("/cases/{reference}/award", Deed::ReadOwnCase, disbursement_web::pages::award::page)
        .file("/cases/{reference}/certificate.pdf", Deed::ReadOwnCase, download::of_case)
        .page("/register", Deed::ReadPublic, register::pages::list::page)
        .file("/register.csv", Deed::ReadPublic, register::pages::csv::download)
}

fn cases(routes: Routes) -> Routes {
    use cases::LARGEST;
    use cases_web::{actions, pages};
    // A list of thousands of people may be pasted, and Chinese triples when encoded.
    const SECTION: usize = 8 * 1024 * 1024;
    // More than is kept, so that whoever sends too much hears so on the page instead of being cut off.
    const FILE: usize = 4 * LARGEST;
    routes
        .page("/cases", Deed::ReadOwnCase, pages::mine::get)
        .action("/cases", Deed::StartCase, actions::start_case::post)
        .page("/cases/new", Deed::StartCase, pages::new::get)
        .page("/cases/{reference}", Deed::ReadOwnCase, pages::case::get)
        .page("/cases/{reference}/sections/{section}", Deed::EditOwnCase, pages::section::get)
        .upload("/cases/{reference}/sections/{section}", Deed::EditOwnCase, SECTION, actions::save_section::post)
        .page("/cases/{reference}/sections/{section}/list/{field}", Deed::EditOwnCase, pages::list::get)
        .upload(
            "/cases/{reference}/sections/{section}/list/{field}",
            Deed::EditOwnCase,
            actions::save_rows::LARGEST_LIST,
            actions::save_rows::upload,
        )
        .upload(
            "/cases/{reference}/sections/{section}/list/{field}/rows",
            Deed::EditOwnCase,
            SECTION,
            actions::save_rows::post,
        )
        .action(
            "/cases/{reference}/sections/{section}/list/{field}/removal",
            Deed::EditOwnCase,
            actions::remove_rows::post,
        )
        .file(
            "/cases/{reference}/sections/{section}/list/{field}/template",
            Deed::EditOwnCase,
            pages::list_template::get,
        )
        .page("/cases/{reference}/evidence/{code}", Deed::EditOwnCase, pages::evidence::get)
        .upload("/cases/{reference}/evidence/{code}", Deed::EditOwnCase, FILE, actions::attach_file::post)
        .file("/cases/{reference}/files/{id}", Deed::DownloadFile, pages::file::get)
        .action("/cases/{reference}/files/{id}/removal", Deed::EditOwnCase, actions::remove_file::post)
        .page("/cases/{reference}/check", Deed::ReadOwnCase, pages::check::get)
        .action("/cases/{reference}/submission", Deed::SubmitCase, actions::submit_case::post)
        .form_on("/cases/{reference}/check")
        .page("/cases/{reference}/receipt", Deed::ReadOwnCase, pages::receipt::get)
        .page("/cases/{reference}/withdrawal", Deed::WithdrawCase, pages::withdrawal::get)
        .action("/cases/{reference}/withdrawal", Deed::WithdrawCase, actions::withdraw_case::post)
}

/// The clerks' side, of every kind of matter.
fn desk(routes: Routes) -> Routes {
    use cases_web::desk as cases;
    use desks_web::{actions, pages};
    routes
        .page("/desk", Deed::ReadQueue, pages::queue::get)
        .action("/desk/next", Deed::ClaimStep, actions::next::post)
        .page("/desk/bulk", Deed::ReadQueue, pages::bulk::get)
        .action("/desk/bulk", Deed::ClaimStep, actions::bulk::post)
        .page("/desk/bulk/done", Deed::ReadQueue, pages::bulk::get_done)
        .page("/desk/steps/{id}", Deed::ReadMatter, pages::step::get)
        .action("/desk/steps/{id}/claim", Deed::ClaimStep, actions::claim::post)
        .action("/desk/steps/{id}/release", Deed::ClaimStep, actions::release::post)
        .page("/desk/cases/{id}", Deed::ReadMatter, cases::pages::case::get)
        .file("/desk/cases/{id}/files/{file}", Deed::ReadMatter, cases::pages::file::get)
        .page("/desk/cases/{id}/lists/{field}", Deed::ReadMatter, cases::pages::list::get)
        .action("/desk/steps/{id}/decision", Deed::DecideStep, cases::actions::decide::post)
        .action("/desk/steps/{id}/correction", Deed::DecideStep, cases::actions::ask_correction::post)
        .page("/desk/steps/{id}/done", Deed::ReadMatter, cases::pages::done::get)
}
