//! The few published numbers the tests need, typed, each with its source.

use daybreak_statistics::reading::{self, Given};
use daybreak_statistics::shelf::Shelf;
use daybreak_statistics::table::Edition;
use daybreak_vocabulary::Day;

pub fn day(year: i16, month: i8, day: i8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

pub fn given(year: i16, month: i8, on: i8) -> Given {
    Given { published_on: Some(day(year, month, on)), ..Given::default() }
}

#[track_caller]
pub fn read(name: &str, text: &str, given: &Given) -> Vec<Edition> {
    reading::read(name, text.as_bytes(), given).unwrap_or_else(|refusal| panic!("{refusal}")).editions
}

/// Home Office, NRM and duty to notify statistics, January to March 2023, table of first responders (Open Government Licence v3): the totals of each kind of
/// responder. The rows within them are invented. Rows with nobody are left out, as there.
pub const QUARTER: &str = "\
First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People
Government agency,Government agency total,Total,Total,Total,Total,2374.0
Government agency,Gangmasters and Labour Abuse Authority GLAA,Total,Total,Total,Total,18.0
Government agency,Gangmasters and Labour Abuse Authority GLAA,Total,Total,Total,Indian,9.0
NGO and third sector,NGO and third sector total,Total,Total,Total,Total,249.0
Police,Police total,Total,Total,Total,Total,1043.0
Police,Police total,Total,Total,Total,Albanian,120.0
Police,Police total,Total,Total,Total,UK,500.0
Local Authority,Local Authority total,Total,Total,Total,Total,1080.0
Local Authority,Local Authority total,Total,Adult (18 or over),Total,Total,100.0
Local Authority,Local Authority total,Total,Child (17 or under),Total,Total,980.0
Local Authority,Local Authority total,Criminal,Total,Total,Total,600.0
";

/// Home Office, the same statistics for the end of 2023, published on 7 March 2024: quarters of 2023 by age.
pub const SERIES: &str = "\
Year,Quarter,Age at exploitation,Location of exploitation,NRM referrals
2023.0,Q1,Adult (18 or over),Total,2586.0
2023.0,Q1,Child (17 or under),Total,1894.0
2023.0,Q1,Age not specified or unknown,Total,258.0
2023.0,Q2,Adult (18 or over),Total,2040.0
2023.0,Q2,Child (17 or under),Total,1745.0
2023.0,Q2,Age not specified or unknown,Total,208.0
2023.0,Q3,Adult (18 or over),Total,2018.0
2023.0,Q3,Child (17 or under),Total,1848.0
2023.0,Q3,Age not specified or unknown,Total,265.0
2023.0,Q4,Adult (18 or over),Total,1978.0
2023.0,Q4,Child (17 or under),Total,1945.0
2023.0,Q4,Age not specified or unknown,Total,219.0
";

/// The United Kingdom by year, as the end-of-year statistics first told it: gov.uk, end of year summary 2021, 3 March 2022.
pub const YEARS_2022: &str = "measure,year,people\nreferrals,2020,10601\nreferrals,2021,12727\n";

/// As the series of 7 March 2024 tells it.
pub const YEARS_2024: &str = "measure,year,people\nreferrals,2020,10582\nreferrals,2021,12700\nreferrals,2022,16921\n";

/// Police forces in 2021, typed from local newspapers and the forces' own pages: 13 of 45. Sources: leightonbuzzardonline.co.uk 3603770, littlehamptongazette.co.uk 3602316,
/// Birmingham Post 24 March 2022, echo-news.co.uk 19978687, vlex.co.uk 904580969, eveningnews24.co.uk 20665180, bromsgroveadvertiser.co.uk 19993209, policingnews.co.uk 24 March 2022,
/// sunderlandecho.com 3603330, lincolnshireworld.com 4276463, nwemail.co.uk 19977908, chad.co.uk 3604458, southwalesargus.co.uk 23216949.
pub const FORCES_2021: &str = "\
measure,year,place,people,definition
sent,2021,Bedfordshire Police,402,NRM referrals sent to force for investigation
sent,2021,Sussex Police,417,NRM referrals sent to force for investigation
sent,2021,West Midlands Police,895,cases investigated by force
sent,2021,Essex Police,345,NRM referrals sent to force for investigation
sent,2021,Leicestershire Police,154,cases investigated by force
sent,2021,Norfolk Constabulary,143,referred to force via NRM
sent,2021,West Mercia Police,133,NRM referrals sent to force for investigation
sent,2021,Suffolk Constabulary,102,cases investigated by force
sent,2021,Northumbria Police,100,NRM referrals sent to force for investigation
sent,2021,Lincolnshire Police,90,calendar-year end-of-year data
sent,2021,Cumbria Constabulary,17,NRM referrals sent to force for investigation
sent,2021,Nottinghamshire Police,173,NRM referrals sent to force for investigation
sent,2021,Gwent Police,89,\"own count: the force's own count of NRM cases, beside 12 notifications\"
";

/// What Bedfordshire Police made as first responder in 2021, by kind: the same newspaper's 16, 5 and 11, which are no part of the 402.
pub const MADE_2021: &str = "\
measure,year,responder-kind,responder,kind,people
referrals,2021,Police,Bedfordshire Police,Labour,16
referrals,2021,Police,Bedfordshire Police,Sexual,5
referrals,2021,Police,Bedfordshire Police,Criminal,11
";

/// All of it, as a partnership would have it.
pub fn shelf() -> Shelf {
    let mut editions = Vec::new();
    editions.extend(read("nrm_referrals_2023_q1.csv", QUARTER, &given(2023, 5, 4)));
    editions.extend(read("nrm_referrals_longitudinal.csv", SERIES, &given(2024, 3, 7)));
    editions.extend(read("years.csv", YEARS_2022, &given(2022, 3, 3)));
    editions.extend(read("years.csv", YEARS_2024, &given(2024, 3, 7)));
    editions.extend(read("forces.csv", FORCES_2021, &given(2022, 8, 1)));
    editions.extend(read("made.csv", MADE_2021, &given(2022, 8, 1)));
    Shelf::new(editions)
}
