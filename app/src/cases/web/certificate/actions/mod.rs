pub mod revoke;
