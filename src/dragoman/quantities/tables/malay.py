"""Indonesian, Malay and Vietnamese: their words for quantities."""

from __future__ import annotations

from dragoman.quantities.words import Words

TABLE: dict[str, Words] = {
    "id": Words(
        ones="nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas "
        "lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas",
        tens="dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh",
        hundred="ratus",
        hundreds="seratus",
        thousand="seribu",
        scales={"ribu": 3, "seribu": 3, "sejuta": 6, "milyar": 9, "semiliar": 9, "biliun": 12},
        percent="persen",
        money={"dolar": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY", "yuan": "CNY", "peso": "peso",
               "franc": "franc", "rupee": "rupee", "euro": "EUR", "dolar AS": "USD"},
        units={"derajat": "degree",
               "mil": "mile", "kaki": "foot", "inci": "inch", "kilo": "kilogram", "ton": "tonne", "mil per jam": "mile-per-hour",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "km/jam": "kilometer-per-hour", "pon": "pound"},
        ordinals="pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas",
        prefixes="ke-",
        decade="an",
        earlier="pagi/dini_hari", later="siang/sore/malam/petang",
        hour="pukul jam",
        doubtful="minggu",
    ),
    "ms": Words(
        ones="sifar/kosong satu dua tiga empat lima enam tujuh lapan/delapan sembilan sepuluh sebelas dua_belas tiga_belas "
        "empat_belas lima_belas enam_belas tujuh_belas lapan_belas sembilan_belas",
        tens="dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh lapan_puluh sembilan_puluh",
        hundred="ratus",
        hundreds="seratus",
        thousand="seribu",
        scales={"ribu": 3, "seribu": 3, "sejuta": 6, "billion": 9},
        percent="peratus",
        money={"dolar": "$", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "yen": "JPY", "yuan": "CNY", "peso": "peso",
               "franc": "franc", "rupee": "rupee", "euro": "EUR", "dolar AS": "USD"},
        units={"darjah": "degree",
               "batu": "mile", "kaki": "foot", "inci": "inch", "kilo": "kilogram", "tan": "tonne", "paun": "pound",
               "batu sejam": "mile-per-hour", "mph": "mile-per-hour", "kph": "kilometer-per-hour",
               "km/j": "kilometer-per-hour", "kilometer": "kilometer"},
        ordinals="pertama kedua ketiga keempat kelima keenam ketujuh kelapan kesembilan kesepuluh kesebelas",
        prefixes="ke-",
        decade="an",
        earlier="pagi", later="petang/malam/tengah_hari",
        hour="pukul jam",
        doubtful="mac ogos",
    ),
    "vi": Words(
        ones="không một hai ba bốn năm sáu bảy/bẩy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy "
        "mười_tám mười_chín hai_mươi hai_mươi_mốt hai_mươi_hai hai_mươi_ba hai_mươi_tư/hai_mươi_bốn hai_mươi_lăm "
        "hai_mươi_sáu hai_mươi_bảy hai_mươi_tám hai_mươi_chín",
        tens="ba_mươi bốn_mươi năm_mươi sáu_mươi bảy_mươi tám_mươi chín_mươi",
        hundred="trăm",
        scales={"nghìn": 3, "ngàn": 3, "tỉ": 9, "nghìn tỷ": 12, "nghìn tỉ": 12, "ngàn tỷ": 12, "vạn": 4},
        ands="linh lẻ",
        percent="phần_trăm",
        money={"đô la": "$", "đô-la": "$", "đôla": "$", "đồng": "VND", "yên": "JPY", "nhân dân tệ": "CNY", "rupiah": "IDR",
               "ringgit": "MYR", "euro": "EUR", "franc": "franc", "đô la Mỹ": "USD", "đô": "$"},
        units={"độ": "degree",
               "dặm": "mile", "tấn": "tonne", "mét": "meter", "cân": "kilogram", "dặm/giờ": "mile-per-hour",
               "mph": "mile-per-hour", "kph": "kilometer-per-hour", "km/giờ": "kilometer-per-hour", "tuổi": "year",
               "feet": "foot", "inch": "inch", "pound": "pound"},
        prefixes="thứ",
        earlier="sáng", later="chiều/tối",
        hour="giờ h",
        doubtful="năm",
    ),
}  # fmt: skip
