//! Polish names. Source: the Polish lists of faker-cxx (MIT), rare ones left out.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Łukasz Marek Grzegorz Mateusz Wojciech Mariusz Dariusz Maciej Zbigniew Rafał Robert \
     Kamil Jerzy Dawid Szymon Jacek Józef Bartosz Ryszard Artur Sebastian Kacper Damian Sławomir Przemysław Daniel Patryk Jarosław Henryk Mirosław \
     Kazimierz Arkadiusz Zdzisław Dominik Roman Filip Adrian Karol Konrad Hubert Radosław Ireneusz Leszek Krystian Bogdan Waldemar Zygmunt Władysław Edward \
     Emil Eryk Wiktor Oskar Igor Norbert Tadeusz Stanisław Czesław Bolesław Kornel Fabian Franciszek";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Joanna Krystyna Aleksandra Monika Zofia Teresa Natalia Julia Karolina Marta \
     Beata Dorota Danuta Janina Alicja Jadwiga Halina Paulina Justyna Grażyna Irena Wiktoria Iwona Zuzanna Renata Sylwia Oliwia Patrycja Helena Aneta \
     Izabela Emilia Weronika Ewelina Edyta Marianna Martyna Klaudia Urszula Gabriela Dominika Kinga Agata Kamila Lidia Sandra Nikola Oksana Żaneta Bożena \
     Wanda Lucyna Stanisława Władysława Bogumiła Łucja Jagoda Milena Angelika Marzena Wioletta";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk \
     Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Nowakowski Wieczorek Wróbel Jabłoński Dudek Adamczyk Majewski Stępień Malinowski \
     Jaworski Pawlak Górski Witkowski Walczak Sikora Rutkowski Baran Szewczyk Tomaszewski Marciniak Zalewski Ostrowski Wiśniewska Pietrzak Wróblewski \
     Jakubowski Jędrzejewski Dąbek Czyżewski Czajka Bieńkowski Błaszczak Gałka Kacprzak Jędrzejczak Kaszuba Jagielski Borek Florek Góra Gwóźdź Kapusta Kawa \
     Jóźwik Banasik Dębowski Budziński Czerniak Gadomski Andrzejewski Kaczmarski Gil Bochenek Janusz Czapla Aleksandrowicz Furman Augustyn Dobrzyński \
     Adamowicz Kaczor Jakubiak Dąbkowski Banach Gaweł Filipiak Gąsiorowski Buczkowski Czaja Falkowski Janus Góral Jagodziński Domański Borowiec Jaros \
     Janowski Bogucki Gruszczyński Czarnecki Górniak Filipek Godlewski Dudziak Buczek Bartkowiak Izdebski Florczak Bąkowski Bartczak Brzozowski Głogowski \
     Frąckowiak Duszyński Kaczmarczyk Kasperek Bilski Bielak Iwanowski Jurek Hajduk Chmiel Duda Herman Bagiński Adamek Gawroński Bukowski Dziuba Banasiak \
     Antczak Andrzejczak Chudzik Cieśla Banaś Górecki Bożek Dudziński Błaszczyk Bednarski Jackowski Czajkowski Bujak Brzeziński Adamiec Grzelak Kaleta \
     Dudzik Gawlik Jastrzębski Głąb Filipowicz Dominiak Czerwiński Janiak Janiszewski Jarosz Bąk Frankowski Chmura Cichoń Jędrzejczyk Grochowski Kawecki \
     Guzik Bielawski Domagała Grzesik Janik Dębski Czyż Czech Karpiński Biernacki Karaś Gołębiowski Gajda Jezierski Kałuża Kalinowski Grzesiak Golec Bober \
     Gajewski Bartosik Biernat Dobosz Balcerzak Chojnowski Biedrzyński Janas Jurkowski Białas Cebula Graczyk Juszczak Budzyński";
