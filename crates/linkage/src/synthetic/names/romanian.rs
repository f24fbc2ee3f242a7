//! Romanian names. Source: the Romanian lists of faker-cxx (MIT).

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Andrei Alexandru Mihai Ionuț Florin Cristian Marian Gheorghe Vasile Constantin Ion Nicolae Daniel Marius Claudiu Ciprian Gabriel Corneliu Valentin \
     Octavian George Raul Romeu Matei Șerban Viorel Vlad Răzvan Victor Emil Tudor Sorin Ștefan Marin Ionel Laurentiu Cornel Romeo Bogdan Horia Mihail \
     Nicoale Dan Petre Adrian Ghiță Horea Lucian Laurențiu Sebastian Alex Cătălin Gheorghiță Cristinel Alin Gavril Cosmin Radu Eugen Dumitru Liviu Valeriu \
     Tiberiu Ovidiu Eduard";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Maria Elena Ioana Andreea Mihaela Ana Cristina Alexandra Georgiana Florentina Daniela Aurelia Lidia Ruxandra Sorina Teodora Dana Mariana Lavinia \
     Mirela Stefania Loredana Doina Oana Marilena Viorica Elisabeta Ramona Anca Larisa Georgeta Monica Livia Marina Alina Magdalena Carmen Daria Sorana \
     Claudia Nicoleta Silvia Iuliana Flavia Floriana Raluca Camelia Diana Magda Gabriela Valentina Irina Denisa Simona Delia Roxana Ana-Maria Eva Cătălina \
     Florina Marinela Adriana Laura Anda Liliana";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Moldovan Lupu Mihai Rădulescu Panaite Stefan Balan Moise Mihu \
     Trandafir Tudose Constantin Albu Voicu Iancu Sava Marinescu Șchiopu Alexandru Andrei Dorin Pavel Georgescu Manole Mănescu Șerban Nistor Neagu Simion \
     Covaci Pintilie Coman Chiriac Bucur Cojocaru Dobrescu Petrică Florescu Ioniță Tudor Anghel Sorin Nicolae Dincă Căruntu Alexandrescu Costache Fodor \
     Dima Diaconescu Vasilescu Mihăilescu Bogdan Cătănescu Luca Diaconu Petrescu Oancea Preda Hanganu Barbu Bădăluță Badea Brănescu Pascu Sandu Călinescu \
     Frățilă Bădescu Niculae Ștefanescu Ene Dinu Filip Burcea Vlaicu Zaharia Toma Gheorghiu Petrache Mocanu Iacob Cristea Dobre Ivan Soare Păun Gavril \
     Mărgărit Oprea Dumitrache";
