//! What columns are usually called.

use crate::heading::folded;
use crate::table::{Column, Table};
use std::sync::Arc;

/// What a column holds, told by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    Forename,
    Surname,
    /// A whole name.
    Name,
    Born,
    Sex,
    Nationality,
    Phone,
    Email,
    Vehicle,
    Postcode,
    HouseNumber,
    Address,
    Town,
    /// A county or a state.
    Region,
    /// A company or a trader.
    Company,
    /// A number that is one person's: of a case, a passport, an insurance.
    Number,
}

/// Names, folded ([`folded`]).
const NAMES: [(Role, &[&str]); 16] = [
    (Role::Forename, &["forename", "forenames", "firstname", "givenname", "givennames", "middlename", "middlenames", "prenume"]),
    (Role::Surname, &["surname", "lastname", "familyname", "secondname", "surnames"]),
    (Role::Name, &["name", "fullname", "personname"]),
    (Role::Born, &["dob", "dateofbirth", "birthdate", "born", "birthday"]),
    (Role::Sex, &["sex", "gender"]),
    (Role::Nationality, &["nationality", "countryoforigin", "citizenship"]),
    (Role::Phone, &["phone", "telephone", "mobile", "phonenumber", "telephonenumber", "mobilenumber", "contactnumber"]),
    (Role::Email, &["email", "emailaddress", "mail"]),
    (Role::Vehicle, &["vehicle", "vrm", "vehicleregistration", "registrationmark", "numberplate", "vehiclemark"]),
    (Role::Postcode, &["postcode", "postalcode", "zip", "zipcode"]),
    (Role::HouseNumber, &["housenumber", "streetnumber", "buildingnumber", "flat"]),
    (Role::Address, &["address", "address1", "address2", "address3", "addressline1", "addressline2", "street", "streetname"]),
    (Role::Town, &["town", "city", "suburb", "locality"]),
    (Role::Company, &["company", "companyname", "business", "businessname", "tradingname", "employer", "tradingas"]),
    (Role::Region, &["county", "state", "region"]),
    (
        Role::Number,
        &["nrmnumber", "nrmreference", "socsecid", "ssn", "nino", "nationalinsurancenumber", "nhsnumber", "passport", "passportnumber", "casenumber", "companynumber", "registrationnumber"],
    ),
];

fn of_name(name: &str) -> Option<Role> {
    let name = folded(name);
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(role, _)| *role)
}

/// Whether the usual model knows a column of this name.
pub(crate) fn is_usual(name: &str) -> bool {
    of_name(name).is_some()
}

/// Which columns hold what, in the table's order.
pub(super) struct Roles(Vec<(Role, String)>);

impl Roles {
    pub fn of(table: &Table) -> Roles {
        let role = |column: &Arc<Column>| of_name(column.name()).map(|role| (role, column.name().to_owned()));
        Roles(table.columns().iter().filter_map(role).collect())
    }

    /// The columns of a role.
    pub fn all<'a>(&self, table: &'a Table, role: Role) -> Vec<&'a Column> {
        self.0.iter().filter(|(held, _)| *held == role).filter_map(|(_, name)| table.column(name)).map(Arc::as_ref).collect()
    }

    /// The first column of a role.
    pub fn first<'a>(&self, table: &'a Table, role: Role) -> Option<&'a Column> {
        self.all(table, role).first().copied()
    }
}
