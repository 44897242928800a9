"""Negators: per language the words that deny, and those that shade a sentence so that a denial may stand for them.

A table of our own, from grammars' closed classes. Forms are parted by spaces; `_` is a space inside a form, `*` any letters;
a form that starts with `=` is a regular expression. `denies`: negators of a clause. `shades`: every other word of negation,
exclusion, lack, refusal, prevention, doubt or limit, and prefixed or suffixed opposites: another language may well say them
with a negator ("failed to" is "did not", "only on Monday" is "not before Monday"). `passes`: phrases with a negator that
deny nothing ("not only"). In scripts without spaces, and in Korean, forms are looked for inside the text.
"""

from __future__ import annotations

from typing import NamedTuple


class Negators(NamedTuple):
    """A language's forms, each a run of them parted by spaces."""

    denies: str
    shades: str
    passes: str = ""


_ROMANCE = (
    "imposib* impossib* imposs* incapa* incap* imperf* imprecis* imprevis* imprevist* impun* impid* "
    "impíd* imped* imposs* inad* "
    "inace* inaccett* inacce* inasum* incert* inciert* incómod* incomp* inconsc* inconst* incorr* "
    "incre* incump* incumpl* incur* "
    "indef* indepen* indip* indis* indes* ineb* inef* inesp* inest* inevit* inexp* inexist* infel* "
    "infert* ingius* injust* inxust* "
    "inm* inmun* immun* innoc* inoc* innec* inneg* inutil* inútil* inusu* inusit* inval* invis* "
    "insat* insegu* insicur* insens* insign* "
    "insop* insosten* insuf* insuff* intact* intol* irre* irra* irreg* illeg* ileg* ilegí* desac* "
    "desap* desaut* desco* descu* desem* "
    "deseng* desig* desist* desob* desemp* desl* desm* désac* dés* disac* disap* disoc* anti* anul* "
    "anull* contra contro "
    "contre contro* salvo rar* rifiut* nieg* niég* cancel* cancell* suspend* suspen* sospe* prohib* "
    "proib* vet* viet* evit* évit* "
    "falt* manc* manq* caren* abandon* priv* exclu* esclu* ignor* excep* eccez* excepto exceto eccetto "
    "difíc* diffic* difíci* "
    "negar negó niega* niegu* negat* nega negam neguen carec* carên* carenc* disol* désint* disuad* "
)

NEGATORS: dict[str, Negators] = {
    "en": Negators(
        "not no never nobody nothing none neither nor cannot no-one =\\w+n['’\"´]t dont didnt doesnt isnt cant wont",
        "without nowhere only just until till unless =un(?!der|ion|ited|ity|iv|iq|ite)\\w{3,} hardly "
        "barely scarcely rarely rare seldom few "
        "little except instead rather apart besides beyond fail* refus* reject* deny denied denies "
        "denying denial lack* avoid* prevent* "
        "stop* ban banned bans block* prohibit* forb* ceas* absen* miss* lose* lost losing loss "
        "imposs* immun* imper* improp* "
        "insuf* inade* incap* ineff* invis* indep* indef* inel* incorr* inacc* incom* inevit* insec* "
        "instab* intol* innoc* infreq* "
        "incur* inconcl* inexp* insane* inno* irreg* irres* irrel* irrev* illeg* illit* illog* disag* "
        "disal* disap* dislik* dismiss* "
        "disput* disq* disreg* diss* distr* dishon* discon* disab* disun* non-* nonp* non* false* "
        "wrong* mistak* abandon* cancel* ended "
        "quit* drop* withdr* keep kept away against despite *less free declin* doubt* question* oppos* "
        "anything anyone anybody any ever yet trouble* difficul* hard challeng* ignor* different* landlocked short "
        "struggl* stall* mistrust* whether ex-* former* scrap* ineli* deni* delay* zero already halt* "
        "overcom* outside abstain* exempt* secret* silent* exclu* worri* fear* barred incomplete mis* anti*",
        "not_only not_just not_merely no_doubt no_matter whether_or_not why_not if_not not_to_mention "
        "no_less no_fewer no_later "
        "not_least no_further no-deal never_more not_so_much no_longer not_guilty not_help n't_help "
        "not_get_enough no_wrong =no\\.\\s?\\d "
        "=(?:why|who)\\s\\w+n['’]t =(?:is|are|did|does|do|was|were|has|have)n['’]t\\s\\w+\\s?\\? "
        "no_idea never_mind =no(?=[,.!]) =no-\\w+",
    ),
    "es": Negators(
        "no nunca jamás nadie nada ningún ninguna ninguno tampoco",
        "desmi* ni sin solo sólo únic* apenas excepto hasta fracas* fall* rechaz* poco poca pocos "
        "pocas dej* aus* pierd* perd* pese "
        "aunque cualquier* lejos fuera todavía aún demasiado más_que sino ceso* ces* elud* dud* "
        "descart* libre* en_lugar "
        " fals* error* erróne* bloque*   " + _ROMANCE,
        "no_solo no_sólo no_obstante sin_embargo sin_duda nada_más no_más_que no_dej* no_es_más "
        "no_es_sino no_hay_duda ni_más "
        "=no\\s\\w+\\sm[aá]s\\sque",
    ),
    "pt": Negators(
        "não nunca jamais ninguém nada nenhum nenhuma tampouco",
        "desmen* nem sem só somente apenas únic* unic* até fracass* falh* recus* rejeit* pouco pouca "
        "poucos poucas deix* aus* perd* "
        "apesar embora qualquer* longe fora ainda demasiado senão cess* duvid* dúvid* descart* livre* em_vez fals* "
        "err* bloque* além difícil mais_do_que   " + _ROMANCE,
        "não_só não_apenas não_somente não_obstante sem_dúvida nada_mais não_deix* não_passa "
        "=não\\s\\w+\\smais\\s(?:do\\s)?que",
    ),
    "gl": Negators(
        "non nunca xamais ninguén ningún ningunha tampouco nada",
        "nin sen só soamente únic* agás ata fracas* fall* rexeit* pouco pouca poucos poucas deix* "
        "aus* perd* malia aínda calquera* "
        "lonxe fóra demasiado senón ces* dúbid* dubid* descart* libre* en_lugar fals* err*     "
        " apenas " + _ROMANCE,
        "non_só non_obstante sen_embargo sen_dúbida nada_máis non_deix* =non\\s\\w+\\smáis\\sque",
    ),
    "ca": Negators(
        "no mai ningú tampoc",
        "res cap ni sense gens enlloc només sols únic* tret fins fracass* fall* rebutj* poc poca pocs "
        "poques deix* abs* perd* malgrat "
        "encara qualsevol* lluny fora massa sinó cess* dubt* descart* lliure* en_lloc fals* err*   "
        " atur* a_penes excepte difícil* impedir* evit* " + _ROMANCE,
        "no_només no_obstant sens_dubte res_més no_deix* =no\\s\\w+\\smés\\sque",
    ),
    "fr": Negators(
        "pas jamais rien aucun aucune",
        "démuni* démen* ne =n['’]\\w+ non sans ni nul nulle guère personne seul* unique* sauf hormis "
        "jusqu* échou* ref* rejet* empêch* interd* interdi* "
        "défaut peu cess* abs* perd* pert* malgré bien_que loin hors trop arrêt* dout* libre* nie nié nient nier "
        " peine faux fauss* bloqu* stop* échec*   " + _ROMANCE,
        "pas_seulement pas_moins rien_de_moins pas_uniquement",
    ),
    "it": Negators(
        "non mai nessuno nessuna nessun niente nulla neanche nemmeno neppure",
        "no né senza solo soltanto solamente unic* tranne fino finché fall* resping* respint* poco "
        "poca pochi poche smett* smess* "
        "assen* perd* pers* malgrado nonostante anche_se sebbene qualsiasi lontan* fuori troppo cess* "
        "dubb* liber* appena "
        " sbagl* fals* invece oltre più_che imped* inaccess* ign* in*ile " + _ROMANCE,
        "non_solo non_soltanto non_a_caso senza_dubbio niente_di_meno non_vedo non_appena "
        "=non\\s\\w+\\s(?:altro\\s)?che",
    ),
    "de": Negators(
        "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts "
        "weder keinerlei keineswegs",
        "ohne nein nirgend* nichts* nicht* nur erst kaum selten wenig* außer statt anstatt anstelle "
        "fehl* gescheiter* scheiter* "
        "verweiger* weiger* lehn* ablehn* abgelehn* bestreit* bestritt* leugn* mangel* vermeid* "
        "vermied* verhinder* verbiet* verbot* "
        "=un(?!d\\b|s\\b|ser|ter|ion|i)\\w{3,} =in(?:akz|stab|kom|diskut|tol|eff)\\w+ miss* ent* *los "
        "*lose *losen *loser *loses *frei *freie "
        "*freien aufhör* aufgehör* verlier* verlor* verlust* gegen trotz obwohl schwer* fern allein "
        "lediglich ausschließ* abges* "
        " eingestell* zweifel* falsch* sonst noch sondern verzicht* vermiss* stopp* unterlass* weniger  "
        " ob",
        "nicht_nur nicht_zuletzt nicht_wahr nicht_weniger nicht_länger_als nichts_als ob_oder_nicht",
    ),
    "nl": Negators(
        "niet geen nooit niemand niets niks nimmer evenmin",
        "zonder noch nergens nee alleen slechts pas nauwelijks zelden weinig behalve in_plaats faal* "
        "mislukt* weiger* ontken* ontbr* "
        "gebrek* vermijd* verbied* verbod* voorkom* =on(?!d|s|g|t)\\w{4,} onge* onts* *loos *loze "
        "*vrij *vrije verlie* verlor* tegen "
        "ondanks hoewel moeilijk louter uitgeslot* twijfel* fout* verkeerd* afgew* afwij* stop* gestopt "
        "kwijt enig*   ",
        "niet_alleen niet_in_de_laatste_plaats niet_minder",
    ),
    "ru": Negators(
        "не нет нельзя никогда никто никого ничто ничего",
        "=не(?!б|кот|дел|больш|вест|дав|посред)\\w+ ни без безо никому никем ничему ничем никак* "
        "нигде никуда лишь только едва редк* мало немн* кроме вместо отказ* отверг* "
        "отриц* опроверг* недостат* нехват* отсутств* избеж* избег* предотвра* запре* без* бес* "
        "потер* утрат* против несмотря трудн* "
        "тяжел* вне слишком прекра* отмен* сомн* ложн* ошиб* лиш* свобод* анти* пока чуть единствен* исключ* "
        "перест* вряд откло* осужд* теря* удерж* утрач* порица* сохран* ещё еще ли",
        "не_только не_менее тем_не_менее не_кто_иной не_просто не_исключ* не_раз не_сто* чуть_не "
        "не_хуже не_прекра* не_сомнева*",
    ),
    "uk": Negators(
        "не немає нема ніколи ніхто ніщо нічого нікого",
        "=не(?!б|діл|щод|велик)\\w+ ні нікому нічим ніяк* ніде нікуди без лише лиш тільки ледве рідк* "
        "мало крім окрім замість відмов* відкин* відхил* запереч* "
        "спрост* нестач* брак* відсутн* уник* запобіг* заборон* без* втрат* проти попри важк* поза надто занадто  "
        "припин* скас* сумнів* хибн* помил* позбав* вільн* анти* поки доки єдин* виключ* перест* "
        "навряд засудж* ще чи",
        "не_тільки не_лише не_менш тим_не_менш не_просто не_виключ* не_раз не_припин* не_сумнів*",
    ),
    "pl": Negators(
        "nie nigdy nikt nikogo nic żaden żadna żadne żadnego żadnej żadnych",
        "=nie(?!dziel|co|któr|wiel|miec|b|rzadko)\\w+ ani bez brak* nikomu nikim niczego niczym "
        "nigdzie tylko jedynie dopiero aż póki dopóki ledwo rzadk* mało niewiel* oprócz "
        "poza zamiast odm* odrzuc* zaprzecz* unik* zapobie* zakaz* zabr* bez* przesta* utrat* strac* "
        "przeciw* mimo trudn*  "
        "zbyt zawies* odwoł* wątpl* fałsz* błęd* pozbaw* woln* anty* nadal jeszcze wyłącz* jedyn* wyjątk* "
        "zakończ* rezygn* czy ",
        "nie_tylko nie_mniej nie_wprost nie_przesta* nie_bez nie_później nie_licząc nie_lada",
    ),
    "cs": Negators(
        "není nejsou nebyl nebyla nebylo nebyli nebude nebudou nemá nemají nemohl nemůže nemohou "
        "nikdy nikdo nic žádný žádná žádné",
        "ne =ne(?!bo|ž\\b|děl|jv|mo[cž]|dáv|jprve)\\w+ ne bez ani nik* nic* žádn* jen pouze až dokud sotva "
        "zříd* mál* kromě místo odmít* zamít* popř* popír* nedostat* chyb* vyhn* "
        "vyhýb* zabrán* zakáz* bez* přesta* ztrat* ztrác* proti přes těžk* mimo příliš zruš* pochyb*  "
        "vylouč* ukonč* zda ještě",
        "nejen nejen_že nicméně",
    ),
    "tr": Negators(
        "değil değildi değildir yok yoktu yoktur asla hiçbir =\\w+m[ae]z(?:lar|ler)?(?:d[ıi])? "
        "=\\w+m[ıiuü]yor\\w{0,6} "
        "=\\w{2,}m[ae]d[ıi](?:m|k|lar|ler|n|nız|niz)? =\\w{2,}m[ae]m[ıi]ş\\w{0,6} "
        "=\\w{2,}m[ae]y[ae]c[ae][kğ]\\w{0,8}",
        "değil* hiç* hayır kimse ne =\\w+m[ae]d[ıi]\\w* =\\w+m[ae]d[ae]n =\\w+m[ae]s\\w+ "
        "=\\w+m[ae]y\\w+ =\\w+m[ae]z\\w+ =\\w+m[ae]m\\w* "
        "sadece yalnız* ancak *siz *sız *suz *süz =\\w+s[ıiuü]z\\w* reddet* reddi ret inkar* inkâr* "
        "başarısız* eksik* engel* yasak* "
        "kaçın* önle* nadir* dışında yerine kaybet* kayb* karşı rağmen zor* iptal* şüphe* yanlış* gayri* "
        "imkan* imkân* henüz artık bile kına* hâlâ hala",
        "sadece_değil yalnızca_değil hiç_şüphesiz =\\w+[ıiuü]p\\s\\w+m[ae]\\w+ =temmuz namaz maz* "
        "=\\w*s[ae]m[ae]d\\w* =değil[,\\s]",
    ),
    "ar": Negators(
        "لا ولا لم ولم فلم لن ولن فلن ليس وليس فليس ليست وليست ليسوا",
        "فلا ألا بلا لست لسنا غير وغير بغير دون ودون بدون عدم وعدم بعدم لعدم كلا أبدا أبداً فقط إلا "
        "سوى رفض* يرفض* ترفض* نفى "
        "نفت ينفي تنفي نفي* أنكر* ينكر* تنكر* فشل* يفشل* تفشل* منع* يمنع* تمنع* حظر* يحظر* تجنب* "
        "يتجنب* لتجنب افتق* تفتق* يفتق* نقص انعدام* غياب* "
        "قلة قليل* نادر* بالكاد رغم ضد صعب* مستحيل* فقد* خسر* خسار* توقف* أوقف* إلغ* ألغ* بدلا بدلاً "
        "عدا باستثناء خال* خلا لا* اللا* "
        "شك* خطأ كاذب* وحيد* وحد* مجرد إنما بل أقل حرم* حرمان* كف نزع وقف ضعف عجز* يعجز* إنكار* مختلف* فحسب",
        "لا_سيما ولا_سيما لا_يزال لا_تزال لا_شك ليس_فقط لا_بد ما_زال ما_زالت لا_زال لا_زالت ولا_يزال "
        "ولا_تزال لا_يزالون أم_لا لا_يقل لا_تقل "
        "ليس_إلا وليس_فقط لم_يزل لا_ينفك",
    ),
    "fa": Negators(
        "نیست نیستند نیستم نیستیم نبود نبودند نشد نشده نمی* نکرد نکردند نکرده ندارد ندارند نداشت "
        "نداشتند نداشته نخواهد نخواهند نباید نتوانست "
        "نشود نکند نکنند نکنید نخواهیم نداریم ندارم نداد نکردم",
        "نه هیچ* هرگز بدون بی غیر عدم نب* نش* نک* ند* نخ* نت* نم* نر* نگ* ننم* نی* فقط تنها مگر جز رد "
        "ردّ انکار تکذیب* شکست* منع ممنوع* جلوگیری "
        "اجتناب کمبود فقدان نادر* اندک علیه رغم سخت* غیر* بی‌* نا* لغو* پایان قطع* شک تردید اشتباه* دروغ* بلکه هنوز  "
        "حتی امتناع* خودداری* متوقف* متفاوت مخالف* بیگناه* بی‌گناه*",
        "نه_تنها نه_فقط بی_شک بی‌شک یا_نه یا_نباید",
    ),
    "he": Negators(
        "לא ולא שלא אין ואין שאין אינו אינה אינם אינן שאינו שאינה שאינם איני איננו מעולם",
        "הלא אינני איננה בלי מבלי ללא לעולם אף כלום שום בלתי אי ואינו ואינה שאינן ואינם וללא בלא איש "
        "רק בקושי לעתים מעט פרט חוץ מלבד "
        "במקום סירב* מסרב* לסרב דחה* דוח* הכחיש* מכחיש* נכשל* כישל* חסר* חוסר מחסור נמנע* להימנע מנע* "
        "למנוע מונע* אסר* אוסר* איסור* היעדר* "
        "העדר* איבד* אובד* הפסיד* הפסד* נגד למרות קשה קשים מדי ביטל* בוטל* ביטול הפסיק* ספק שגוי* "
        "שקר* בודד* יחיד* אנטי* עדיין טרם "
        "טעות נטול* חדל* אלא פירוק חף",
        "לא_רק ללא_ספק או_לא לא_פחות",
    ),
    "hi": Negators(
        "नहीं नही नहीँ मत",
        "असं* अनि* अना* अप्र* अनौ* बेरोज़* न ना बिना बगैर ग़ैर गैर केवल सिर्फ सिर्फ़ बस मुश्किल* शायद "
        "इनकार* इंकार* मना अस्वीकार* असफल* नाकाम* विफल* कमी अभाव बच* रोक* प्रतिबंध* "
        "बैन अलावा बजाय बजाए छोड़* खो* विरुद्ध खिलाफ ख़िलाफ़ बावजूद रद्द* समाप्त* खत्म* ख़त्म* शक "
        "संदेह गलत ग़लत         "
        "वंचित असंभव* ही बल्कि हार* मुक्त* अभी अलग कभी गैर-* विरोध*  ",
        "न_केवल न_सिर्फ या_नहीं =क्या.{0,80}नहीं",
    ),
    "id": Negators(
        "tidak bukan belum tak jangan takkan tidaklah bukanlah",
        "tanpa tiada nggak enggak bukannya tak* tidak* non* hanya sulit jarang sedikit kecuali selain alih-alih "
        "gagal* kegagalan menolak* ditolak* penolakan membantah* dibantah* bantah* menyangkal* "
        "kurang* kekurangan hindar* menghindar* "
        "mencegah* dicegah* melarang* dilarang* larang* absen* kehilangan hilang kalah melawan meski* "
        "walau* terlalu batal* "
        "berhenti* dihentikan* menghentikan* ragu* salah* bebas* mustahil* anti* sekadar minim* lepas* putus* "
        "cuma padahal melainkan denuk*    ",
        "tidak_hanya bukan_hanya tidak_lain tak_hanya bukan_saja tidak_saja tidak_kurang atau_tidak "
        "tak_henti* tidak_sedikit",
    ),
    "ms": Negators(
        "tidak bukan belum tak jangan takkan tidaklah bukanlah",
        "tanpa tiada usah bukannya tak* tidak* hanya sahaja sukar jarang sedikit kecuali selain gagal* "
        "kegagalan menolak* ditolak* enggan* menafikan* dinafikan* nafi* kurang* kekurangan elak* "
        "mengelak* menghalang* dihalang* "
        "halang* mencegah* melarang* dilarang* larang* haram* kehilangan hilang kalah melawan walau* "
        "meski* terlalu batal* "
        "berhenti* dihentikan* menghentikan* ragu* salah* bebas* mustahil* anti* sekadar minim* lepas* putus* cuma "
        "sebaliknya melainkan nyah* sama_ada ",
        "tidak_hanya bukan_sahaja bukan_hanya tidak_lain tidak_sahaja tidak_kurang atau_tidak",
    ),
    "vi": Negators(
        "không chưa chẳng đừng",
        "chả vô phi bất khỏi chỉ khó hiếm ít trừ thay từ_chối bác phủ_nhận thất thiếu tránh ngăn cấm "
        "mất thua chống mặc tuy quá "
        "hủy huỷ dừng ngừng nghi tự_do trái vắng bỏ liệu trắng lỡ hạn kém dù miễn lẻ",
        "không_chỉ không_những không_ngừng không_khí không_gian không_quân không_kích hàng_không "
        "không_lực chưa_kể không_phận trên_không "
        "không_lưu có_hay_không hay_không không_ai_khác không_kém không_trung "
        "chẳng_hạn chẳng_qua không_chuyên không_thể_không ngăn_không không_còn_cách =không(?=[\\s\"”]*[?？.,!]|$) "
        "=có\\s[^.?!]{1,80}\\skhông đường_không",
    ),
    "th": Negators(
        "ไม่ มิได้ มิใช่",
        "มิ อย่า ไร้ ปราศจาก เพียง แค่ เท่านั้น ยาก น้อย ยกเว้น นอกจาก แทน ปฏิเสธ ล้มเหลว ขาด เลี่ยง "
        "ป้องกัน ห้าม หยุด เสีย แพ้ ต่อต้าน แม้  "
        "นอก เกิน ยกเลิก สิ้นสุด สงสัย ผิด งด พลาด ปลอด ว่าง เลิก หรือ ลด",
        "ไม่เพียง ไม่ใช่แค่ ไม่ว่า ไม่เพียงแต่ ไม้ ไม่แพ้ ไม่น้อย ไม่นาน ไม่กี่ หรือไม่ ไม่ใช่เพียง ไม่เคยหยุด",
    ),
    "km": Negators(
        "មិន ពុំ គ្មាន",
        "ឥត អត់ កុំ គ្រាន់ ប៉ុណ្ណោះ ពិបាក កម្រ តិច លើកលែង ក្រៅ ជំនួស បដិសេធ បរាជ័យ ខ្វះ ចៀស ការពារ "
        "ហាម ឈប់ បាត់ ចាញ់ ប្រឆាំង ទោះ   "
        "លុប បញ្ចប់ សង្ស័យ ខុស រារាំង ឬ លែង ",
        "មិនត្រឹម មិនគ្រាន់ មិនថា ឬមិន មិនតិច ឬអត់",
    ),
    "zh": Negators(
        "不是 不会 不會 不能 不可能 没有 沒有 从未 從未 未能 并非 並非 不要 不想 不知道 不应 不應 不再 无法 "
        "無法 不允许 不允許 不认为 不認為 绝不 決不 不愿 不願 "
        "不相信 不需要 不喜欢 不喜歡 没人 沒人 还没 還沒 并不 並不 也不 都不 就不 从不 從不 不在 不打算 "
        "不接受 不支持 不存在",
        "不 没 沒 无 無 未 非 勿 别 別 否 毋 免 只 仅 僅 直到 难 難 除 而是 拒 驳 駁 缺 失 败 敗 避 阻 禁 停 "
        "输 輸 反 尽管 儘管 虽 雖 取消 "
        " 疑 误 誤 尚 唯 绝 絕 弃 棄     ",
        "不仅 不僅 不但 不只 不断 不斷 不得不 不能不 无不 無不 是不是 能不能 有没有 有沒有 会不会 會不會 "
        "不可避免 不会不 是否",
    ),
    "ja": Negators(
        "ません =(?<![少危切もらな])ない(?![でが]) なかった ないと言 ないと述 できず せずに わけではな "
        "ではない じゃない ずに",
        "なし なく なき なけ なさ ない なか なかった  ず ぬ ざる ね 無 未 非 不 拒 だけ しか のみ 難 にくい "
        "少 除 以外 代わり 否 失 欠 避 防 禁 止 負 反 "
        "けれど にもかかわらず 遠 過ぎ すぎ "
        "取り消 終 疑 誤 まだ 唯 たった ばかり かえって むしろ やめ 辞 抜 異 だめ ダメ 決して 違う いいえ いや",
        "かもしれない かもしれません 少ない すぎない 過ぎない だけでなく なければならない なければなりません "
        "なくてはならない ざるを得ない ざるをえない に違いない "
        "に相違ない 間違いない にほかならない 他ならない ねばならない ではないか ないか ませんか 限らない "
        "とは限ら すまない しなければいけない 必要がない 思わずに "
        "と言わざる やむを得ない 仕方ない わからない まずに",
    ),
    "ko": Negators(
        "않 못하 못했 못한 _안_ 아니다 아니라 아닙 없다 없었 없습",
        " 못 없 아니 아닌 말 모르 모른 몰 지_마 불 무 비 미 밖에 어렵 어려 드물 제외 대신 거부 거절 부인 실패 "
        "결여 피하 피해 방지 금지 중단 잃 패 반대 멀 너무 "
        "취소 의심 잘못 아직 단지 오직 겨우 뿐 그만 포기 떠나 탈 해제",
        "뿐만_아니라 뿐_아니라 만이_아니라 못지않 틀림없 않으면_안 수밖에_없 밖에_없 끊임없 다름없 다름_아닌 "
        "않을까 않나 관계없 상관없",
    ),
    "sw": Negators(
        "si sio siyo hapana hakuna hatuna hawana hana sina hakuwa hawakuwa haikuwa "
        "=ha(?:wa|tu|m|u|i|yu|zi|li|ku|ya|vi)(?:ta|ku|ja|wezi)\\w+ "
        "=si(?:ta|ku|ja|wezi)\\w{3,} =haku\\w{2,} kamwe",
        "bila =[a-z]{1,4}si\\w* =ha\\w+ =si\\w+ kuto* *sio *siyo tu pekee vigumu nadra kidogo "
        "isipokuwa badala kukataa kata* alikata* "
        "amekata* kana* alikana* shindw* *shindwa ukosefu kosa* epuk* *epuka zui* *zuia marufuku "
        "acha* *acha poteza* *poteza dhidi licha "
        "ingawa mno futa* shaka uongo bado pinga* *pinga tofauti  ",
        "si_tu sio_tu siyo_tu sikukuu sikuzote hata_hivyo si_pekee",
    ),
}  # fmt: skip
