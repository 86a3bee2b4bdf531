/// Why not everybody reads a post or a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Veil {
    /// Nobody has looked at it yet.
    Waiting,
    Hidden,
}
