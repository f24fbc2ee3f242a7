//! Files of our own: styles, the exit script, the icon.

/// The address of a file by its plain name.
pub fn address(name: &str) -> &'static str {
    match name {
        "daybreak.css" => "/assets/daybreak.css",
        _ => "",
    }
}
