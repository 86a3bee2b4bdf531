//! What clerks see of queues, one file a page.

pub mod bulk;
pub mod queue;
pub mod step;
