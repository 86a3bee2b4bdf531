use cel::common::ast::{EntryExpr, Expr, IdedExpr, LiteralValue};
use std::collections::BTreeSet;

/// What an expression names: by it the document is checked, and by its thresholds it is tried.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Mentions {
    pub variables: BTreeSet<String>,
    pub numbers: BTreeSet<i64>,
    pub words: BTreeSet<String>,
}

impl Mentions {
    pub(super) fn of(expression: &IdedExpr) -> Mentions {
        let mut mentions = Mentions::default();
        mentions.visit(expression, &mut Vec::new());
        mentions
    }

    /// `bound` holds the names of the loops around: `s` in `staff.exists(s, …)` is no variable.
    fn visit<'e>(&mut self, expression: &'e IdedExpr, bound: &mut Vec<&'e str>) {
        match &expression.expr {
            Expr::Unspecified => {}
            Expr::Ident(name) => {
                let name = name.trim_start_matches('.');
                if !bound.contains(&name) {
                    self.variables.insert(name.to_owned());
                }
            }
            Expr::Literal(LiteralValue::Int(number)) => {
                self.numbers.insert(*number.inner());
            }
            Expr::Literal(LiteralValue::String(word)) => {
                self.words.insert(word.inner().to_owned());
            }
            Expr::Literal(_) => {}
            Expr::Select(select) => self.visit(&select.operand, bound),
            Expr::Call(call) => {
                call.target.iter().for_each(|target| self.visit(target, bound));
                call.args.iter().for_each(|argument| self.visit(argument, bound));
            }
            Expr::List(list) => list.elements.iter().for_each(|element| self.visit(element, bound)),
            Expr::Map(map) => map.entries.iter().for_each(|entry| self.visit_entry(&entry.expr, bound)),
            Expr::Struct(made) => made.entries.iter().for_each(|entry| self.visit_entry(&entry.expr, bound)),
            Expr::Comprehension(made) => {
                self.visit(&made.iter_range, bound);
                self.visit(&made.accu_init, bound);
                let outside = bound.len();
                bound.push(&made.iter_var);
                bound.extend(made.iter_var2.as_deref());
                bound.push(&made.accu_var);
                for part in [&made.loop_cond, &made.loop_step, &made.result] {
                    self.visit(part, bound);
                }
                bound.truncate(outside);
            }
        }
    }

    fn visit_entry<'e>(&mut self, entry: &'e EntryExpr, bound: &mut Vec<&'e str>) {
        match entry {
            EntryExpr::StructField(field) => self.visit(&field.value, bound),
            EntryExpr::MapEntry(entry) => {
                self.visit(&entry.key, bound);
                self.visit(&entry.value, bound);
            }
        }
    }
}
