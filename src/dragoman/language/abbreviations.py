"""Abbreviations: words whose full stop need not end a sentence, per language, as newspapers print them.

`never`: titles and the like, which always lead on to something. `counted`: leads on only to a number ("No. 5", "art. IV").
`either`: may end a sentence, and is taken to where one of `openers` follows (words that, with a capital, open sentences).
A language without an entry gets those of every language, and sentencex's own lists besides.
"""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.model.language import Tag


class Abbreviations(msgspec.Struct, frozen=True):
    """A language's abbreviations, lower case and without the last full stop; `openers` as they are written."""

    never: frozenset[str]
    counted: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]


@cache
def abbreviations(language: Tag) -> Abbreviations:
    """The abbreviations of a language (its subtag, without script and region), with those that all papers use."""
    own = _OWN.get(language, ("", "", "", ""))
    either = set(f"{_EITHER} {own[2]}".split())
    never = set(f"{_NEVER} {own[0]}".split()) - set(own[2].split())
    return Abbreviations(
        frozenset(never), frozenset(f"{_COUNTED} {own[1]}".split()), frozenset(either), frozenset(own[3].split())
    )


def known(language: Tag) -> bool:
    """Whether the list here is full enough to be alone in judging a full stop."""
    return bool(_OWN.get(language, ("",) * 4)[3]) or language in ("hi", "ar")


_NEVER = "mr mrs ms dr prof mgr st vs cf gen col sgt capt e.g i.e"
_COUNTED = "no nos n p pp vol art fig km"
_EITHER = "inc ltd co corp jr sr bros"

_OWN: dict[str, tuple[str, str, str, str]] = {
    "es": (
        "sr sra sres sras srta srtas dra dres dras prof profa lic ing arq gral cnel tte sgto cap mons fr rvdo rvda"
        " excmo excma"
        " ilmo ilma dña hno hna hnos sta sto av avda pza plza ctra ee rr ff cc jj hh ej vda gob pdte pdta admón"
        " ntra ntro bco rev",
        "núm núms nro nros arts pág págs cap inc tel aprox apdo párr máx mín lám ref exp",
        "uu aa oo ltda cía dpto depto",
        "A El La Los Las Un Una Unos Unas En Al Lo Le Les Se No Por Para Pero Con Sin Según Así Además También"
        " Cuando Como Si"
        " Mientras Aunque Tras Desde Hasta Entre Sobre Ante Durante Mediante Este Esta Estos Estas Ese Esa Eso Esto"
        " Aquel Aquella"
        " Su Sus Él Ella Ellos Ellas Nos Yo Usted Hay Es Son Fue Fueron Era Ya Más Muy Ahora Hoy Ayer Luego Después"
        " Antes Entonces"
        " Todo Toda Todos Todas Cada Otro Otra Otros Otras Muchos Varios Aún Allí Aquí Qué Quien Donde Pese Dicho",
    ),
    "ca": (
        "sr sra srs sres srta dra drs dres profa excm excma il·lm il·lma mn mns st sta av avda avgda pça pg ctra ee"
        " ex gral",
        "núm núms arts pàg pàgs cap tel aprox màx mín",
        "uu dept",
        "El La Els Les L'any Un Una Uns Unes En Al Als Hi Ho Es No Per Però Amb Sense Segons Així També Quan Com Si"
        " Mentre Tot Tots"
        " Després Abans Des Fins Entre Sobre Aquest Aquesta Aquests Aquestes Aquell Aquella Això Ell Ella Ells"
        " Nosaltres Ara Avui"
        " Ahir Més Molt Cada Altres Hem Ha Han És Són Va Durant A",
    ),
    "gl": (
        "sr sra sres sras srta dra profa excmo excma av avda pza ctra ee ex sta sto",
        "núm núms nº arts páx páxs cap tel aprox máx mín",
        "uu ltda",
        "O A Os As Un Unha Uns Unhas En No Na Nos Nas Ao Á Non Por Para Pero Mais Con Sen Segundo Así Ademais Tamén"
        " Cando Como Se"
        " Mentres Aínda Tras Desde Ata Entre Sobre Este Esta Estes Estas Ese Esa Iso Isto El Ela Eles Elas Xa Agora"
        " Hoxe Onte"
        " Despois Antes Todo Todos Cada É Foi Son Hai",
    ),
    "pt": (
        "sr sra srs sras srta dra drs profa eng arq exmo exma pe cel maj ten dep min gov pres des av pç trav rod"
        " sto sta ee rev",
        "arts núm nº pág págs cap inc séc tel ap apto lj aprox máx mín km",
        "uu lda ltda cia ex",
        "O A Os As Um Uma Uns Umas Em No Na Nos Nas Ao À Aos Às Não Por Para Mas Com Sem Segundo Assim Além Também"
        " Quando Como Se"
        " Enquanto Embora Apesar Após Desde Até Entre Sobre Este Esta Estes Estas Esse Essa Isso Isto Aquele Aquela"
        " Ele Ela Eles Elas"
        " Eu Você Nós Já Agora Hoje Ontem Depois Antes Então Todo Toda Todos Todas Cada Outro Outra É Foi São Há De"
        " Do Da",
    ),
    "fr": (
        "m mm mme mmes mlle mlles pr me mgr ste bd av apr ex env adj chap cf boul",
        "no n° arts chap tél al § env max min éd",
        "cie sté",
        "Le La Les L'homme Un Une Des Du En Au Aux Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces C'est Cela Ça"
        " Mais Et Ou Donc"
        " Or Ni Car Pour Par Avec Sans Selon Ainsi Aussi Quand Comme Si Lorsque Tandis Alors Après Avant Depuis"
        " Dans Sur Sous Entre"
        " Chez Son Sa Ses Leur Leurs Tout Tous Toute Toutes Chaque Autre Plus Très Hier Pourtant Cependant"
        " Toutefois Enfin Puis",
    ),
    "it": (
        "sig sigg sig.ra sigra sig.na dott dott.ssa dott.ri prof.ssa proff avv ing arch geom rag on sen mons magg"
        " ten cav comm egr"
        " gent spett ss sta es v.le p.zza ecc.mo rev p",
        "nn artt pag pagg cap tel ca cfr",
        "co",
        "Il Lo La I Gli Le Un Uno Una In Nel Nella Nei Nelle Al Alla Ai Alle Del Della Non Per Ma Con Senza Secondo"
        " Così Inoltre Anche"
        " Quando Come Se Mentre Dopo Prima Da Dal Dalla Fino Tra Fra Su Sul Sulla Questo Questa Questi Queste"
        " Quello Quella Ciò Egli"
        " Lui Lei Essi Loro Noi Io È Era Sono Ha Hanno C'è Ora Oggi Ieri Poi Ogni Tutto Tutti Tutte Altri Molti E O",
    ),
    "en": (
        "mx rev hon sens reps govs gens profs drs cmdr adm maj gov sen rep pres supt det insp fr messrs mt lt cpl"
        " pvt atty brig viz",
        "nos ch sec para jan feb mar apr jun jul aug sep sept oct nov dec approx max min ext tel",
        "st sr ave blvd rd dept ft u.s u.k u.n a.m p.m d.c ph.d ala ariz ark calif colo conn del fla ga ill ind kan"
        " ky la md mass mich"
        " minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo llc plc",
        "The A An I In On At It He She They We You This That These Those There Here His Her Their Its Our My But"
        " And Or So Yet If When"
        " While As After Before Since Until Although Though Because For From With Without By To Of Under Over"
        " Between During Despite"
        " However Meanwhile Then Now Today Yesterday What Who Where Why How No Not All Some Many Most Each Every"
        " Both One Once Also",
    ),
    "id": (
        "tn ny nn sdr sdri drs dra ir h hj kh jl jln gg kab kec kel kol letjen brigjen mayjen jend kapt let bpk moh"
        " muh abd pt cv ust"
        " kompol akbp ipda iptu bripka sta yth rep sen gov rev det a.n u.p d.a s.d",
        "hlm hal rp ps pasal jil telp tel kl maks min bil",
        "tbk ltd s.h s.e m.si",
        "Dia Ia Mereka Beliau Kami Kita Saya Aku Anda Ini Itu Pada Di Dari Ke Untuk Dengan Dalam Oleh Karena Namun"
        " Tetapi Tapi Dan"
        " Atau Jika Bila Ketika Saat Setelah Sebelum Sejak Selama Sementara Meski Meskipun Walaupun Menurut Selain"
        " Para Sebuah Seorang"
        " Hal Hari Kini Sekarang Kemudian Lalu Sebagai Seperti Semua Setiap Banyak Beberapa Adapun Bahkan Juga"
        " Tidak Bukan Ada Akan"
        " Perusahaan Pemerintah Polisi Presiden",
    ),
    "ms": (
        "tn en pn hj hjh ts ir kol lt kpt jen lefjen mejar jln jl kg sdn yb yab yang yg sdr sdri drs ust prof.madya"
        " rep sen gov rev det a.n",
        "hlm hal bil rm tel kl maks min jil",
        "bhd",
        "Dia Ia Mereka Beliau Baginda Kami Kita Saya Aku Anda Ini Itu Pada Di Dari Daripada Ke Untuk Dengan Dalam"
        " Oleh Kerana Namun"
        " Tetapi Dan Atau Jika Apabila Ketika Semasa Selepas Sebelum Sejak Sementara Walaupun Menurut Selain Para"
        " Sebuah Seorang Hari"
        " Kini Kemudian Lalu Sebagai Seperti Semua Setiap Banyak Beberapa Malah Juga Tidak Bukan Ada Akan Syarikat"
        " Kerajaan Polis",
    ),
    "vi": (
        "tp tx tt ths ts gs pgs bs ks ls cn đ/c ông gs.ts pgs.ts gs.tskh tskh nsnd nsưt",
        "q p tr km đt",
        "",
        "Các Những Một Trong Theo Tuy Nhưng Và Ông Bà Anh Chị Tại Ngày Năm Đây Đó Khi Nếu Với Do Vì Sau Trước Để Từ"
        " Ở Có Không Cũng"
        " Đến Tôi Chúng Họ Hiện Về Bên Ngoài Như Đừng Hãy Nhiều Mọi Mỗi Cả",
    ),
    "de": ("hr fr str bzw z.b d.h u.a ca evtl inkl nr abs", "nr s", "", ""),
    "nl": ("drs ir ing mevr dhr mw bijv ca o.a d.w.z", "nr blz", "", ""),
    "pl": ("św ks ul al pl np tzw hab płk mjr kpt śp im", "nr str godz ok", "", ""),
    "ru": ("св г ул им тов акад проф гр пер просп т.е т.к", "стр рис ок", "", ""),
    "uk": ("св м вул ім акад проф пров просп тобто", "стор рис", "", ""),
    "tr": ("doç av cad sok yrd", "no sf", "", ""),
    "hi": ("डॉ डा श्री श्रीमती पं प्रो कु सु मो स्व ले कर्नल मि मिस्टर", "नं सं रु पृ", "", ""),
    "ar": ("د أ م أ.د ص ت ج ق ه هـ", "رقم", "", ""),
}
