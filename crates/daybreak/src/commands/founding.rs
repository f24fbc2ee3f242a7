//! `init`: a partnership's first keys, organisations and coordinators.

use super::Ended;
use crate::founding::{self, Founding};
use crate::house::{self, Ground, Sides};
use crate::rooms;
use crate::secrets::{self, PartnerSecrets, PublicSecrets};
use crate::settings::Settings;
use crate::system::{SystemChance, SystemClock};
use daybreak_audit::HeadKey;
use daybreak_database::{Database, Standing};
use daybreak_vault::Signer;
use daybreak_vocabulary::Clock;
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// Founds the partnership of a founding file. Everything it shows is shown once.
pub async fn init(settings: &Settings, file: &Path, out: &mut impl Write) -> Result<(), Ended> {
    let text = std::fs::read_to_string(file).map_err(|_| Ended::Found(format!("the founding file {} can't be read", file.display())))?;
    let founding: Founding = toml::from_str(&text).map_err(|error| Ended::Found(format!("the founding file is not understood: {}", error.message())))?;
    let joining = founding::read(&founding, &settings.places()?).map_err(|error| Ended::Found(error.to_string()))?;
    let db = Database::open(&settings.database, settings.connections).await?;
    match daybreak_database::standing(&db, &rooms::schemas()).await? {
        Standing::Behind(_) => {}
        _ => return Err(Ended::Found("there is a partnership in this database already".to_owned())),
    }
    let (clock, chance) = (Arc::new(SystemClock), Arc::new(SystemChance));
    let partners = PartnerSecrets::draw(chance.as_ref());
    let public = PublicSecrets::draw(chance.as_ref(), clock.today());
    secrets::write_new(&settings.public.secrets, &public)?;
    secrets::write_new(&settings.partners.secrets, &partners)?;
    daybreak_database::migrate(&db, &rooms::schemas()).await?;

    let signer = Signer::from_bytes(partners.signer.bytes());
    let heads = HeadKey::from_bytes(*partners.heads.bytes());
    let ground = Ground { settings, db: db.clone(), partnership_key: signer.partnership_key() };
    let house = house::house(ground, clock, chance, Some(&public))?;
    let office = house::office(&house, &partners, settings.press.clone());
    // A door that doesn't open would be found only by the first coordinator.
    drop(house::doors(&house, Some(&office), Sides::Both));

    let joined = founding::found(&office, &joining).await.map_err(|error| Ended::Found(error.to_string()))?;
    let mut tx = db.read().await?;
    let directory = daybreak_vault::recipients::directory(&mut tx, &signer.partnership_key()).await?;
    tx.rollback().await?;
    writeln!(out, "Put these three lines into the settings. They are public.\n")?;
    writeln!(out, "partnership_key = \"{}\"", signer.partnership_key())?;
    writeln!(out, "directory_epoch = {}", directory.epoch)?;
    writeln!(out, "account_key = \"{}\"\n", HEX.encode(&heads.verifier().to_bytes()))?;
    writeln!(out, "What follows is shown once and kept nowhere. Print it, hand each part to its owner, and keep none.\n")?;
    for (joined, joining) in joined.iter().zip(&joining) {
        writeln!(out, "{}", joined.name)?;
        if let (Some(link), Some(coordinator)) = (&joined.link, &joining.coordinator) {
            writeln!(out, "  {} joins at {}{link}", coordinator.name, settings.partners.address)?;
        }
        match &joined.recovery_code {
            Some(code) => writeln!(out, "  recovery code {}\n", code.as_str())?,
            None => writeln!(out, "  holds no keys\n")?,
        }
    }
    db.close().await;
    Ok(())
}

/// One more key for traces, from the next start on.
pub fn trace_key(settings: &Settings, out: &mut impl Write) -> Result<(), Ended> {
    let id = PartnerSecrets::add_trace_key(&settings.partners.secrets, &SystemChance)?;
    writeln!(out, "Key {id} for traces is in the partners' secrets file. Start the partners' side again: from then on it makes them.")?;
    writeln!(out, "Keep the earlier keys there for as long as reports are kept: what they made is found with them alone.")?;
    Ok(())
}
