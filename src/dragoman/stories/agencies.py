"""News agencies by the names and letters they sign with, in the languages their clients print."""

from __future__ import annotations

import re

# From the agencies' own names (members of EANA, OANA, FANA, ALDE and MINDS, and the world agencies), as clients print them.
_SIGNS = """
EFE|
Reuters|AFP|AFP Relaxnews|AP|Associated Press|The Associated Press|dpa|dpa-AFX|dpa-infocom|ANSA|Lusa|Antara|
Europa Press|Xinhua|TASS|ITAR-TASS|PTI|ANI|IANS|UNI|Bernama|VNA|TTXVN|APA|SDA|Keystone-SDA|Keystone-ATS|ATS|ACN|
UPI|epd|KNA|SID|AFX|CNA|AAP|NZME|PA|PA Media|Press Association|The Canadian Press|Canadian Press|
La Presse Canadienne|Bloomberg|Bloomberg News|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Newsis|NTB|TT|Ritzau|STT|
PAP|ČTK|CTK|TASR|SITA|MTI|Belga|ANP|Agerpres|Mediafax|BTA|Tanjug|Hina|STA|BNS|ELTA|LETA|ERR|ATA|MIA|Ukrinform|
UNIAN|Interfax|Interfax-Ukraine|RIA|RIA Novosti|Sputnik|Belta|Kazinform|Azertac|Armenpress|IRNA|ISNA|SPA|WAM|
MENA|KUNA|QNA|BNA|Petra|NNA|AA|Anadolu|DHA|İHA|IHA|ANKA|APP|BSS|UNB|PNA|TNA|KPL|Télam|Telam|Notimex|
Prensa Latina|Agência Brasil|Agencia Brasil|Estadão Conteúdo|Folhapress|Adnkronos|AGI|LaPresse|Italpress|
Colpisa|OTR Press|Servimedia|Sipa|NOVUM|Deutsche Presse-Agentur|Agence France-Presse|Agencia EFE|
Agencia France-Presse|Anadolu Ajansı|Demirören Haber Ajansı|İhlas Haber Ajansı|Austria Presse Agentur|
Schweizerische Depeschenagentur|Evangelischer Pressedienst|Katholische Nachrichten-Agentur|Press Trust of India|
United News of India|Press Association|Polska Agencja Prasowa|Česká tisková kancelář|Magyar Távirati Iroda|
Norsk Telegrambyrå|Tidningarnas Telegrambyrå|Suomen Tietotoimisto|Tidende Ritzau|
South African Press Association|NAN|GNA|KNA Kenya|SAPA|NAMPA|Nampa|AFP-JIJI|共同通信|共同通信社|共同|時事通信|
時事通信社|時事|ロイター|
ロイター通信|AP通信|AFP通信|新华社|新華社|新华网|中新社|中国新闻社|中央社|法新社|路透社|路透|美联社|美聯社|
연합뉴스|뉴시스|뉴스1|로이터|로이터통신|ТАСС|РИА Новости|
Интерфакс|Укринформ|Укрінформ|УНІАН|УНИАН|Рейтер|Ройтерс|БТА|Танјуг|Бета|رويترز|أ ف ب|أ.ف.ب|فرانس برس|وكالات|
الأناضول|واس|وام|أ ب|د ب أ|إيرنا|ایرنا|ایسنا|فارس|تسنیم|مهر|רויטרס|סוכנויות|איי.פי|ΑΠΕ-ΜΠΕ|ΑΠΕ|เอเอฟพี|รอยเตอร์|
पीटीआई|भाषा|एएनआई|আইএএনএস|বাসস|ইউএনবি|
"""
_KNOWN = frozenset(sign.strip().casefold() for sign in _SIGNS.replace("\n", "").split("|") if sign)
# A name that says "agency" in its own language is one too.
_SAYS_AGENCY = re.compile(
    r"^(?:(?:Agencias?|Agência|Agence|Agenzia|Agentur|Axencia|Agència|Kantor Berita|Agencja|Agenția|Агентство|وكالة|Thông tấn xã)"
    r"\s+[^\W\d_][\w .-]{1,40}|[^\W\d_][\w .-]{1,40}\s(?:News Agency|Press Agency|News Service|Newswire|Haber Ajansı|Ajansı|"
    r"Nachrichtenagentur|Presseagentur|nyhetsbyrå|Press Service)|[\u4e00-\u9fff]{2,8}(?:通讯社|通訊社|通信社)"
    r"|[\uac00-\ud7a3]{2,8}통신)$"
)


def is_agency(name: str) -> bool:
    """Whether a name in a byline is a news agency's. Letters count as printed: `AA` signs, `Aa` does not."""
    if len(name) <= 4 and name.isascii() and not name.isupper() and name not in ("dpa", "epd", "sid"):
        return False
    return name.casefold() in _KNOWN or _SAYS_AGENCY.match(name) is not None
