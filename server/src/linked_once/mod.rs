//! An instance's host and the reactions, with all that they stand on: no edit of a page changes it. A build for `make dev`
//! links it once, in a shared library, and afterwards the pages alone. Linking all was a third of the time until an edited
//! page was served again. No other build of the program has it.

use host as _;
use reactions as _;
