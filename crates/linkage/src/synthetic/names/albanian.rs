//! Albanian names. Source: the Albanian lists of faker-cxx (MIT); more of Albania's own family names from general knowledge.

/// Men's forenames, the commonest first.
pub(super) const MALE: &str =
    "Arben Ilir Agim Bledar Ardit Gentian Endrit Klajdi Erion Altin Artur Besnik Fatos Dritan Elton Ervin Armando Denis Kristi Mario Marsel Florian \
     Xhuljano Dëshir Besmir Dardan Shkëlqim Përparim Luan Medon Ermir Ismail Artion Florent Gash Vidan Vath Kujtim Xhevdet Jonuz Ylber Astrit Shkumbin \
     Alban Ergys Vedat Klajd Orges Besim Sokol Enkel Lavdim Pandi Mirlind Klodian Fatlum Durim Bukurosh Asim Blerim Qemal Redon Erzen Agron Valdet Fisnik \
     Besart Jon Betim Florenc Oltian Oltion Liridon Rexhep Lek Spartak Gjon Pirro Pajtim Mikel Ermal Samir Valmir Kristaq Gjergji Arbnor Taulant Arber \
     Gjergj Halit Erin Korab Bujar Nart Dash Erjon Julian Ledian Erkand Bledian Endri Gramoz Marash Dëfrim Bardh Jetmir Shkëmb Lisian Xhevahir Skënder \
     Bekim Trim Migjen Zamir Urim Tomor Lorenc Clirim Serxhio Armend Lirim Lul Andi Hekuran Shqiprim Kastriot Bardhyl Zef Lorik Saimir Avni Festim Afrim \
     Petrit Ndriçim Arlind Gjin Gazmend Orgest Mentor Fidan Bamir Mërgim Dashamir Bashkim Adriatik Gaz Hysen Drilon";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Drita Elona Mimoza Valbona Besa Arta Ermira Anila Klaudia Xhensila Eriona Brunilda Manjola Entela Migena Tea Lirona Mariola Dea Rovena Astritana Jeta \
     Alma Estela Amanda Vesa Linda Erilda Albana Besjana Artemisa Duljeta Kriselda Irena Asja Balina Fjolla Luljeta Verona Elda Erjona Ledia Blenda Gresa \
     Klina Ira Ilda Lea Lisjana Sara Ardita Lavdi Njomza Flaka Nertila Larisa Erëblina Dorentina Teuta Krenare Alketa Era Elena Aldona Silva Margarita \
     Elira Sonila Zamira Aulona Leonora Frida Dardana Artiola Altina Hana Shpresa Bukurije Bora Monika Arlinda Dafina Embla Klea Lena Evelina Dajana Viona \
     Aleksandra Besiana Sidita Olsa Gentiana Rina Majlinda Diona Aurela Vanessa Davina Dhurata Diana Nada Jonida Valentina Rita Oriana Agnesa Ersa Veselina \
     Oltita Blerina Miranda Liza Simona Dalina Elvira Joana Eva Zana Ema Vjollca Lila Merita Edlira Eneida Romina Elvana Elsa Naima Florina";

/// Family names, the commonest first.
pub(super) const FAMILY: &str =
    "Hoxha Prifti Shehu Dervishi Gjoni Leka Kola Hysa Marku Nikolla Gjoka Ndoja Muça Çela Elezi Lleshi Doda Meta Xhafa Cani Kurti Sula Bardhi Toska Dida \
     Pepa Lala Beqiri Tafa Kaja Balliu Gjini Preçi Doçi Hasa Cenaj Ferizi Topi Dushku Dreshaj Aliaj Kusari Rama Jusufi Spahiu Zogu Vokshi Zogaj Tushi \
     Shkreli Paloka Salihu Gruda Kajtazi Agolli Vejseli Zekaj Shoshi Avdullahu Krasniqi Domgjonaj Kavaja Sylaj Pacuku Statovci Kelmendi Jashari Prenkaj \
     Xhaferi Gjonaj Ulqini Vukaj Kulla Xhemshiti Xhufi Murtishi Ziu Gjinaj Hyseni Hamiti Ylli Duka Zhuta Bajrami Xhemajli Topalli Maxhuni Murati Kapllani \
     Basha Ujkani Duraku Bilalli Zeqiri Kicaj Qerimi Ismaili Brahimi Shuaipi Zeka Vehapi Ahmeti Cela Kazazi Hadergjonaj Cakuli Gjuraj Sahiti Nuhiu Useni \
     Rrudhani Gega Ibrahimi Hajzeri Driza Fazliu Hajdari Zogiani Zefi Majko Peci Thaçi Kukaj Zhubi Rrahmani Osmani Vocaj Gashi Haliti Xhokli Kastrati \
     Rugova Ndoj Nikçi Bytyqi Aliu Shala Dedvukaj Kadriu Hasani Balaj Veliaj Mustafa Mazreku Berisha Pajaziti Karaj Thaqi Miftari Përmeti Lushi Muharremi \
     Rustemi Arifi Vula Xhemalaj Gjokaj Begolli Sopi Nimani";
