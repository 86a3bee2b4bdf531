//! What an administrator sees of a department as such, one file a page. Who works there stands in `identity`.

pub mod department_name;
pub mod desk;
pub mod new_department;
