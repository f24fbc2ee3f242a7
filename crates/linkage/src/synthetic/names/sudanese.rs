//! Sudanese names in Latin script. From general knowledge; no open list in Latin script was found. Names are not inherited: a person's
//! second name is the father's first, the third the grandfather's. Usual spellings of one name are parted by bars.

/// Men's forenames, the commonest first; also the names of fathers and grandfathers.
pub(super) const MALE: &str =
    "Mohammed/Mohamed/Muhammad/Mohammad/Mohamad/Mohmed Ahmed/Ahmad/Ahmet Adam/Adem/Aadam Ibrahim/Ibraheem/Ebrahim/Abrahim Abdallah/Abdalla/Abdullah/Abdulla \
     Osman/Othman/Uthman/Osmaan Ali/Aly Hassan/Hasan/Hassen Hussein/Hussain/Husein/Hussien Yousif/Yousef/Yusuf/Youssef/Yosif Ismail/Esmail/Ismael/Ismaeel \
     Abdelrahman/Abdulrahman/Abdalrahman/Abdel_Rahman/Abdul_Rahman Abdelaziz/Abdulaziz/Abdalaziz/Abdel_Aziz Abdelkarim/Abdulkarim/Abdelkareem/Abdul_Karim \
     Abdelgadir/Abdulqadir/Abdelkader/Abdelgader Abdelmoneim/Abdulmonim/Abdelmonem Idris/Idriss/Edris/Idrees Yahya/Yahia/Yehia Haroun/Harun/Haron Musa/Mousa/Mussa/Moussa \
     Suleiman/Sulieman/Suliman/Sulaiman/Soliman Omer/Omar/Umar/Omaar Khalid/Khaled/Khalied Tariq/Tarig/Tarek/Tareq Mustafa/Mustapha/Mostafa Salih/Saleh/Salah/Salieh \
     Bashir/Basheer/Bashier Mubarak/Mobarak/Mubark Ishaq/Ishag/Isaac/Eshaq Yagoub/Yaqoub/Yacoub/Yaqub/Yagub Jamal/Gamal/Jemal Hamid/Hamed/Hamied Hamad/Hammad \
     Issa/Eisa/Isa/Essa Abubakar/Abubaker/Abu_Bakr/Abobakar Altayeb/Al_Tayeb/Eltayeb/Eltayib Alnour/Elnour/Al_Nour/Alnoor/Elnur Bakhit/Bakheet/Bakhiet Fadul/Fadol/Fadl \
     Faisal/Faysal/Feisal Hatim/Hatem Hisham/Hesham/Hicham Jaafar/Jafar/Gaafar/Gafar Kamal/Kamaal Mahdi/Elmahdi/Mehdi Mahmoud/Mahmud/Mahmood Makki/Maki/Mekki \
     Mamoun/Mamon/Maamoun Motasim/Mutasim/Moatasim Mudather/Mudathir/Modather Muzamil/Mozamil/Muzammil Nasr/Nasir/Naser Nizar/Nezar Osama/Usama/Ossama \
     Rashid/Rasheed/Rashied Siddig/Sidiq/Siddiq/Sedig Taha/Tah Walid/Waleed/Walied Yasir/Yaser/Yassir Zakaria/Zakariya/Zakria Awad/Awwad Babiker/Babikir/Babeker \
     Daoud/Dawood/Dawoud/Daud Elhadi/Alhadi/Al_Hadi Gasim/Qasim/Kasim Hamdan/Hemdan Izzeldin/Ezzeldin/Izzaldin/Ezaldin Nureldin/Noureldin/Nouraldin/Nur_Eldin \
     Salaheldin/Salahaldin/Salah_Eldin Sharif/Shareef/Sherif Sabir/Saber Tijani/Tigani/Altijani";

/// Women's forenames, the commonest first.
pub(super) const FEMALE: &str =
    "Fatima/Fatma/Fatimah/Fatema Amna/Aamna/Amnah Aisha/Aysha/Aicha/Ayesha Mariam/Maryam/Meriam Hawa/Hawwa/Hawaa Zainab/Zeinab/Zaynab/Zenab Khadija/Khadiga/Kadija/Khadeja \
     Halima/Haleema/Halema Asha/Aasha Zahra/Zahraa/Alzahra Huda/Hoda Amal/Aamal Samira/Sameera/Samera Nadia/Nadya/Nadiya Ikhlas/Ekhlas/Ekhlass Ihsan/Ehsan Salma/Selma \
     Sara/Sarah Rania/Ranya Sawsan/Sausan Suad/Souad/Suaad Nagla/Najla/Nagla_Aldin Widad/Wedad Igbal/Iqbal/Egbal Nawal/Nowal Manal/Manaal Hanan/Hanaan Mona/Muna/Mouna \
     Safa/Safaa Rihab/Rehab Sumaya/Somaya/Sumaia Tahani/Tahany Thuraya/Soraya/Thoraya Um_Kulthum/Umkalthoum/Om_Kalthoum Kaltoum/Kaltuma/Kalthoum Hajir/Hagir/Hajer \
     Intisar/Entisar/Intesar Rasha/Rashaa Rawda/Rawdha Wisal/Wesal Yusra/Yosra Alawia/Alawiya/Elawia Batoul/Batool Buthaina/Bothaina/Buthayna Dalal/Dallal Eiman/Iman/Eman";
