"""Romance languages: Spanish, Catalan, Galician, Portuguese, French, Italian."""

from __future__ import annotations

from dragoman.quantities.words import EURO, Words

TABLE: dict[str, Words] = {
    "es": Words(
        ones="cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiún/veintiuno/veintiuna veintidós veintitrés veinticuatro veinticinco "
        "veintiséis veintisiete veintiocho veintinueve",
        tens="treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        join=" y ",
        hundreds="cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas "
        "novecientos/novecientas",
        thousand="mil",
        scales={"mil": 3, "miles": 3, "miles de millones": 9, "millardo": 9, "millardos": 9},
        links="de del",
        percent="por_ciento/por_cien",
        money={"dólar": "$", "dólares": "$", "dolares": "$", "pesos": "peso", "rupias": "rupee", "yenes": "JPY",
               "yuanes": "CNY", "francos": "franc", **EURO},
        units={"grado": "degree", "grados": "degree",
               "kilómetro por hora": "kilometer-per-hour", "kilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne"},
        ordinals="primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta "
        "séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima duodécimo/duodécima",
        suffixes="º ª .º .ª o a er ° .ᵉʳ .er",
        earlier="a._m./am/a.m./de_la_mañana/de_la_madrugada", later="p._m./pm/p.m./de_la_tarde/de_la_noche",
    ),
    "ca": Words(
        ones="zero un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset "
        "divuit dinou vint vint-i-un/vint-i-una vint-i-dos/vint-i-dues vint-i-tres vint-i-quatre vint-i-cinc vint-i-sis "
        "vint-i-set vint-i-vuit vint-i-nou",
        tens="trenta quaranta cinquanta seixanta setanta vuitanta noranta",
        join="-",
        hundreds="cent dos-cents/dues-centes tres-cents/tres-centes quatre-cents/quatre-centes cinc-cents/cinc-centes "
        "sis-cents/sis-centes set-cents/set-centes vuit-cents/vuit-centes nou-cents/nou-centes",
        thousand="mil",
        scales={"mil": 3, "milers": 3, "milers de milions": 9, "miler de milions": 9, "miliard": 9, "miliards": 9},
        links="de d' d’",
        percent="per_cent",
        money={"dòlar": "$", "dòlars": "$", "pesos": "peso", "iens": "JPY", "iuans": "CNY", "francs": "franc",
               "rupies": "rupee", **EURO},
        units={"grau": "degree", "graus": "degree",
               "quilos": "kilogram", "tones": "tonne", "tona": "tonne", "quilòmetres per hora": "kilometer-per-hour"},
        ordinals="primer/primera segon/segona tercer/tercera quart/quarta cinquè/cinquena sisè/sisena setè/setena "
        "vuitè/vuitena novè/novena desè/desena onzè/onzena dotzè/dotzena",
        suffixes="r n t è a ns rs na ena é º ª",
        earlier="a._m./am/a.m./del_matí/de_la_matinada",
        later="p._m./pm/p.m./de_la_tarda/del_vespre/de_la_nit/del_migdia",
    ),
    "gl": Words(
        ones="cero un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis "
        "dezasete dezaoito dezanove",
        tens="vinte trinta corenta cincuenta sesenta setenta oitenta noventa",
        join=" e ",
        hundreds="cen/cento douscentos/duascentas trescentos/trescentas catrocentos/catrocentas cincocentos/cincocentas/"
        "quiñentos/quiñentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        thousand="mil",
        scales={"mil": 3, "miles": 3, "miles de millóns": 9, "millón": 6, "millóns": 6, "billón": 12, "billóns": 12},
        ands="e",
        links="de do",
        percent="por_cento/por_cen",
        money={"dólar": "$", "dólares": "$", "pesos": "peso", "iens": "JPY", "iuans": "CNY", "francos": "franc",
               "rupias": "rupee", **EURO},
        units={"grao": "degree", "graos": "degree",
               "quilos": "kilogram", "kilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne",
               "quilómetros por hora": "kilometer-per-hour"},
        ordinals="primeiro/primeira segundo/segunda terceiro/terceira cuarto/cuarta quinto/quinta sexto/sexta "
        "sétimo/sétima oitavo/oitava noveno/novena décimo/décima",
        suffixes="º ª .º .ª o a °",
        earlier="a._m./am/a.m./da_mañá/da_madrugada", later="p._m./pm/p.m./da_tarde/da_noite",
    ),
    "pt": Words(
        ones="zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
        "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        tens="vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        join=" e ",
        hundreds="cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas "
        "seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        thousand="mil",
        scales={"mil": 3, "milhares": 3, "milhares de milhões": 9,
                "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9, "bilião": 12, "biliões": 12,
                "trilhão": 12, "trilhões": 12},
        ands="e",
        links="de do",
        percent="por_cento",
        money={"dólar": "$", "dólares": "$", "reais": "BRL", "pesos": "peso", "ienes": "JPY", "iuanes": "CNY",
               "francos": "franc", "rupias": "rupee", **EURO},
        units={"grau": "degree", "graus": "degree",
               "quilos": "kilogram", "toneladas": "tonne", "tonelada": "tonne", "quilómetros": "kilometer",
               "quilómetro": "kilometer", "quilômetros": "kilometer", "quilómetros por hora": "kilometer-per-hour",
               "quilômetros por hora": "kilometer-per-hour"},
        ordinals="primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta "
        "sétimo/sétima oitavo/oitava nono/nona décimo/décima",
        suffixes="º ª .º .ª o a °",
        earlier="am/a.m./da_manhã/da_madrugada", later="pm/p.m./da_tarde/da_noite",
        doubtful="segunda terça quarta quinta sexta",
    ),
    "fr": Words(
        ones="zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt vingt_et_un/vingt-et-un/vingt_et_une vingt-deux vingt-trois vingt-quatre vingt-cinq "
        "vingt-six vingt-sept vingt-huit vingt-neuf trente trente_et_un/trente-et-un trente-deux trente-trois trente-quatre "
        "trente-cinq trente-six trente-sept trente-huit trente-neuf quarante quarante_et_un quarante-deux quarante-trois "
        "quarante-quatre quarante-cinq quarante-six quarante-sept quarante-huit quarante-neuf cinquante cinquante_et_un "
        "cinquante-deux cinquante-trois cinquante-quatre cinquante-cinq cinquante-six cinquante-sept cinquante-huit "
        "cinquante-neuf soixante soixante_et_un soixante-deux soixante-trois soixante-quatre soixante-cinq soixante-six "
        "soixante-sept soixante-huit soixante-neuf soixante-dix/septante soixante_et_onze/soixante-et-onze soixante-douze "
        "soixante-treize soixante-quatorze soixante-quinze soixante-seize soixante-dix-sept soixante-dix-huit "
        "soixante-dix-neuf quatre-vingts/quatre-vingt quatre-vingt-un quatre-vingt-deux quatre-vingt-trois "
        "quatre-vingt-quatre quatre-vingt-cinq quatre-vingt-six quatre-vingt-sept quatre-vingt-huit quatre-vingt-neuf "
        "quatre-vingt-dix/nonante quatre-vingt-onze quatre-vingt-douze quatre-vingt-treize quatre-vingt-quatorze "
        "quatre-vingt-quinze quatre-vingt-seize quatre-vingt-dix-sept quatre-vingt-dix-huit quatre-vingt-dix-neuf",
        hundred="cent/cents",
        alone="cent",
        thousand="mille",
        scales={"mille": 3, "milliers": 3},
        links="de d' d’ du",
        percent="pour_cent/pourcent",
        money={"dollar": "$", "dollars": "$", "pesos": "peso", "yens": "JPY", "yuans": "CNY", "francs": "franc",
               "roupies": "rupee", **EURO},
        units={"degré": "degree", "degrés": "degree",
               "kilos": "kilogram", "kilo": "kilogram", "tonnes": "tonne", "tonne": "tonne",
               "kilomètres par heure": "kilometer-per-hour", "pieds": "foot"},
        ordinals="premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième "
        "dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième",
        suffixes="er re e ère ème è ième nd nde",
        earlier="du_matin/am/a.m.", later="de_l'après-midi/de_l’après-midi/du_soir/pm/p.m.",
        hour="h heure heures",
        doubtful="mars",
    ),
    "it": Words(
        ones="zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        join="",
        hundreds="cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        thousand="mille",
        scales={"mila": 3, "mille": 3, "migliaia": 3, "migliaia di": 3, "migliaia di milioni": 9,
                "bilione": 12, "bilioni": 12, "trilioni": 12},
        links="di d' d’",
        percent="per_cento/percento",
        money={"dollaro": "$", "dollari": "$", "pesos": "peso", "yen": "JPY", "yuan": "CNY", "franchi": "franc",
               "rupie": "rupee", **EURO},
        units={"grado": "degree", "gradi": "degree",
               "chili": "kilogram", "tonnellate": "tonne", "tonnellata": "tonne", "km/ora": "kilometer-per-hour",
               "chilometri orari": "kilometer-per-hour", "chilometri all'ora": "kilometer-per-hour", "piedi": "foot"},
        ordinals="primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima "
        "ottavo/ottava nono/nona decimo/decima undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo",
        suffixes="º ª ° esimo esima enne .º .ª",
        earlier="del_mattino/di_mattina/am/a.m.", later="del_pomeriggio/di_sera/della_sera/pm/p.m.",
        doubtful="marzo venti",
    ),
}  # fmt: skip
