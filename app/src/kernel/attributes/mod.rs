//! Attributes: what the compiler makes of an item that they stand above.

use proc_macro::TokenStream;
use quote::quote;
use syn::{ItemFn, parse_macro_input};

/// Makes a page or an action into what the table of routes takes, `kernel::handler::Handler`.
///
/// An async function has a type of its own, which holds all that the function does. A route made of it elsewhere is built
/// again there whenever it is edited, with all others beside it; made here, it is built in the crate that the edit is in.
#[proc_macro_attribute]
pub fn handler(_: TokenStream, item: TokenStream) -> TokenStream {
    let function = parse_macro_input!(item as ItemFn);
    let ItemFn { attrs, vis, sig, block } = &function;
    let name = &sig.ident;
    quote! {
        #(#attrs)*
        #vis fn #name() -> ::kernel::handler::Handler {
            #sig #block
            ::kernel::handler::Handler::new(#name)
        }
    }
    .into()
}
