//! The long lists of the Home Office form, as far as they are public facts: plain English names, not codes. Source: the form's public repository
//! (UKHomeOffice/modern-slavery, April 2026), read in November 2026.

/// Police forces.
pub const FORCES: &[&str] = &[
    "Avon and Somerset Constabulary", "Bedfordshire Police", "Cambridgeshire Constabulary", "Cheshire Constabulary", "City of London Police",
    "Cleveland Police", "Cumbria Constabulary", "Derbyshire Constabulary", "Devon & Cornwall Police", "Dorset Police", "Durham Constabulary",
    "Essex Police", "Gloucestershire Constabulary", "Greater Manchester Police", "Hampshire Constabulary", "Hertfordshire Constabulary",
    "Humberside Police", "Kent Police", "Lancashire Constabulary", "Leicestershire Police", "Lincolnshire Police", "Merseyside Police",
    "Metropolitan Police Service", "Norfolk Constabulary", "North Yorkshire Police", "Northamptonshire Police", "Northumbria Police",
    "Nottinghamshire Police", "South Yorkshire Police", "Staffordshire Police", "Suffolk Constabulary", "Surrey Police", "Sussex Police",
    "Thames Valley Police", "Warwickshire Police", "West Mercia Police", "West Midlands Police", "West Yorkshire Police", "Wiltshire Police",
    "Police Service of Northern Ireland", "Police Scotland", "Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police",
    "British Transport Police", "National Police Air Service",
];

/// Countries other than the United Kingdom. "Unknown" is one of the answers.
pub const COUNTRIES: &[&str] = &[
    "Afghanistan", "Albania", "Algeria", "Andorra", "Angola", "Antigua and Barbuda", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan",
    "Bahrain", "Bangladesh", "Barbados", "Belarus", "Belgium", "Belize", "Benin", "Bhutan", "Bolivia", "Bosnia and Herzegovina", "Botswana",
    "Brazil", "Brunei", "Bulgaria", "Burkina Faso", "Burma", "Burundi", "Cambodia", "Cameroon", "Canada", "Cape Verde", "Central African Republic",
    "Chad", "Chile", "China", "Colombia", "Comoros", "Congo", "Congo (Democratic Republic)", "Costa Rica", "Croatia", "Cuba", "Cyprus", "Czechia",
    "Denmark", "Djibouti", "Dominica", "Dominican Republic", "East Timor", "Ecuador", "Egypt", "El Salvador", "Equatorial Guinea", "Eritrea",
    "Estonia", "Eswatini", "Ethiopia", "Fiji", "Finland", "France", "Gabon", "Georgia", "Germany", "Ghana", "Greece", "Grenada", "Guatemala",
    "Guinea", "Guinea-Bissau", "Guyana", "Haiti", "Honduras", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel",
    "Italy", "Ivory Coast", "Jamaica", "Japan", "Jordan", "Kazakhstan", "Kenya", "Kiribati", "Kosovo", "Kuwait", "Kyrgyzstan", "Laos", "Latvia",
    "Lebanon", "Lesotho", "Liberia", "Libya", "Liechtenstein", "Lithuania", "Luxembourg", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali",
    "Malta", "Marshall Islands", "Mauritania", "Mauritius", "Mexico", "Micronesia", "Moldova", "Monaco", "Mongolia", "Montenegro", "Morocco",
    "Mozambique", "Namibia", "Nauru", "Nepal", "Netherlands", "New Zealand", "Nicaragua", "Niger", "Nigeria", "North Korea", "North Macedonia",
    "Norway", "Oman", "Pakistan", "Palau", "Palestine", "Panama", "Papua New Guinea", "Paraguay", "Peru", "Philippines", "Poland", "Portugal",
    "Qatar", "Romania", "Russia", "Rwanda", "Samoa", "San Marino", "Sao Tome and Principe", "Saudi Arabia", "Senegal", "Serbia", "Seychelles",
    "Sierra Leone", "Singapore", "Slovakia", "Slovenia", "Solomon Islands", "Somalia", "South Africa", "South Korea", "South Sudan", "Spain",
    "Sri Lanka", "St Kitts and Nevis", "St Lucia", "St Vincent", "Sudan", "Suriname", "Sweden", "Switzerland", "Syria", "Tajikistan", "Tanzania",
    "Thailand", "The Bahamas", "The Gambia", "Togo", "Tonga", "Trinidad and Tobago", "Tunisia", "Turkey", "Turkmenistan", "Tuvalu", "Uganda",
    "Ukraine", "United Arab Emirates", "United States", "Unknown", "Uruguay", "Uzbekistan", "Vanuatu", "Vatican City", "Venezuela", "Vietnam",
    "Yemen", "Zambia", "Zimbabwe",
];

/// First responder organisations that are neither a council nor a police force; the form lists 526 in all, councils and forces among them.
pub const OTHER_ORGANISATIONS: &[&str] = &[
    "Home Office - UK Border Force UKBF", "Home Office - Immigration Enforcement IE - DET Heathrow",
    "Home Office - Immigration Enforcement IE - DET Gatwick", "Home Office - Immigration Enforcement IE - DET Yarl's Wood",
    "Home Office - Immigration Enforcement IE - DET Campsfield", "Home Office - Immigration Enforcement IE - DET Derwentside",
    "Home Office - Immigration Enforcement IE - DET Dungavel", "Home Office - Immigration Enforcement IE - DET Haslar",
    "Home Office - Immigration Enforcement IE - ICE North", "Home Office - Immigration Enforcement IE - ICE South",
    "Home Office - Immigration Enforcement IE - Investigation Teams",
    "Home Office - Immigration Enforcement IE - Reporting and Offender Management (ROM)",
    "Home Office - Immigration Enforcement IE - Immigration Prison Teams (IPTs)",
    "Home Office - Immigration Enforcement IE - Foreign National Offenders Returns Command (FNORC)",
    "Home Office - Immigration Enforcement IE - National Returns Progression Command (NRPC)", "Home Office - Immigration Enforcement IE - Other",
    "Home Office - Asylum Group - Asylum and HR Casework", "Home Office - Asylum Group - Appeals, Litigation and Administrative Review",
    "Home Office - Asylum Group - Illegal Migration Intake Unit", "Home Office - Asylum Group - Asylum Support Other",
    "Home Office - Asylum Group - Asylum Support Safeguarding Hub", "Home Office - Asylum Group - Asylum Support Operational Coordination Centre",
    "Home Office - Asylum Group - Other", "Fair Work Agency", "Health and Social Care Trusts - HSC Trusts", "National Crime Agency NCA",
    "Trafficking Awareness Raising Alliance TARA", "Migrant Help", "Kalayaan", "Gangmasters and Labour Abuse Authority GLAA", "Medaille Trust",
    "The Salvation Army", "Barnardo's", "National Society for the Prevention of Cruelty to Children NSPCC CTAC", "Unseen", "New Pathways", "BAWSO",
    "Greater London Authority", "City of London Corporation", "City of Westminster", "Liverpool City Region", "Sheffield City Region",
    "West of England Combined Authority", "Greater Manchester Combined Authority", "West Midlands Combined Authority",
    "Cambridgeshire and Peterborough Combined Authority", "Tees Valley Combined Authority", "Comhairle nan Eilean Siar",
    "North East Regional Special Operations Unit", "North West Regional Organised Crime Unit", "Yorkshire and Humber Regional Organised Crime Unit",
    "East Midlands Special Operations Unit", "Eastern Region Special Operations Unit", "West Midlands Regional Organised Crime Unit", "Tarian ROCU",
    "South East Regional Organised Crime Unit", "South West Regional Organised Crime Unit", "Belfast and Lisburn Women's Aid", "Youth Work Alliance",
];
