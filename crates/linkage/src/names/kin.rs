//! Forms of one name that neither letters nor sound bring together: short forms, pet names, other romanisations.
//!
//! Typed into the project from general knowledge, language by language, for this use: not taken from [`crate::synthetic`], whose people are written with
//! short forms of their own list. Both lists know the usual ones, so a benchmark on synthetic people flatters this one somewhat.

use crate::hash::Map;
use std::sync::OnceLock;

/// Groups: a name, then its other forms. A form may be of several names (Alex, Pat). Plain letters.
const ENGLISH: &str = "\
    abigail abby abi gail;abraham abe bram;adam ad;agnes aggie nessie;alan al alun;albert al bert bertie;alexander alex alec xander sandy lex alasdair alistair;alexandra alex sandra lexi sasha;\
    alfred alf alfie fred;alison ali ally;amanda mandy;amelia millie amy;andrew andy drew;angela angie ange;annabel bella anna;anne ann annie nan nancy;anthony tony ant antony;archibald archie;arthur art;\
    barbara barb babs barbie;bartholomew bart;beatrice bea trixie;benjamin ben benny benji;bernard bernie;bradley brad;bridget bridie biddy;cameron cam;carol caz carrie;caroline carol carrie caz lina;\
    catherine cath cathy kate katie kathy kitty kat cate katherine kathryn catharine;charles charlie chas chuck chaz;charlotte charlie lottie char;christian chris;christina chris tina chrissy;christine chris chrissy tina;christopher chris kit topher;\
    clifford cliff;constance connie;cynthia cindy;daniel dan danny;danielle dani danny;david dave davey davy dai;deborah deb debbie debra;dennis den denny;derek del;diana di;dominic dom nic;donald don donny;dorothy dot dottie dolly;douglas doug dougie;\
    edmund ed eddie ted ned;edward ed eddie ted teddy ned;edwin ed eddie;eleanor ellie nell nelly nora ella;elizabeth liz lizzie beth betty betsy eliza elsie libby bess lisa;emily em emmy millie;emma em;eric rick;ernest ernie;eugene gene;evelyn eve evie;\
    florence flo flossie;frances fran frankie;francesca fran frankie chess;francis frank frankie fran;frederick fred freddie freddy rick;gabriel gabe;gabrielle gabby gabi;geoffrey geoff jeff jeffrey;george georgie;georgina georgie gina;gerald gerry jerry;geraldine gerry;gerard gerry ged;gilbert gil bert;gillian gill jill gilly;\
    gordon gord;grace gracie;graham gray;gregory greg;gwendoline gwen wendy;hannah han;harold harry hal;harriet hattie harry;harrison harry;helen nell nellie;henry harry hal hank;herbert herb bert;howard howie;hugh hughie;humphrey hump;ian iain;irene rene;isaac zac ike;isabella bella izzy issy isabel isobel;\
    jacob jake;jacqueline jackie jacqui;james jim jimmy jamie jem;jane jenny janey;janet jan;janice jan;jason jay jase;jennifer jen jenny jenna;jeremy jem jerry;jessica jess jessie;joanna jo jo joanne;john jack johnny jon jock;jonathan jon jonny jonathon;joseph joe joey jo;josephine jo josie;joshua josh;joyce joy;judith judy jude;julia jules julie;julian jules;\
    karen kaz;kathleen kath kathy kate;keith kez;kenneth ken kenny;kevin kev;kimberley kim;laura lori;lawrence larry laurie laurence;leonard len lenny leo;leslie les;lesley les;lewis lew lou louis;lillian lil lily;linda lin lindy;louise lou lulu;lucinda lucy cindy;lucy lu;luke lukas;lynda lyn lin;\
    madeleine maddie;malcolm mal;margaret maggie meg peggy marge margie rita mags peg madge greta;marilyn mari;marjorie marge;martha marty;martin marty mart;mary molly polly mamie may;matilda tilly mattie;matthew matt matty;maureen mo;maurice mo;maxwell max;maximilian max;megan meg;melanie mel;melissa mel lissa missy;michael mike mick mickey micky mikey;michelle shell shelly chelle;mildred millie;\
    miriam mim;mohammed mo;mitchell mitch;nancy nan;natalie nat;natasha tash nat;nathan nat nate;nathaniel nat nate;neil neal;nicholas nick nicky nico;nicola nicky nic nikki;nigel nige;norman norm;oliver ollie olly;olivia liv livvy ollie;oscar oz;oswald oz ozzie;owen ewan;pamela pam;patricia pat patsy trish tricia patty;patrick pat paddy rick;paula pauly;peter pete;philip phil pip phillip;philippa pip pippa;priscilla cilla;prudence pru;\
    rachel rach rae;raymond ray;rebecca becky becca bex beck;reginald reg reggie;richard rick dick rich ricky dicky richie;robert rob bob bobby robbie bert robin;roberta bobbie;roderick rod rick roddy;rodney rod;roger rodge;roland rollo;ronald ron ronnie;rosalind ros roz;rosemary rose rosie;rosamund ros;rupert ru;russell russ;ruth ruthie;samantha sam sammy;samuel sam sammy;sandra sandy;sarah sally sal sadie sara;\
    sebastian seb bas;sharon shaz sharon;sheila shell;sidney sid;simon si;sophia sophie sof;stacey stace;stanley stan;stella stel;stephanie steph stevie;stephen steve stevie ste steven;stewart stu stuart;susan sue susie suzie suzy sukie;susannah sue susie anna;sylvia syl;tamara tammy;terence terry tel terrance;teresa terry tess tessa theresa;thomas tom tommy;timothy tim timmy;tobias toby;tracey trace;\
    trevor trev;valerie val;vanessa nessa;veronica ron ronnie vera;victor vic;victoria vicky tori vic vicki;vincent vince vinny;violet vi;virginia ginny;vivian viv;walter wally walt;wendy wend;wilfred wilf;william bill billy will willie liam wills;winifred win winnie freda;yvonne von;zachary zac zach zak;zoe zo";
const POLISH: &str = "\
    adam adas;agata agatka;agnieszka aga agusia jagna;aleksander olek alek;aleksandra ola olka;alicja ala alka;andrzej jedrek andrzejek jedrzej;anna ania anka andzia;antoni antek tolek;arkadiusz arek;artur arturek;barbara basia baska;bartlomiej bartek bartosz;beata becia;bogdan bodzio;boguslaw bogus bogdan;bozena bozenka;\
    cezary czarek;czeslaw czesiek;damian damianek;daniel danielek;danuta danka danusia;dariusz darek;dominik domino;dorota dorotka;edward edek;elzbieta ela elka;ewa ewka ewunia;franciszek franek;gabriela gabrysia;grazyna grazynka;grzegorz grzesiek grzes;halina halinka;hanna hania hanka;henryk heniek;irena irenka;ireneusz irek;iwona iwonka;izabela iza;\
    jacek jacus;jadwiga jadzia;jakub kuba kubus;jan janek jas jasiek janusz;janina janka;jaroslaw jarek;jerzy jurek;joanna asia aska;jolanta jola jolka;jozef jozek;julia julka;justyna justynka;kacper kacperek;kamil kamilek;karol karolek;karolina karola;katarzyna kasia kaska;kazimierz kazik;kinga kingusia;konrad kondzio;krystyna krysia kryska;krzysztof krzysiek krzys;\
    leszek lechu lech;lucja lucynka;lucyna lucynka;lukasz lukaszek;maciej maciek mac;magdalena magda madzia;malgorzata gosia malgosia goska;marcin marcinek;marek mareczek;maria marysia maryska mania;mariusz mariuszek;marta martusia;marzena marzenka;mateusz mati mateuszek;michal michalek;mieczyslaw mietek;miroslaw mirek;miroslawa mirka;monika monia;natalia natalka;\
    patrycja patka;patryk patryczek;pawel pawelek;piotr piotrek piotrus;przemyslaw przemek;radoslaw radek;rafal rafalek;remigiusz remek;renata renia;robert robcio;roman romek;ryszard rysiek;sebastian seba;slawomir slawek;stanislaw staszek stasiek;stefan stefek;sylwia sylwka;szymon szymek;tadeusz tadek;teresa tereska;tomasz tomek;urszula ula ulka;waldemar waldek;wanda wandzia;weronika wera;\
    wieslaw wiesiek;wieslawa wieska;wiktor wiki;witold witek;wladyslaw wladek;wlodzimierz wlodek;wojciech wojtek;zbigniew zbyszek;zdzislaw zdzisiek;zofia zosia zoska;zygmunt zygmus";
const ROMANIAN: &str = "\
    adriana adi;adrian adi;alexandru alex sandu alecu;alexandra alexa sanda alex;ana anisoara anica;anastasia nastasia tasia;andrei andreias;andreea deea;anton tony tonel;aurel relu;aurelia relia;bogdan bogdanel;catalin cata;catalina cata lina;constantin costel costi costica dinu;constanta tanta;cristian cristi;cristina cristi;daniel dani;daniela dana dani;dumitru mitica dimi mitru dima;\
    ecaterina catinca cati katia;elena lena ela lenuta ileana;elisabeta veta beta;emilia mili;eugen jeni;eugenia jeni geni;florin flori;florentina flori tina;gabriel gabi;gabriela gabi;george gigi gica georgica;georgiana geo gina;gheorghe gigi ghita george gica;grigore grig;ilie lie;ioan ion ionel nelu ionut;ioana oana ionela ioanna;ion ionel nelu ionut nicu;ionut ionel nutu;iulian iuli;iuliana iuli;\
    laurentiu lau;loredana lori dana;lucian luci;luminita lumi;magdalena magda;maria mari marioara marica maricica;marian mari;mariana mari;marius mario;mihaela miha ela mica;mihai misu mihaita mihail;mircea mirciulica;monica moni;natalia nati;nicolae nicu nae niculae nicusor culita;nicoleta nico;octavian tavi;paraschiva chiva;petru petrica petre petrisor;rodica rodi;radu raducu;roxana roxi;sebastian sebi;\
    silviu silvi;simona simo;sorin sorinel;stefan fane stefanita fanel;stefania fani;teodor teo doru tudor;teodora dora teo;valentin vali tinel;valentina vali tina;valeriu vali;vasile vasilica lica vasi;vasilica lica;victor vic;viorel vio;violeta vio leta";
const ALBANIAN: &str = "\
    aleksander aleks sander;afrim afi;agim gimi;albana bana;alban bani;anila ani;arben beni ben;ardit diti;arjan jani;artan tani;astrit triti;bashkim kimi shkimi;besnik niku;bledar bledi dari;blerim blerimi rimi;drita dita;dritan tani;edmond mondi;eduart edi;elton toni;endrit endri;erion eri;ermal mali;esmeralda alda esma;fatmir miri;fatos tosi;ferdinand nandi;flamur muri;florian flori lori;\
    gentian genti;gezim zimi;ilir liri;kastriot triti;klajdi klajd;kreshnik niku;ledian ledi;luan luani;lulzim zimi;luljeta lule leta;majlinda linda;mirela mira;nexhmije nexhi;pellumb lumbi;petrit triti;shkelqim qimi;shpetim timi;skender skendi;sokol koli;teuta uta;valbona bona;valentina tina;vjollca olla;xhevahir vahi;ylli yll;zamir miri;aferdita dita";
const LITHUANIAN: &str = "\
    agne agnyte;aleksandras aleksas;algirdas algis;ana onute ona;andrius andriukas;antanas antas;arunas aras;asta astute;aurelija aure;birute biruta;dalia dale;darius dariukas;daiva daivute;egle eglute;gediminas gedas gedis;gintare ginte;giedrius giedris;jonas jonukas;jurate jure;jurgis jurgutis;jurgita jurga;juozas juozapas;justinas justas;kazimieras kazys;kristina kriste;laima laimute;lina linute;linas linukas;\
    mantas mantukas;marija maryte;martynas martis;mindaugas minde;modestas modas;nijole nija;petras petriukas;ramunas ramas;ramune rama;rasa rasyte;rimantas rimas;rimante rima;rita ritute;rolandas rolis;ruta rutele;saulius saulis;sigitas sigis;stanislovas stasys;tomas tomukas;viktorija vika;vilija vile;virginijus virgis;vladislovas vladas;vytautas vytas vytis;zydrunas zydris";
const NIGERIAN: &str = "\
    abayomi yomi;abimbola bimbo bola;abiodun biodun abi;abosede bosede;adebayo bayo debayo;adebola bola debola;adebowale wale debo bowale;adegoke goke;adekemi kemi;adekunle kunle;adeola ola deola;adeolu deolu;aderonke ronke;adesola sola;adetokunbo tokunbo;adewale wale;adeyemi yemi;akinwale wale akin;anuoluwapo anu;ayodele ayo dele;ayomide ayo mide;babajide jide;babatunde tunde baba tunji;babatunji tunji;\
    bolanle bola;chiamaka amaka;chidiebere chidi ebere;chidimma dimma chidi;chigozie gozie;chika chichi;chikodi kodi;chinedu nedu edu;chinwe chi;chinyere nyere;chioma oma;chisom som;chukwudi chudi;chukwuebuka ebuka;chukwuemeka emeka;chukwuma chuma;damilola dami lola;ebubechukwu ebube;efosa efe;ehimare ehi;emmanuel emma manny;folake lake;folasade sade shade;funmilayo funmi;gbolahan gbola;gbenga olugbenga;ifeanyi ify;ifeoma ify oma;ifunanya ify;ikechukwu ike iyke;\
    ikenna ike;isioma oma;jumoke moke;kehinde kenny;kelechi kc kele;ngozi ngo;nkechi kechi;nkiruka nkiru;nnamdi namdi;obianuju uju;obinna obi;ogechi oge;okechukwu okey okay;oladimeji dimeji ladi;olamide mide lami;olanrewaju lanre;olatunde tunde;olayinka yinka;olorunfemi femi;olubunmi bunmi;olufemi femi;olufunke funke;olufunmilayo funmi;olumide mide;olusegun segun;oluwadamilare dare;oluwafemi femi;oluwakemi kemi;\
    oluwaseun seun;oluwasegun segun;oluwatobi tobi;oluwatosin tosin;omolara lara;omotayo tayo;omotola tola;onyeka onyi;onyinye onyi;osagie osas;osamudiamen osas;osaretin osas;osariemen osas;osasere sere osas;osazee osas;oyindamola oyin dami;samuel sam sammy;tolulope tolu lope;titilayo titi layo;temitope temi tope;taiwo taye;uchechukwu uche;uchenna uche;ugochukwu ugo;blessing bless;patience pat;emeka mekus;augustine austin;monday mon;osahon osas";
/// Family names and parts of given names in pinyin, Cantonese, Hokkien, and the older spellings of Taiwan and the south-east.
const CHINESE: &str = "\
    wang wong ong heng;li lee lei lai;zhang chang cheung cheong teo tiong;liu lau lew low liew;chen chan tan chern chin;yang yeung young yeo yong;huang wong hwang ng ooi wee;zhao chao chiu teoh chew;wu ng woo goh;zhou chou chow chew chau;xu hsu tsui hui chee khoo;sun suen soon;ma mah beh;zhu chu choo;hu wu woo oh foo;guo kuo kwok kuok quek;he ho hoe hor;lin lam lim;gao kao ko koh;luo law lo loh;\
    zheng cheng tay teh chang;liang leung leong neo;xie hsieh tse cheah chia;song sung soong;tang tong thong;han hon;feng fung foong pang;deng tang teng theng;cao tsao tso chao;peng pang phang;zeng tseng tsang chan;xiao hsiao siu siew;tian tien tin chan;dong tung tang;pan poon phua puah;yuan yuen wan;cai tsai choi chua chai tsoi;jiang chiang kong keung kiang;yu yue yee u yii;du tu to toh;ye yeh yip yap;cheng ching chia;wei ngai wai goi;\
    su so soo soh;lu lo loo lou lui;ding ting teng;ren jen yam yum;shen shum sum sim;yao yiu yeo yow;cui tsui chui choi;zhong chung cheong;tan tam tham;luk loke loh lu;fan faan hoon fann;jin kam chin kim;shi shek sek sze si shih;liao liu liew leow;jia ka chia kah;xia ha hsia har;fu foo poh;fang fong png;bai pak pai peh;zou chau tsou chow;meng mang beng;xiong hung hsiung;qin chun chin tsun;qiu yau khoo chiu hiew;hou hau hao;yin wan yun;xue sit hsueh suet;\
    yan yim ngan yin;duan tuen tuan;long lung leng;tao to toh;mao mo mow;hao kok ho;gu koo ku kwoo;gong kung kong;shao siu shiu;weng yung ong;qian chien chin tsin;jian kin chien kian;hua wah hwa fa;guo kwok kok;qiang keung chiang;jun chun kwan chuen;ping bing peng;zhi chi chee tze;ming meng;xiao siu hsiao sio;wen man boon mun;bin ban pan pin;jie kit kiet chieh git;hai hoi hye;yong wing weng;jia ka chia kah;da tai ta dai;\
    xue suet hsueh seok;zi tze tsz chi;de tak te teck;sheng sing seng shing;kun kwan kuan;nan nam lam;yi yat yee i yik;rong wing jung yung;qing ching cheng;fei fai hui;hong hung ang;kai hoi;xin sun yan hsin sin;hui fai wai hwee huey;bo po pak;gang kong kang;xiu sau siu hsiu siew;ying yin eng;min man bin;jing ching cheng;juan kuen chuan;mei mui may bee;ling leng;yu yuk yee gek;dan tan;qian sin chien chin;ting ding;lan laan;gui kwai kuei;shu suk shuk siok;fen fan hun;ai oi;\
    qiu chau chiu;yun wan woon;ya nga ah;zhen chun chan jan;chun chuen choon;feng fung hong;lei lui loi;chao chiu chau;hao ho how;yue yuet;si sze see;mo mok bak";
/// Arabic and Tigrinya names: what differs by more than vowels and alike consonants.
const ARABIC: &str = "\
    mohammed muhammad mohamed mohammad mohd mhd md mehmet mahamad;ahmed ahmet ahmad;yusuf joseph youssef yousif yosef;ibrahim abraham brahim;isaac ishaq ishag eshaq;yaqub jacob yagoub yacoub;jibril gabriel jabril;musa moses mousa;dawud david daoud dawit;suleiman solomon sulaiman;issa jesus eisa isa;yahya john yehia;zakaria zachariah zekarias;maryam mary mariam miriam;\
    jamal gamal jemal djamal;jaafar gaafar jafar;najla nagla;khadija khadiga hadija kadija;hajir hagir hajer;tijani tigani;qasim gasim kasem qassem;tariq tarig tarek;siddiq siddig sadiq;abdulqadir abdelgadir abdelkader;iqbal igbal;thuraya soraya;uthman osman othman;mustafa mostafa mustapha;abubakar boubacar abubaker;aisha aicha ayesha;hussein husain hossein;abdulrahman abderrahman abdelrahman abdirahman;\
    aziz abdulaziz abdelaziz;rahim abdulrahim abdelrahim;hamid abdulhamid abdelhamid;karim abdulkarim abdelkarim";
const TIGRINYA: &str = "\
    michael mikael mikiele micheal mihail;weldemichael woldemichael weldemikael;zemichael zemikael;gebremichael gebremikael ghebremichael;yohannes johannes yohanes john;yonas jonas;yosief joseph yosef;yordanos jordanos;filmon philmon philimon;efrem ephrem;petros peter;pawlos paulos;dawit david dawid;samuel samiel;isaias isayas esayas isaiah;ermias jeremias ermiyas;zekarias zecharias;tewodros tedros theodros;tekle tecle teklay;rahel rachel;\
    gebre ghebre;gebremedhin ghebremedhin medhin;haile hayle;hiwet hiwot hiywet;woldu weldu;woldeab weldeab;kidane kidanie;tesfay tesfaye tesfai;tsegay segay tsegaye;alganesh alghanesh;abeba abebe;berhane brhane birhane;habtom habtemariam;kibrom kibreab;luwam luam;ruth ruta rut;eyob job iyob;natnael nathaniel nathnael;elsa elizabeth elsabet;mehret mihret;senait sennait";
const INDIAN: &str = "\
    lakshmi laxmi;chowdhury chaudhary choudhary chaudhuri choudhury;mukherjee mukhopadhyay mookerjee;banerjee bandyopadhyay bannerji;chatterjee chattopadhyay;ganguly gangopadhyay;bhattacharya bhattacharjee bhattacharyya;agarwal aggarwal agrawal;nair nayar;iyer aiyar ayyar;yadav jadav jadhav;das dass dasgupta;venkatesh venkatesan venkat;srinivas sreenivas srini;krishna krishnan kishan;rajesh raj;rajinder raj;rajendra raj rajinder rajinderpal;\
    sukhdev sukh;gurpreet guri gopi;harpreet harry;balwinder bal;manpreet mani;jaspreet jassi;jaswinder jas;kuldeep deep;mandeep deep;sandeep sandy deep;deepak deepu dipak;vijay vijai bijoy;vikram bikram wikram;vivek bibek;sanjay sanjai;ravindra ravi rabindra;surendra suren surinder;narendra naren narinder;mahendra mohinder mahinder;jitendra jitu jitender;dharmendra dharminder;tiwari tewari trivedi;mishra misra;verma varma barma";
const VIETNAMESE: &str = "huynh hoang;vo vu;vuong uong;dang dan;phuc phuoc;truong trang;thinh thanh;nhat nhut;canh kieng;tinh tanh;hong huong;chau chu;quy qui;ly li;my mi;thuy thui thi;phuong phung;nguyen nguyn ngyuen nguyeng";

/// Which names a word is a form of: at most six.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kin([u16; 6]);

impl Kin {
    /// Its names as a set of 64: two that share none there share none.
    pub(crate) fn set(self) -> u64 {
        self.0.iter().filter(|name| **name != 0).fold(0, |set, name| set | 1 << (name & 63))
    }

    /// Whether both are forms of one name.
    pub fn meets(self, other: Kin) -> bool {
        self.0[0] != 0 && other.0[0] != 0 && self.0.iter().any(|name| *name != 0 && other.0.contains(name))
    }
}

/// What a plain word (lower case, without marks) is a form of.
///
/// ```
/// use daybreak_linkage::names::kin;
/// assert!(kin("william").meets(kin("bill")) && kin("malgorzata").meets(kin("gosia")) && kin("zhang").meets(kin("cheung")));
/// assert!(!kin("bill").meets(kin("bob")) && !kin("xyz").meets(kin("xyz")));
/// ```
pub fn kin(word: &str) -> Kin {
    static KNOWN: OnceLock<Map<&'static str, Kin>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let mut known: Map<&'static str, Kin> = Map::default();
        let languages = [ENGLISH, POLISH, ROMANIAN, ALBANIAN, LITHUANIAN, NIGERIAN, CHINESE, ARABIC, TIGRINYA, INDIAN, VIETNAMESE];
        for (at, group) in languages.iter().flat_map(|language| language.split(';')).enumerate() {
            for form in group.split_whitespace() {
                let held = known.entry(form).or_default();
                if let Some(free) = held.0.iter_mut().find(|name| **name == 0) {
                    *free = u16::try_from(at + 1).unwrap_or(0);
                }
            }
        }
        known
    });
    known.get(word).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_plain_words_and_no_name_is_lost() {
        let languages = [ENGLISH, POLISH, ROMANIAN, ALBANIAN, LITHUANIAN, NIGERIAN, CHINESE, ARABIC, TIGRINYA, INDIAN, VIETNAMESE];
        let mut groups = 0;
        for group in languages.iter().flat_map(|language| language.split(';')) {
            groups += 1;
            let forms: Vec<&str> = group.split_whitespace().collect();
            assert!(forms.len() > 1, "{group}");
            for form in forms {
                assert!(form.bytes().all(|byte| byte.is_ascii_lowercase()), "{form}");
            }
        }
        assert!(groups > 700 && groups < 60_000, "{groups}");
    }
}
