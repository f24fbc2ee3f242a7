//! Short and pet forms, as a person gives them and a form keeps them. From general knowledge.

use crate::synthetic::nationality::Nationality;

const BRITISH: &str = "William:Will,Bill,Billy Robert:Rob,Bob,Bobby Richard:Rich,Rick,Dick James:Jim,Jimmy,Jamie John:Jack,Johnny Michael:Mike,Mick,Mickey \
    David:Dave Daniel:Dan,Danny Thomas:Tom,Tommy Christopher:Chris Joshua:Josh Matthew:Matt Peter:Pete Stephen:Steve Andrew:Andy,Drew Anthony:Tony Antony:Tony \
    Benjamin:Ben Alexander:Alex,Sandy Edward:Ed,Eddie,Ted Joseph:Joe Nicholas:Nick Patrick:Pat,Paddy Kenneth:Ken Ronald:Ron Raymond:Ray Gregory:Greg Samuel:Sam \
    Charles:Charlie,Chuck Frederick:Fred,Freddie Timothy:Tim Philip:Phil Phillip:Phil Jonathan:Jon Leonard:Len Francis:Frank Gerald:Gerry Jeffrey:Jeff Geoffrey:Geoff \
    Lawrence:Larry Donald:Don Douglas:Doug Nathan:Nat Dominic:Dom Cameron:Cam Jacob:Jake Zachary:Zac Mohammed:Mo Sarah:Sally,Sal Rebecca:Becky,Becca Susan:Sue,Susie \
    Jessica:Jess,Jessie Charlotte:Charlie,Lottie Samantha:Sam Victoria:Vicky,Tori Elizabeth:Liz,Beth,Lizzie,Betty Katherine:Kate,Kathy,Katie Catherine:Cath,Kate,Cathy \
    Kathryn:Kath,Kate Kathleen:Kath Margaret:Maggie,Peggy,Meg Jennifer:Jen,Jenny Christine:Chris,Chrissy Patricia:Pat,Trish Alexandra:Alex,Sandra Abigail:Abi,Abby \
    Amanda:Mandy Barbara:Babs Caroline:Carol,Caz Deborah:Deb,Debbie Debra:Deb,Debbie Dorothy:Dot Eleanor:Ellie,Nell Emily:Em Frances:Fran Francesca:Fran Georgina:Georgie \
    Geraldine:Gerry Gillian:Gill Isabella:Bella,Izzy Jacqueline:Jackie Josephine:Jo,Josie Joanna:Jo Joanne:Jo Judith:Judy Lesley:Les Lucinda:Lucy Maureen:Mo \
    Michelle:Shell Natasha:Tash Nicola:Nicky,Nic Pamela:Pam Philippa:Pip Rachel:Rach Stephanie:Steph Theresa:Terry Tracey:Trace Valerie:Val Hannah:Han Danielle:Dani";
const ALBANIAN: &str = "Aleksander:Aleks Arben:Beni Ardit:Diti Bledar:Bledi Endrit:Endri Gentian:Genti Klajdi:Klajd Shkëlqim:Qimi Skënder:Skëndi Bashkim:Kimi Kastriot:Triti \
    Valentina:Tina Aferdita:Dita Luljeta:Lule Majlinda:Linda Esmeralda:Alda";
const ROMANIAN: &str = "Alexandru:Alex,Sandu Constantin:Costel,Costi Gheorghe:Gigi,George Ion:Ionel,Nelu Nicolae:Nicu Vasile:Vasilică Mihai:Mișu Ionuț:Ionel Ștefan:Fane Dumitru:Mitică,Dimi \
    Maria:Mari,Marioara Elena:Lena,Ela Ioana:Oana Mihaela:Miha,Ela Alexandra:Alexa,Sanda Andreea:Deea Georgiana:Geo Gabriela:Gabi Gabriel:Gabi Florentina:Flori Cristina:Cristi Cristian:Cristi";
const POLISH: &str = "Katarzyna:Kasia Małgorzata:Gosia,Małgosia Agnieszka:Aga Barbara:Basia Ewa:Ewka Magdalena:Magda Elżbieta:Ela Joanna:Asia Krystyna:Krysia Aleksandra:Ola Zofia:Zosia \
    Anna:Ania,Anka Maria:Marysia Teresa:Tereska Karolina:Karola Krzysztof:Krzysiek,Krzyś Andrzej:Andrzejek Tomasz:Tomek Paweł:Pawełek Michał:Michałek Jakub:Kuba Łukasz:Łukaszek \
    Grzegorz:Grzesiek Mateusz:Mati Wojciech:Wojtek Dariusz:Darek Mariusz:Mariuszek Maciej:Maciek Zbigniew:Zbyszek Sławomir:Sławek Przemysław:Przemek Stanisław:Staszek \
    Władysław:Władek Jarosław:Jarek Mirosław:Mirek Piotr:Piotrek Jan:Janek,Jasiek Józef:Józek Jerzy:Jurek Arkadiusz:Arek Radosław:Radek";
const LITHUANIAN: &str = "Vytautas:Vytas Mindaugas:Mindė Andrius:Andriukas Jonas:Jonukas Virginijus:Virgis Gediminas:Gedas Kristina:Kristė Jurgita:Jurga Viktorija:Vika Gintarė:Gintė \
    Aleksandras:Aleksas Antanas:Antas Rimantė:Rima Ramūnas:Ramas";
const NIGERIAN: &str = "Oluwaseun:Seun Oluwatobi:Tobi Oluwafemi:Femi Oluwakemi:Kemi Oluwasegun:Segun Olufunke:Funke Olufunmilayo:Funmi Chukwuemeka:Emeka Chukwudi:Chudi Okechukwu:Okey \
    Emmanuel:Emma Blessing:Bless Samuel:Sam,Sammy Joseph:Joe Ayodele:Ayo,Dele Babatunji:Tunji Olanrewaju:Lanre Titilayo:Titi Tolulope:Tolu Omotayo:Tayo Osariemen:Osas Osasere:Sere Omosede:Sede \
    Adekunle:Kunle Adebowale:Debo,Wale Abayomi:Yomi Gbolahan:Gbola Oladimeji:Dimeji Ifunanya:Ify Chidimma:Chidi Obianuju:Uju Onyinye:Onyi";

/// A short form of a forename, if its language has a usual one; `at` chooses.
pub(in crate::synthetic) fn nickname(nationality: Nationality, forename: &str, at: usize) -> Option<&'static str> {
    let table = match nationality {
        Nationality::British => BRITISH,
        Nationality::Albanian => ALBANIAN,
        Nationality::Romanian => ROMANIAN,
        Nationality::Polish => POLISH,
        Nationality::Lithuanian => LITHUANIAN,
        Nationality::Nigerian => NIGERIAN,
        _ => return None,
    };
    let (_, shorts) = table.split_whitespace().filter_map(|entry| entry.split_once(':')).find(|(name, _)| *name == forename)?;
    let count = shorts.split(',').count();
    shorts.split(',').nth(at % count.max(1))
}
