//! Eritrean names, Tigrinya first and Muslim ones among them. From general knowledge of how they are written in Latin script; no
//! open list was found. Names are not inherited: a person's second name is the father's first, the third the grandfather's.
//! Usual spellings of one name are parted by bars.

/// Men's forenames, the commonest first; also the names of fathers and grandfathers.
pub(super) const MALE: &str =
    "Tesfay/Tesfaye/Tesfai/Tesfahi Yohannes/Yohanes/Johannes/Yohanis Haile/Hayle Kidane/Kidani/Kidanie Berhane/Birhane/Brhane/Berhan \
     Mehari/Mihari/Meharie Tekle/Tecle/Tekleh Habte/Habteh Gebremedhin/Ghebremedhin/Gebremedhn Gebreyesus/Ghebreyesus/Gebreyesos/Gebreeyesus \
     Gebremariam/Ghebremariam/Gebremaryam Ghebrehiwet/Gebrehiwot/Gebrehiwet/Ghebrehiwot Weldeab/Woldeab/Weldab Weldemichael/Woldemichael/Weldemikael/Woldemikael \
     Weldu/Woldu/Wldu Filmon/Philmon/Filimon/Filemon Yonas/Jonas/Yonass Abraham/Abrham/Abraha Samuel/Samiel/Samuiel Dawit/Dawid/Daweet Robel/Robiel/Roble \
     Aman/Amaan Merhawi/Mirhawi/Merhawie Medhanie/Medhane/Mehdanie Mebrahtu/Mebrahtom/Mibrahtu Goitom/Goytom/Guitom Isaias/Isayas/Esayas/Isaiyas \
     Eyob/Iyob/Eyop Kibrom/Kbrom/Kibreab Kiflom/Kifilom/Kflom Temesgen/Temesghen/Tmesgen Tewolde/Tewelde Zerezghi/Zerazghi/Zeresghi Araya/Ariaya \
     Asmerom/Asmorom/Asmarom Desale/Dessale Efrem/Ephrem/Ifrem Ermias/Ermiyas/Jeremias Fessehaye/Fisehaye/Feshaye Fitsum/Fitzum/Fisum Girmay/Ghirmay/Girmai \
     Hadish/Hadush/Hadis Henok/Henock/Hinok Kahsay/Kahsai/Kassay Luel/Luul Mengis/Menghis/Mengs Michael/Mikael/Mikiele Mussie/Musie/Musse Natnael/Nathnael/Natinael \
     Negassi/Negasi/Neghassi Okbay/Ogbay/Okbai/Ukbay Petros/Petross Semere/Semre Simon/Semon Sium/Siyum/Seyoum Solomon/Selemon/Salomon Teame/Tieme \
     Tedros/Tewodros/Theodros Tsegay/Tsegaye/Segay/Tsegai Yemane/Yeman Yosief/Yosef/Yoseph/Yousief Zekarias/Zecarias/Zekaryas Zemichael/Zemikael \
     Mohammed/Mohamed/Muhammed/Mahmed Ibrahim/Ebrahim/Abrahim Saleh/Salih Idris/Edris/Idries Osman/Othman/Usman Ali/Aly Adem/Adam Abdu/Abdo Jemal/Jamal/Gemal \
     Ahmed/Ahmad Hamid/Hamed Suleman/Suliman/Sulaiman";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Selam/Salam Helen/Helien/Hellen Mehret/Mihret/Meheret Senait/Sennait/Sinait Rahel/Rachel/Raheel Feven/Fieven/Feben Luwam/Luam/Lwam Eden/Eiden Bisrat/Besrat \
     Winta/Wenta Semhar/Samhar/Simhar Saba/Sabba Ruta/Rutha Meron/Mieron Merhawit/Mirhawit Freweini/Freweyni/Firewayni/Frewoini Letebrhan/Leteberhan/Letebirhan \
     Abrehet/Abrhet/Abrihet Tsega/Tsegga Tirhas/Trhas/Terhas Lemlem/Lemelem Hiwet/Hiwot/Hiyet Kidisti/Kidsti/Qdsti Nigisti/Ngsti/Negisti Letina/Letena \
     Yordanos/Jordanos Elsa/Ilsa Almaz/Almas Genet/Ghenet/Gnet Asmeret/Asmret Alem/Aliem Azieb/Azeb/Azib Zaid/Zayd Milena/Millena Delina/Dellina \
     Bana/Banna Rigat/Rgat Shewit/Shiwit Hermon/Hermion Fiyori/Fiori Danait/Danayt/Denait Fatna/Fatma/Fatuma Amina/Aminah Zahra/Zehra Hawa/Hauwa Kedija/Khadija/Kadija \
     Medina/Madina Rigbe/Rigbey Tiebe/Tsebe Weyni/Weini Mulu/Muluu Natsinet/Natsnet/Nasinet Betlehem/Bethlehem Simret/Smret/Semret Haimanot/Haymanot";
