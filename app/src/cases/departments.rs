use city::{self, DeskId};
use desks::Steps;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use std::collections::BTreeMap;
use ui::text::t;

/// The names of the departments that have a part in a case.
#[derive(Debug, Clone, Default)]
pub struct Departments(BTreeMap<DeskId, Bilingual>);

/// Those of these steps, whether their desks are open or not.
pub async fn departments(view: &mut View, steps: &Steps) -> Result<Departments> {
    let ids: Vec<DeskId> = steps.iter().map(|step| step.desk).collect();
    let desks = city::desks(view, &ids).await?;
    Ok(Departments(desks.into_iter().map(|desk| (desk.id, desk.department.name)).collect()))
}

impl Departments {
    pub fn name(&self, desk: DeskId, lang: Lang) -> String {
        self.0.get(&desk).map_or_else(|| t(lang, "cases-a-department"), |name| name.get(lang).to_owned())
    }

    /// Several in one sentence, each once, in both languages.
    pub fn list(&self, desks: impl IntoIterator<Item = DeskId>) -> Bilingual {
        let mut named: Vec<DeskId> = Vec::new();
        for desk in desks {
            if !named.contains(&desk) {
                named.push(desk);
            }
        }
        let [zh, en] = Lang::ALL.map(|lang| {
            let names: Vec<String> = named.iter().map(|desk| self.name(*desk, lang)).collect();
            names.join(&t(lang, "cases-list-separator"))
        });
        Bilingual { zh, en }
    }
}
