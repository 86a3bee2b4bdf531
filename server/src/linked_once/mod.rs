//! What no edit of a page changes, in one shared library: a build for `make dev` links it once, and afterwards the pages
//! alone. Linking all was a third of the time until an edited page was served again. Other builds do without.

use host as _;
use reactions as _;
