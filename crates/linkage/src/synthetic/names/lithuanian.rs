//! Lithuanian names; a family name stands in its men's form. Source: Faker's lt_LT lists (MIT), parted by their endings; more family names from general knowledge.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Jonas Tomas Mantas Lukas Darius Andrius Mindaugas Marius Vytautas Saulius Rolandas Valdas Robertas Žydrūnas Virginijus Raimondas Romas Tadas Vilius \
     Rokas Šarūnas Sigitas Stasys Arminas Benas Nedas Armandas Deividas Petras Eimantas Kipras Ignas Gabrielius Algirdas Arūnas Joris Edvardas Justas Domas \
     Artūras Aurimas Arvydas Kristupas Linas Edvinas Adomas Juozas Evaldas Kajus Erikas Emilis Augustas Danielius Giedrius Karolis Antanas Ramūnas Povilas \
     Irmantas Edgaras Aleksandras Justinas Gediminas Aronas Donatas Aistis Nerijus Kęstutis Faustas Gustas Audrius Dominykas Dainius Aivaras Naglis Orestas \
     Gytis Martynas Pijus Matas Arijus Arnas Arnoldas Egidijus Domantas Markas Paulius Jokūbas Ernestas Dovydas Laurynas Nojus Julius";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Rasa Inga Jurgita Kristina Laura Viktorija Ieva Gintarė Rūta Daiva Vida Sandra Simona Živilė Vaida Vilma Sonata Toma Ugnė Viltė Roberta Sigita Skaistė \
     Ineta Paulina Brigita Justina Ligita Aušra Eglė Edita Mantė Leila Izabelė Kornelija Iveta Lėja Ignė Medėja Milda Jovita Marija Gerda Meda Irma Ramunė \
     Elena Perla Gytė Milana Leticija Eleonora Eidvilė Karina Miglė Dominyka Monika Raminta Aurėja Ariana Aušrinė Evelina Jorūnė Liepa Goda Arielė Greta \
     Rimantė Diana Kotryna Darija Radvilė Agnė Olivija Laurita Enrika Ingrida Giedrė Adrija Dovilė Ema Amelija Ana Neringa Jolanta Karolina Reda Indrė \
     Aurelija Erika";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Kazlauskas Petrauskas Jankauskas Stankevičius Paulauskas Žukauskas Butkus Balčiūnas Urbonas Vasiliauskas Navickas Ramanauskas Kavaliauskas Sakalauskas \
     Rimkus Baranauskas Šimkus Žilinskas Savickas Lukoševičius Mažeika Černiauskas Malinauskas Adomaitis Bagdonas Venckus Vaitkus Mickevičius Morkūnas \
     Norkus Bernotas Juška Rudys Žemaitis Tamošiūnas Macijauskas Zakarauskas Rutkauskas Jakštas Matulis Narušis Kairys Akelis Kalvėnas Kalvaitis Nagys \
     Kalvelis Gronskis Pocius Gailius Poška Gailys Ginzburgas Povilonis Kaupas Grinius Naujokas Gagys Nausėda Kiška Gaičiūnas Gaižauskas Galdikas Gintalas \
     Ambrasas";
