//! The Human Trafficking Case Data Standard (HTCDS) 2.0: its fields and codes, for files other systems read. Local codes are marked as such, never passed off as the standard's.
//!
//! Fields and codes by the International Organization for Migration (IOM), HTCDS Field Standards 2.0 (24 December 2021), CC BY 4.0, as published at
//! <https://github.com/UNMigration/HTCDS>; reproduced without endorsement. Checked on 22 November 2026. Fields the standard calls deprecated are left out.

use crate::Exploitation::{Criminal, Domestic, Labour, Organs, Sexual, Unknown};

/// One field of the standard, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The heading it stands under.
    pub section: &'static str,
    /// Its machine name, which is also a column's.
    pub name: &'static str,
    /// Whether it belongs to the core.
    pub core: bool,
    /// Its codes; empty where it takes words, a day, a number, or a code of another standard.
    pub codes: &'static [&'static str],
    /// Whether it takes several, joined by a semicolon.
    pub several: bool,
}

/// A field by its machine name.
pub fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

impl Field {
    /// Whether a value may stand in it: any where it has no list, otherwise one of its codes, or several where it takes several.
    pub fn takes(&self, value: &str) -> bool {
        let known = |code: &str| self.codes.contains(&code);
        match (self.codes.is_empty() || value.is_empty(), self.several) {
            (true, _) => true,
            (false, true) => value.split(';').all(known),
            (false, false) => known(value),
        }
    }
}

/// The codes of `org_Type`.
pub const ORGANISATION_TYPE: &[&str] = &[
    "NGO", "LawEnforcement", "HealthServiceOrganisation", "CentralGovernmentOrganisation", "LocalGovernmentOrganisation", "ImmigrationService",
    "LegalService", "CorporateBusiness", "SchoolOrCollege",
];

/// The codes of `prs_Gender`.
pub const GENDER: &[&str] = &[
    "Feminine", "Masculine", "TransgenderFeminine", "TransgenderMasculine", "NonConforming", "NonSpecifiedUnknown",
];

/// The codes of `prs_MaritalStatus`.
pub const MARITAL_STATUS: &[&str] = &[
    "Single", "Married", "Widowed", "Divorced", "Separated", "RegisteredPartnership",
];

/// The codes of `prs_HighestLevelOfEducation`.
pub const HIGHEST_LEVEL_OF_EDUCATION: &[&str] = &[
    "EarlyChildhoodEducation", "PrimaryEducation", "LowerSecondaryEducation", "UpperSecondaryEducation", "PostSecondaryNonTertiaryEducation",
    "ShortCycleTertiaryEducation", "BachelorsOrEquivalentLevel", "MastersOrEquivalentLevel", "DoctoralOrEquivalentLevel",
];

/// The codes of `vic_TraffickingStatus`.
pub const TRAFFICKING_STATUS: &[&str] = &[
    "PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking",
];

/// The codes of `vic_TraffickingStatusDecisionMakingOrg`.
pub const TRAFFICKING_STATUS_DECISION_MAKING_ORG: &[&str] = &[
    "Police", "NGO", "CourtOrProsecution", "NonPoliceGovernmentalOrganization", "Other",
];

/// The codes of `vic_RelationshipToTrafficker`.
pub const RELATIONSHIP_TO_TRAFFICKER: &[&str] = &[
    "Familial", "Acquainted", "Unaquainted",
];

/// The codes of `vic_RecruitmentWebsitesAndApps`.
pub const RECRUITMENT_WEBSITES_AND_APPS: &[&str] = &[
    "Facebook", "Instagram", "WhatsApp", "Telegram", "FacebookMessenger", "Viber", "SnapChat", "Line", "4Sale", "WeChat", "QQ", "QZone", "TikTok", "Twitter",
    "Other",
];

/// The codes of `vic_MethodOfRecruitment`.
pub const METHOD_OF_RECRUITMENT: &[&str] = &[
    "AtAPlaceOfBusiness", "AtAnEducationalInstitution", "AtWork", "ThroughOnlineSocialNetworks", "ThroughAnOnlineAdvertisement", "ThroughATelevisionAdvert",
    "ThroughANewspaperAdvert", "ThroughFamilyOrFamilyEvents", "ThroughFriendsOrSocialEvents", "Other",
];

/// The codes of `vic_MethodsOfControl`.
pub const METHODS_OF_CONTROL: &[&str] = &[
    "PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily", "DebtBondage", "FalsePromises", "PhysicalAbuse", "SexualAbuse", "TakesEarnings",
    "RestrictsFinancialAccess", "RestrictsMedicalCare", "WithholdsNecessities", "PsychologicalAbuse", "PsychoactiveSubstance", "ExcessiveWorkingHours",
    "WithholdsDocuments", "Other",
];

/// The codes of `vic_TypeOfExploitation`.
pub const TYPE_OF_EXPLOITATION: &[&str] = &[
    "ForcedLabour", "SexualExploitation", "ChildLabour", "ForcedMarriage", "Servitude", "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedBegging",
    "ForcedAdoption", "Surrogacy", "Other",
];

/// The codes of `vic_ForcedLabourIndustry`.
pub const FORCED_LABOUR_INDUSTRY: &[&str] = &[
    "A_AgricultureForestryAndFishing", "B_MiningAndQuarrying", "C_Manufacturing", "D_ElectricityGasSteamAndAirConditioningSupply",
    "E_WaterSupplySewerageWasteManagement", "F_Construction", "G_WholesaleAndRetailTradeRepairOfMotorVehicles", "H_TransportationAndStorage",
    "I_AccommodationAndFoodServiceActivities", "J_InformationAndCommunication", "K_FinancialAndInsuranceActivities", "L_RealEstateActivities",
    "M_ProfessionalScientificAndTechnicalActivities", "N_AdministrativeAndSupportServiceActivities", "O_PublicAdministrationAndDefence", "P_Education",
    "Q_HumanHealthAndSocialWorkActivities", "R_ArtsEntertainmentAndRecreation", "S_OtherServiceActivities", "T_ActivitiesOfHouseholdsAsEmployers",
    "U_ActivitiesOfExtraterritorialOrganizations",
];

/// The codes of `vic_TypeOfSexExploitation`.
pub const TYPE_OF_SEX_EXPLOITATION: &[&str] = &[
    "Prostitution", "Pornography", "RemoteInteractiveServices", "PrivateSexualServices",
];

/// The codes of `per_RoleInProcess`.
pub const ROLE_IN_PROCESS: &[&str] = &[
    "TravellingPartner", "Transporter", "RecruiterOrIntermediary", "BrokerTravelAgent", "TransferredIndividual", "HarbouredIndividual", "SoldIndividual",
    "BoughtIndividual", "ReceivedIndividual", "ControlledIndividual", "Smuggler", "Abuser", "Kidnapper", "Exploiter", "Other",
];

/// The codes of `cas_Status`.
pub const STATUS: &[&str] = &[
    "Active", "FollowUp", "Closed", "ClosedReferred",
];

/// The codes of `cas_ReasonForIncomingReferral`.
pub const REASON_FOR_INCOMING_REFERRAL: &[&str] = &[
    "AdditionalServicesRequired", "MigrationOrChangeOfLocation", "Other",
];

/// The codes of `hte_Type`.
pub const EVENT_TYPE: &[&str] = &[
    "Recruitment", "Transit", "Exploitation",
];

/// The codes of `spl_Type`.
pub const SUPPORT_TYPE: &[&str] = &[
    "Education", "Financial", "Health", "LabourExploitationRehabilitation", "Legal", "Livelihood", "RightsBasedTraining", "SexualExploitationRehabilitation",
    "SocialCare",
];

const fn of(section: &'static str, name: &'static str, core: bool, codes: &'static [&'static str], several: bool) -> Field {
    Field { section, name, core, codes, several }
}

/// Every field of the standard, in its order.
pub const FIELDS: &[Field] = &[
    of("Organization", "org_Name", false, &[], false),
    of("Organization", "org_ShippingCity", false, &[], false),
    of("Organization", "org_ShippingCountry", false, &[], false),
    of("Organization", "org_ShippingState", false, &[], false),
    of("Organization", "org_ShippingStreet", false, &[], false),
    of("Organization", "org_ShippingPostalCode", false, &[], false),
    of("Organization", "org_ShippingLongitude", false, &[], false),
    of("Organization", "org_ShippingLatitude", false, &[], false),
    of("Organization", "org_Phone", false, &[], false),
    of("Organization", "org_Type", false, ORGANISATION_TYPE, false),
    of("Person", "prs_Salutation", true, &[], false),
    of("Person", "prs_FirstName", true, &[], false),
    of("Person", "prs_MiddleName", false, &[], false),
    of("Person", "prs_SecondName", true, &[], false),
    of("Person", "prs_Birthdate", true, &[], false),
    of("Person", "prs_Gender", true, GENDER, false),
    of("Person", "prs_Deceased", false, &[], false),
    of("Person", "prs_MaritalStatus", false, MARITAL_STATUS, false),
    of("Person", "prs_NumberOfChildren", false, &[], false),
    of("Person", "prs_PrimaryLanguage", false, &[], false),
    of("Person", "prs_SecondaryLanguage", false, &[], false),
    of("Person", "prs_HighestLevelOfEducation", false, HIGHEST_LEVEL_OF_EDUCATION, false),
    of("Person", "prs_Citizenship", true, &[], true),
    of("Person", "prs_IdentityNumber", false, &[], false),
    of("Person", "prs_Title", true, &[], false),
    of("Person", "prs_Email", true, &[], false),
    of("Person", "prs_HomePhone", true, &[], false),
    of("Person", "prs_MobilePhone", true, &[], false),
    of("Person", "prs_MailingCity", true, &[], false),
    of("Person", "prs_MailingCountry", true, &[], false),
    of("Person", "prs_MailingState", true, &[], false),
    of("Person", "prs_MailingStreet", true, &[], false),
    of("Person", "prs_MailingPostalCode", true, &[], false),
    of("Person", "prs_MailingLongitude", false, &[], false),
    of("Person", "prs_MailingLatitude", false, &[], false),
    of("Person - Victim Context", "vic_TraffickingStatus", true, TRAFFICKING_STATUS, false),
    of("Person - Victim Context", "vic_TraffickingStatusDecisionMakingOrg", true, TRAFFICKING_STATUS_DECISION_MAKING_ORG, false),
    of("Person - Victim Context", "vic_RelationshipToTrafficker", false, RELATIONSHIP_TO_TRAFFICKER, false),
    of("Person - Victim Context", "vic_AgeWhenTrafficked", false, &[], false),
    of("Person - Victim Context", "vic_RecruitmentWebsitesAndApps", false, RECRUITMENT_WEBSITES_AND_APPS, true),
    of("Person - Victim Context", "vic_MethodOfRecruitment", true, METHOD_OF_RECRUITMENT, true),
    of("Person - Victim Context", "vic_LocationOfRecruitment", true, &[], false),
    of("Person - Victim Context", "vic_MethodsOfControl", true, METHODS_OF_CONTROL, true),
    of("Person - Victim Context", "vic_TypeOfExploitation", true, TYPE_OF_EXPLOITATION, true),
    of("Person - Victim Context", "vic_ForcedLabourIndustry", true, FORCED_LABOUR_INDUSTRY, false),
    of("Person - Victim Context", "vic_TypeOfSexExploitation", true, TYPE_OF_SEX_EXPLOITATION, true),
    of("Person - Victim Context", "vic_LocationOfExploitation", true, &[], false),
    of("Person - Victim Context", "vic_ExploitationWebsitesAndApps", false, RECRUITMENT_WEBSITES_AND_APPS, true),
    of("Person - Perpetrator Context", "per_RoleInProcess", false, ROLE_IN_PROCESS, true),
    of("Person - Perpetrator Context", "per_RoleDetails", false, &[], false),
    of("Person - Perpetrator Context", "per_Organisation", false, &[], false),
    of("Case", "cas_Status", true, STATUS, false),
    of("Case", "cas_ReasonForCaseClosure", true, &[], false),
    of("Case", "cas_CaseOwner", true, &[], false),
    of("Referral Details", "cas_ReferringOrganisation", true, &[], false),
    of("Referral Details", "cas_IncomingReferralDate", true, &[], false),
    of("Referral Details", "cas_ReferringPrimaryCaseWorker", true, &[], false),
    of("Referral Details", "cas_ReasonForIncomingReferral", true, REASON_FOR_INCOMING_REFERRAL, false),
    of("Referral Details", "cas_IncomingReferralDetails", true, &[], false),
    of("Referral Details", "cas_ReferredOrganisation", true, &[], false),
    of("Referral Details", "cas_ReferredPrimaryCaseWorker", true, &[], false),
    of("Referral Details", "cas_ReasonForOutgoingReferral", true, REASON_FOR_INCOMING_REFERRAL, false),
    of("Referral Details", "cas_OutgoingReferralDate", true, &[], false),
    of("Referral Details", "cas_OutgoingReferralDetails", true, &[], false),
    of("Case Comment", "cco_CaseComment", false, &[], false),
    of("Historic Trafficking Events", "hte_Longitude", false, &[], false),
    of("Historic Trafficking Events", "hte_Latitude", false, &[], false),
    of("Historic Trafficking Events", "hte_City", false, &[], false),
    of("Historic Trafficking Events", "hte_Country", false, &[], false),
    of("Historic Trafficking Events", "hte_State", false, &[], false),
    of("Historic Trafficking Events", "hte_Street", false, &[], false),
    of("Historic Trafficking Events", "hte_PostalCode", false, &[], false),
    of("Historic Trafficking Events", "hte_Date", false, &[], false),
    of("Historic Trafficking Events", "hte_Type", false, EVENT_TYPE, false),
    of("Historic Trafficking Events", "hte_Description", false, &[], false),
    of("Support Plan", "spl_Objectives", false, &[], false),
    of("Support Plan", "spl_ActionPlan", false, &[], false),
    of("Support Plan", "spl_PlannedEndDate", false, &[], false),
    of("Support Plan", "spl_ActualEndDate", false, &[], false),
    of("Support Plan", "spl_Type", false, SUPPORT_TYPE, false),
    of("Consent", "con_Consent", true, &[], false),
];

/// Where one kind of exploitation of the Home Office's form goes in each standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The form's field.
    pub form: &'static str,
    /// The kind the published statistics count it as.
    pub counted: crate::Exploitation,
    /// `vic_TypeOfExploitation`.
    pub kind: &'static str,
    /// `vic_TypeOfSexExploitation`, where one is told.
    pub sexual: &'static str,
    /// `vic_MethodsOfControl`, where the answer itself names one.
    pub control: &'static str,
    /// What the standard has no code for, in words of our own; empty where it has.
    pub local: &'static str,
    /// Whether where it is counted was seen in a source.
    pub seen: bool,
}

const fn crossing(form: &'static str, counted: crate::Exploitation, kind: &'static str) -> Crossing {
    Crossing { form, counted, kind, sexual: "", control: "", local: "", seen: true }
}

/// The form's ten kinds. The standard has no code for forced crime, only for begging: "Other", and a local code beside it.
pub const CROSSWALK: &[Crossing] = &[
    crossing("types-of-exploitation-forced-to-work", Labour, "ForcedLabour"),
    Crossing { control: "TakesEarnings", ..crossing("types-of-exploitation-wages-taken", Labour, "ForcedLabour") },
    // The form has it under labour; the statistics may count it as criminal.
    Crossing { local: "forced_criminality.fraud", seen: false, ..crossing("types-of-exploitation-forced-to-commit-fraud", Labour, "Other") },
    Crossing { sexual: "Prostitution", ..crossing("types-of-exploitation-prostitution", Sexual, "SexualExploitation") },
    crossing("types-of-exploitation-child-exploitation", Sexual, "SexualExploitation"),
    crossing("types-of-exploitation-taken-somewhere", Sexual, "SexualExploitation"),
    Crossing { local: "forced_criminality", ..crossing("types-of-exploitation-forced-to-commit-crime", Criminal, "Other") },
    crossing("types-of-exploitation-organs-removed", Organs, "OrganRemoval"),
    crossing("types-of-exploitation-unpaid-household-work", Domestic, "Servitude"),
    crossing("types-of-exploitation-other", Unknown, "Other"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_there_once_and_codes_hold_no_separator() {
        assert_eq!(FIELDS.len(), 81);
        let names: std::collections::BTreeSet<&str> = FIELDS.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), FIELDS.len());
        assert!(FIELDS.iter().flat_map(|field| field.codes).all(|code| !code.contains([';', ' '])));
        assert_eq!(field("vic_TypeOfExploitation").unwrap().codes.len(), 11);
        assert_eq!(field("vic_ForcedLabourIndustry").unwrap().codes.len(), 21);
    }

    #[test]
    fn what_the_crosswalk_says_the_standard_takes() {
        for crossing in CROSSWALK {
            for (name, value) in [("vic_TypeOfExploitation", crossing.kind), ("vic_TypeOfSexExploitation", crossing.sexual), ("vic_MethodsOfControl", crossing.control)] {
                assert!(field(name).unwrap().takes(value), "{name} = {value}");
            }
        }
        assert!(field("vic_TypeOfExploitation").unwrap().takes("ForcedLabour;Servitude"));
        assert!(!field("vic_TypeOfExploitation").unwrap().takes("ForcedLabour;forced_criminality"));
        assert!(!field("prs_Gender").unwrap().takes("Feminine;Masculine"));
    }
}
