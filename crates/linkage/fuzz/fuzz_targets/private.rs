//! Any text is a run, a list, an account, keys, a schema, or refused.
#![no_main]

use daybreak_linkage::private::bloom::Schema;
use daybreak_linkage::private::exact::{Account, List, Run, keys};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(run) = Run::read(text) {
        assert_eq!(Run::read(&run.write()).unwrap(), run);
    }
    if let Ok(list) = List::read(text) {
        assert_eq!(List::read(&list.write()).unwrap(), list);
    }
    if let Ok(account) = Account::read(text) {
        assert_eq!(Account::read(&account.write()).unwrap(), account);
    }
    if let Ok(records) = keys::read(text) {
        assert_eq!(keys::read(&keys::write(&records)).unwrap().len(), records.len());
    }
    let _ = Schema::read(text);
});
