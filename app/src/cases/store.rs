mod answers;
mod attachments;
mod filings;
mod reviews;
mod sections;

pub use answers::*;
pub use attachments::*;
pub use filings::*;
pub use reviews::*;
pub use sections::*;
