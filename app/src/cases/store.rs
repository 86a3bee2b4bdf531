mod answers;
mod attachments;
mod filings;
mod history;
mod keeping;
mod reviews;
mod sections;

pub use answers::*;
pub use attachments::*;
pub use filings::*;
pub use history::*;
pub use keeping::*;
pub use reviews::*;
pub use sections::*;
