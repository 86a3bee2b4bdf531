use super::town::{Known, PICTURE, Town};
use crate::browser::Sent;
use crate::filing::{PLAN, ROSTER};
use app::cast::{LIN_FOODS, PASSWORD, RESIDENTS, XU, ZHAO_BUILDERS, ZHOU};
use app::router::Route;
use axum::http::Method;

/// An example that GB 11643 gives.
const NUMBER: &str = "11010519491231002X";

/// One request to a route of the table.
#[derive(Debug)]
pub struct Example {
    pub method: Method,
    pub pattern: &'static str,
    /// What stands in its braces, in their order.
    values: Vec<String>,
    query: String,
    form: Option<Form>,
    /// What a script of ours sends, where no form does.
    fields: &'static [(&'static str, &'static str)],
}

/// A form as a member's page has it, with what they type.
#[derive(Debug)]
struct Form {
    member: &'static str,
    page: String,
    /// Where the page sends it, if not to the route.
    action: Option<&'static str>,
    typed: Vec<(&'static str, String)>,
    file: Option<&'static [u8]>,
}

/// A line a route.
#[rustfmt::skip]
pub fn examples(k: &Known) -> Vec<Example> {
    let case_at_desk = format!("/desk/cases/{}", k.case);
    let held_at_desk = format!("/desk/cases/{}", k.held_case);
    let bulk = format!("/desk/bulk?do=claim&step={}", k.step);
    let waved = format!("/moderation/posts/{}", k.proposal);
    let sent_back = format!("/supervision/drafts/{}/return?written={}", k.draft_step, k.draft_written);
    let new_case = "/cases/new?programme=reopening-filing";
    let (section, list) = ("/cases/{reference}/sections/{section}", "/cases/{reference}/sections/{section}/list/{field}");
    vec![
        // The portal itself
        // Whether the styles are built is not for this table to say.
        get("/assets/{file}", &["none.css"]),
        get("/accessibility", &[]),
        get("/cookies", &[]),
        get("/", &[]),
        get("/privacy", &[]),
        get("/programmes/{code}", &["reopening-filing"]),
        get("/programmes/{code}/editions/{number}", &["reopening-filing", "1"]),

        // Accounts
        get("/sign-up", &[]),
        post("/sign-up", &[]).from("visitor", "/sign-up").with("name", "钱蕾").with("email", "new@example.com").with("password", PASSWORD),
        get("/sign-up/sent", &[]),
        get("/sign-in", &[]),
        post("/sign-in", &[]).from("visitor", "/sign-in").with("email", ZHOU.email).with("password", PASSWORD),
        post("/sign-out", &[]),
        get("/confirm/{token}", &[&k.confirmation]),
        post("/confirm/{token}", &[&k.confirmation]).from("Wang", "/confirm/{token}"),
        get("/reset-password", &[]),
        post("/reset-password", &[]).from("visitor", "/reset-password").with("email", ZHOU.email),
        get("/reset-password/sent", &[]),
        get("/reset-password/{token}", &[&k.reset]),
        post("/reset-password/{token}", &[&k.reset]).from("visitor", "/reset-password/{token}").with("password", "willows over the west lake"),
        get("/account", &[]),
        post("/account", &[]).from("Zhou", "/account"),
        post("/account/password", &[]).from("Zhou", "/account").with("current", PASSWORD).with("password", "willows over the west lake"),
        post("/account/confirmation", &[]).from("Wang", "/account"),
        get("/unsent", &[]),
        post("/unsent/discard", &[]).from("Lin", "/unsent"),

        // Verified residents: no desk has handed out this code
        get("/account/residence", &[]),
        post("/account/residence", &[]).from("Zhou", "/account/residence").with("identity_number", NUMBER).with("code", "7K3M9-QXT0A"),
        get("/account/residence/look-up", &[]),
        post("/account/residence/look-up", &[]).from("Zhou", "/account/residence/look-up").with("identity_number", RESIDENTS[1].identity_number).with("name", ZHOU.zh),
        get("/account/residence/withdrawal", &[]),
        post("/account/residence/withdrawal", &[]),
        get("/desk/residents", &[]),
        post("/desk/residents", &[]).from("Sun", "/desk/residents").with("identity_number", NUMBER).with("seen", "yes"),

        // The city, for administrators
        get("/city", &[]),
        get("/city/departments/new", &[]),
        post("/city/departments/new", &[]).from("Gao", "/city/departments/new").with("kind", "tourism").with("division", "330106").with("name_zh", "西湖区文化和旅游局").with("name_en", "Xihu Tourism"),
        get("/city/departments/{id}/name", &[&k.department]),
        post("/city/departments/{id}/name", &[&k.department]).from("Gao", "/city/departments/{id}/name").with("name_en", "Gudang"),
        get("/city/departments/{id}/desk", &[&k.department]),
        post("/city/departments/{id}/desk", &[&k.department]).from("Gao", "/city/departments/{id}/desk"),
        get("/city/categories", &[]),
        get("/city/categories/new", &[]),
        post("/city/categories/new", &[]).from("Gao", "/city/categories/new").with("code", "parking").with("name_zh", "停车").with("name_en", "Parking").with("department_kind", "housing").with("level", "district").with("days", "5"),
        get("/city/categories/{code}", &["masks"]),
        post("/city/categories/{code}", &["masks"]).from("Gao", "/city/categories/{code}").with("days", "4"),
        get("/city/categories/{code}/closing", &["masks"]),
        post("/city/categories/{code}/closing", &["masks"]).from("Gao", "/city/categories/{code}/closing"),
        get("/city/departments/{id}", &[&k.department]),
        get("/city/departments/{id}/clerks/new", &[&k.department]),
        post("/city/departments/{id}/clerks/new", &[&k.department]).from("Gao", "/city/departments/{id}/clerks/new").with("email", ZHOU.email),
        get("/city/people", &[]).asking("?beginning=zh"),
        get("/city/people/{id}", &[&k.person]),
        get("/city/people/{id}/roles/{role}", &[&k.person, "administrator"]),
        post("/city/people/{id}/roles/{role}", &[&k.person, "administrator"]).from("Gao", "/city/people/{id}/roles/{role}"),
        get("/city/roles/{id}/withdrawal", &[&k.role]),
        post("/city/roles/{id}/withdrawal", &[&k.role]).from("Gao", "/city/roles/{id}/withdrawal"),

        // Firms: Lin's, and Zhao's claim to it
        get("/enterprises", &[]),
        post("/enterprises", &[]).from("Zhou", "/enterprises/new").with("credit_code", ZHAO_BUILDERS.credit_code).with("firm_name", ZHAO_BUILDERS.zh).with("role", "owner").with("statement", "法定代表人"),
        get("/enterprises/new", &[]),
        get("/enterprises/claims/{id}", &[&k.claim]),
        get("/enterprises/{id}", &[&k.enterprise]),
        get("/enterprises/{id}/premises/new", &[&k.enterprise]),
        post("/enterprises/{id}/premises", &[&k.enterprise]).from("Lin", "/enterprises/{id}/premises/new").with("name", "三店").with("division", LIN_FOODS.division).with("address", "文二路2号").with("contact_name", XU.zh).with("contact_phone", "13800000000"),
        get("/enterprises/{id}/premises/{premises}", &[&k.enterprise, &k.premises]),
        post("/enterprises/{id}/premises/{premises}", &[&k.enterprise, &k.premises]).from("Lin", "/enterprises/{id}/premises/{premises}").with("name", "旗舰店"),
        get("/enterprises/{id}/bank-account", &[&k.enterprise]),
        post("/enterprises/{id}/bank-account", &[&k.enterprise]).from("Lin", "/enterprises/{id}/bank-account").with("bank", LIN_FOODS.bank).with("account", "6200000000004321"),
        get("/enterprises/{id}/looks", &[&k.enterprise]),
        get("/desk/claims/{id}", &[&k.claim]),
        post("/desk/claims/{id}/decision", &[&k.claim]).from("Zheng", "/desk/claims/{id}").with("decision", "confirm").with("reason", ""),

        // What is granted
        get("/verify", &[]),
        get("/verify/{code}", &[&k.code]),
        get("/verify/{code}/certificate.pdf", &[&k.code]),
        get("/cases/{reference}/award", &[&k.subsidy]),
        get("/cases/{reference}/certificate.pdf", &[&k.approved]),
        get("/register", &[]),
        get("/register.csv", &[]),

        // The board: Zhou's post
        get("/board", &[]),
        written(post("/board", &[])).sent_before_to("/board/new"),
        get("/board/new", &[]),
        written(post("/board/new", &[])),
        post("/board/similar", &[]).by_script(&[("title", "Where may we eat?"), ("body", "Which canteens are open?")]),
        get("/board.atom", &[]),
        get("/board/figures", &[]),
        get("/board/figures.csv", &[]).asking("?by=department"),
        get("/board/near", &[]),
        get("/board/{number}", &[&k.post]),
        post("/board/{number}/support", &[&k.post]),
        get("/board/{number}/pictures", &[&k.post]),
        post("/board/{number}/pictures", &[&k.post]).from("Zhou", "/board/{number}/pictures").with("description", "北门").with_file(&PICTURE),
        get("/board/{number}/pictures/{picture}", &[&k.post, &format!("{}.jpg", k.picture)]),
        get("/board/{number}/pictures/{picture}/thumbnail", &[&k.post, &k.picture]),
        post("/board/{number}/pictures/{picture}/removal", &[&k.post, &k.picture]).from("Zhou", "/board/{number}/pictures"),
        post("/board/{number}/support/withdrawal", &[&k.post]),
        post("/board/{number}/verdict", &[&k.answered]).from("Zhou", "/board/{number}"),
        post("/board/{number}/rating", &[&k.answered]).from("Zhou", "/board/{number}").with("stars", "5"),
        post("/board/{number}/vote", &[&k.proposal]).from("Zhou", "/board/{number}").with("choice", "for"),
        get("/board/{number}/merger", &[&k.post]),
        post("/board/{number}/merger", &[&k.post]).from("Ma", "/board/{number}/merger").with("other", &k.answered).with("why", "同一件事"),
        post("/board/{number}/merger/undoing", &[&k.post]),
        post("/board/{number}/reopening", &[&k.answered]).from("Zhou", "/board/{number}").with("why", "It is not so."),

        // The board for programs, and Zhou's key
        get("/open311", &[]),
        get("/account/api-keys", &[]),
        post("/account/api-keys", &[]).from("Zhou", "/account/api-keys").with("name", "地图"),
        post("/account/api-keys/{id}/revocation", &[&k.api_key]).from("Zhou", "/account/api-keys"),
        get("/open311/discovery.{format}", &["json"]),
        get("/open311/v2/services.{format}", &["json"]),
        get("/open311/v2/services/{file}", &["masks.json"]),
        get("/open311/v2/requests.{format}", &["json"]),
        get("/open311/v2/requests/{file}", &[&format!("{}.xml", k.post)]),
        // Whoever is signed in, without a key they are nobody.
        post("/open311/v2/requests.{format}", &["json"]),
        // What is said about it: Zhou's comment
        get("/board/{number}/comments", &[&k.post]),
        post("/board/{number}/comments", &[&k.post]).from("Zhou", "/board/{number}").with("comment", "谢谢。"),
        get("/board/{number}/comments/new", &[&k.post]).asking(&format!("?to={}", k.comment)),
        get("/board/{number}/comments/{id}", &[&k.post, &k.comment]),
        post("/board/{number}/comments/{id}", &[&k.post, &k.comment]).from("Zhou", "/board/{number}/comments/{id}").with("comment", "南门也可以进。"),
        get("/board/{number}/comments/{id}/editions", &[&k.post, &k.comment]),
        get("/board/{number}/comments/{id}/withdrawal", &[&k.post, &k.comment]),
        post("/board/{number}/comments/{id}/withdrawal", &[&k.post, &k.comment]),
        // What is followed, and told: Zhou's
        get("/account/following", &[]),
        post("/account/following", &[]).from("Zhou", "/board"),
        get("/account/following/{id}", &[&k.follow]),
        post("/account/following/{id}", &[&k.follow]).from("Zhou", "/account/following/{id}").with("way", "daily"),
        post("/account/following/{id}/removal", &[&k.follow]),
        get("/account/notices", &[]),
        post("/account/notices/reading", &[]).from("Zhou", "/account/notices"),
        post("/account/notices/{id}/reading", &[&k.notice]),
        get("/unsubscribe/{token}", &[&k.unsubscribing]),
        post("/unsubscribe/{token}", &[&k.unsubscribing]),
        // Moderation: Gao acted on Zhou's post, who appealed once
        get("/board/log", &[]),
        get("/board/{number}/report", &[&k.post]),
        post("/board/{number}/report", &[&k.post]).from("Lin", "/board/{number}/report").with("reason", "untrue"),
        get("/board/{number}/comments/{id}/report", &[&k.post, &k.comment]),
        post("/board/{number}/comments/{id}/report", &[&k.post, &k.comment]).from("Lin", "/board/{number}/comments/{id}/report").with("reason", "untrue"),
        get("/account/moderation", &[]),
        get("/account/moderation/{id}/appeal", &[&k.act]),
        post("/account/moderation/{id}/appeal", &[&k.act]).from("Zhou", "/account/moderation/{id}/appeal").with("why", "I insulted nobody."),
        get("/moderation", &[]),
        get("/moderation/posts/{number}", &[&k.post]),
        post("/moderation/posts/{number}/acts", &[&k.post]).from("Ma", "/moderation/posts/{number}").with("act", "hide").with("reason", "insulting").with("why", "骂人"),
        post("/moderation/posts/{number}/author", &[&k.post]).from("Ma", "/moderation/posts/{number}").with("purpose", "danger").with("look_why", "有人身危险"),
        get("/moderation/posts/{number}/comments/{id}", &[&k.post, &k.comment]),
        post("/moderation/posts/{number}/comments/{id}/acts", &[&k.post, &k.comment]).from("Ma", "/moderation/posts/{number}/comments/{id}").with("act", "hide").with("reason", "insulting").with("why", "骂人"),
        post("/moderation/posts/{number}/comments/{id}/author", &[&k.post, &k.comment]).from("Ma", "/moderation/posts/{number}/comments/{id}").with("purpose", "danger").with("look_why", "有人身危险"),
        post("/moderation/waves/{id}", &[&k.wave]).from("Ma", &waved).with("wave_outcome", "release").with("wave_why", "一个班级"),
        get("/moderation/appeals/{id}", &[&k.appealed]),
        post("/moderation/appeals/{id}", &[&k.appealed]).from("Ma", "/moderation/appeals/{id}").with("outcome", "overturned").with("answer", "没有骂人"),

        // Cases: all Lin's
        get("/cases", &[]),
        post("/cases", &[]).from("Lin", new_case),
        get("/cases/new", &[]).asking("?programme=reopening-filing"),
        get("/cases/{reference}", &[&k.submitted]),
        get(section, &[&k.draft, "business"]),
        post(section, &[&k.draft, "business"]).from("Lin", section),
        get(list, &[&k.draft, "staff", "roster"]),
        post(list, &[&k.draft, "staff", "roster"]).from("Lin", list).with_file(ROSTER.as_bytes()),
        post("/cases/{reference}/sections/{section}/list/{field}/rows", &[&k.draft, "staff", "roster"]).from("Lin", list).with("roster.name", "王一").with("roster.from", "宁波").with("roster.health", "healthy").with("roster.return_date", "2020-02-01"),
        post("/cases/{reference}/sections/{section}/list/{field}/removal", &[&k.draft, "staff", "roster"]).from("Lin", list).with("row", "0"),
        get("/cases/{reference}/sections/{section}/list/{field}/template", &[&k.draft, "staff", "roster"]),
        get("/cases/{reference}/evidence/{code}", &[&k.draft, "prevention_plan"]),
        post("/cases/{reference}/evidence/{code}", &[&k.draft, "prevention_plan"]).from("Lin", "/cases/{reference}/evidence/{code}").with_file(PLAN),
        get("/cases/{reference}/files/{id}", &[&k.submitted, &k.file]),
        post("/cases/{reference}/files/{id}/removal", &[&k.draft, &k.draft_file]).from("Lin", "/cases/{reference}/evidence/prevention_plan"),
        get("/cases/{reference}/check", &[&k.draft]),
        post("/cases/{reference}/submission", &[&k.draft]).from("Lin", "/cases/{reference}/check").with("declaration", "yes"),
        get("/cases/{reference}/receipt", &[&k.submitted]),
        get("/cases/{reference}/withdrawal", &[&k.submitted]),
        post("/cases/{reference}/withdrawal", &[&k.submitted]).from("Lin", "/cases/{reference}/withdrawal"),

        // The desks: Lin's case is before Sun's
        get("/desk", &[]),
        post("/desk/next", &[]).from("Sun", "/desk"),
        get("/desk/bulk", &[]).asking(bulk.trim_start_matches("/desk/bulk")),
        post("/desk/bulk", &[]).from("Sun", &bulk),
        get("/desk/bulk/done", &[]).asking(bulk.trim_start_matches("/desk/bulk")),
        get("/desk/steps/{id}", &[&k.step]),
        post("/desk/steps/{id}/claim", &[&k.step]).from("Sun", &case_at_desk),
        post("/desk/steps/{id}/release", &[&k.held_step]).from("Sun", &held_at_desk),
        get("/desk/cases/{id}", &[&k.case]),
        get("/desk/cases/{id}/files/{file}", &[&k.case, &k.file]),
        get("/desk/cases/{id}/lists/{field}", &[&k.case, "roster"]),
        post("/desk/steps/{id}/decision", &[&k.step]).from("Sun", &case_at_desk),
        post("/desk/steps/{id}/correction", &[&k.step]).from("Sun", &case_at_desk).with("sections", "staff").with("message", "请补充返杭日期"),
        get("/desk/steps/{id}/done", &[&k.done_step]),
        get("/desk/posts/{id}", &[&k.post_at_desk]),
        post("/desk/posts/{id}/replies", &[&k.post_at_desk]).from("Sun", "/desk/posts/{id}").with("status", "answered").with("zh", "凭绿码可以进入。").with("en", "With a green code."),
        post("/desk/posts/{id}/transfer", &[&k.post_at_desk]).from("Sun", "/desk/posts/{id}"),
        post("/desk/posts/{id}/parts", &[&k.post_at_desk]).from("Sun", "/desk/posts/{id}"),
        get("/supervision", &[]),
        post("/supervision/drafts/{step}/approval", &[&k.draft_step]).from("Shen", "/supervision"),
        get("/supervision/drafts/{step}/return", &[&k.draft_step]),
        post("/supervision/drafts/{step}/return", &[&k.draft_step]).from("Shen", &sent_back).with("why", "请写明"),
        get("/desk/templates", &[]),
        post("/desk/templates", &[]).from("Sun", "/desk/templates").with("name", "红码").with("zh", "不能进入。").with("en", "No entry."),
        post("/desk/templates/{id}/removal", &[&k.template]).from("Sun", "/desk/templates"),
    ]
}

/// A post, as Zhou writes it.
fn written(example: Example) -> Example {
    let example = example.from("Zhou", "/board/new").with("kind", "question").with("category", "dining");
    example.with("title", "Where may we eat?").with("body", "Which canteens are open?").with("place", "330106007")
}

fn get(pattern: &'static str, values: &[&str]) -> Example {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    Example { method: Method::GET, pattern, values, query: String::new(), form: None, fields: &[] }
}

/// Without a form: nothing is asked.
fn post(pattern: &'static str, values: &[&str]) -> Example {
    Example { method: Method::POST, ..get(pattern, values) }
}

impl Example {
    fn asking(self, query: &str) -> Example {
        Example { query: query.to_owned(), ..self }
    }

    /// The form stands on this page, as this member sees it; in the page's braces stands what does in the route's.
    fn from(self, member: &'static str, page: &str) -> Example {
        let form = Form { member, page: self.filled(page), action: None, typed: Vec::new(), file: None };
        Example { form: Some(form), ..self }
    }

    fn with(mut self, field: &'static str, value: &str) -> Example {
        self.form.as_mut().expect("a page first").typed.push((field, value.to_owned()));
        self
    }

    /// The page sends its form there; a later page sends the same on to the route.
    fn sent_before_to(mut self, action: &'static str) -> Example {
        self.form.as_mut().expect("a page first").action = Some(action);
        self
    }

    fn by_script(self, fields: &'static [(&'static str, &'static str)]) -> Example {
        Example { fields, ..self }
    }

    fn with_file(mut self, content: &'static [u8]) -> Example {
        self.form.as_mut().expect("a page first").file = Some(content);
        self
    }

    pub fn is_of(&self, route: &Route) -> bool {
        self.method == route.method && self.pattern == route.path
    }

    /// What everybody sends.
    pub async fn sent(&self, town: &Town) -> Sent {
        let path = self.path();
        let Some(form) = &self.form else {
            let fields = || url::form_urlencoded::Serializer::new(String::new()).extend_pairs(self.fields).finish();
            return if self.method == Method::GET { Sent::get(&path) } else { Sent::form(&path, fields()) };
        };
        let mut tab = town.tab(form.member);
        tab.open(&form.page).await;
        for (field, value) in &form.typed {
            tab.fill(field, value);
        }
        match form.file {
            Some(content) => tab.form_with_file(&path, "file", "材料.pdf", content),
            None => tab.form(form.action.unwrap_or(&path)).to(&path),
        }
    }

    /// Where it is sent to.
    pub fn path(&self) -> String {
        self.filled(self.pattern) + &self.query
    }

    /// The page that its form stands on.
    pub fn page(&self) -> Option<&str> {
        self.form.as_ref().map(|form| form.page.as_str())
    }

    /// Whose form it is.
    pub fn member(&self) -> Option<&'static str> {
        self.form.as_ref().map(|form| form.member)
    }

    /// Its paths with this in place of each value, one after the other.
    pub fn with_each_value(&self, value: &str) -> Vec<String> {
        let each = 0..self.values.len();
        each.map(|place| {
            let mut values = self.values.clone();
            value.clone_into(&mut values[place]);
            let names = self.pattern.split('{').skip(1).map(|rest| rest.split('}').next().unwrap());
            let path = names.zip(&values);
            path.fold(self.pattern.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
        })
        .collect()
    }

    fn filled(&self, text: &str) -> String {
        let names = self.pattern.split('{').skip(1).map(|rest| rest.split('}').next().unwrap());
        let filled = names
            .zip(&self.values)
            .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
        assert!(!filled.contains('{'), "{filled} lacks something");
        filled
    }
}
