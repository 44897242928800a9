"""The words around names in bylines, in some forty languages: what leads to a name, what a person's post is, what is no name."""

from __future__ import annotations

# Words that stand before a name. Those of `SHORT` are also parts of names (De Gaulle, Di Maria, Van Dyck): they lead only
# to a name of two words or more.
LEADS = """
written by|
reported by|story by|words by|text by|posted by|published by|compiled by|report by|analysis by|opinion by|
byline|authors?|reporting by|by|por|escrito por|redactado por|firma|de nuestr[oa] (?:enviad[oa]|corresponsal)|
texto(?: de)?|autor(?:es|as|a|zy|ka|i|in|en)?|oleh|ditulis oleh|penulis|laporan|pewarta|reporter|wartawan|par|
propos recueillis par|écrit par|publié par|auteurs?|texte(?: de)?|a cura di|scritto da|autore|autrice|
articolo di|testo di|text(?: von)?|geschrieben von|ein kommentar von|eine analyse von|eine reportage von|
kommentar von|gastbeitrag von|interview von|aufgezeichnet von|verfasst von|verfasser(?:in)?|
autorinnen und autoren|autor/in|autorin/autor|door|geschreven door|auteur|skrevet av|skrevet af|skriven av|
tekst|text och foto|teksti|kirjoittaja|napsal|napsala|autoři|opracował|opracowała|opr|írta|szerző|yazan|haber|
muhabir|editör|yazar|tác giả|bài|thực hiện|người viết|viết bởi|ni|akda ni|kina|imeandikwa na|mwandishi|
na mwandishi|geskryf deur|автори?|автор текста|текст|материал подготовил|подготовил|подготовила|беседовал[а]?|
репортаж|підготував|підготувала|пише|piše|autorius|autors|autor teksta|scris de|autor|γράφει [οη]|γράφουν|του|
της|συντάκτης|מאת|כתב[הת]?|بقلم|كتب|كتبت|تحرير|إعداد|الكاتب|به قلم|نویسنده|نوشت[هۀ]ٔ?|گزارش|تحریر|از|लेखक|लेखिका|
द्वारा|रिपोर्ट|লেখক|প্রতিবেদক|எழுதியவர்|రచయిత|โดย|ผู้เขียน|เขียนโดย|អត្ថបទដោយ|ដោយ|文|作者|撰文|撰稿|采写|记者|
記者|本报记者|本報記者|
特约记者|採訪|執筆|著者|筆者|文・|聞き手|글|글쓴이|취재|기자|
"""
SHORT = "di|von|de|da|do|av|af|van|na|of"
# Words that stand behind a name or alone and say what its bearer is.
ROLES = """
reporters?|correspondents?|editors?|journalists?|columnists?|writers?|contributors?|staff writer|freelance|
anchor|producer|photographers?|presenter|analyst|author|co-author|editor-in-chief|bureau chief|fellow|professor|
special to|redakteur(?:in)?|redaktor(?:in|ka)?|korrespondent(?:in|en)?|journalist(?:in|en)?|autor(?:in)?|
volont[äa]r(?:in)?|chefredakteur(?:in)?|ressortleiter(?:in)?|reporter(?:in)?|kolumnist(?:in)?|fotograf(?:in)?|
praktikant(?:in)?|periodista|corresponsal|redactora?|enviad[oa] especial|colaboradora?|columnista|directora?|
jefe|jefa|rep[óo]rter|correspondente|jornalista|editora?|colunista|enviad[oa]|journaliste|correspondante?|
r[ée]dact(?:eur|rice)|envoy[ée]e? sp[ée]ciale?|giornalista|inviat[oa]|corrispondente|redattore|redattrice|
redacteur|verslaggever|correspondente?|journalist|reporter|skribent|redaktør|redaktör|kommentator|toimittaja|
dziennikarz|dziennikarka|redaktorka|publicysta|novinář(?:ka)?|redaktor(?:ka)?|újságíró|szerkesztő|muhabir(?:i)?|
edit[öo]r[üu]?|yazar[ıi]?|wartawan|jurnalis|kontributor|editor|penulis|koresponden|mwandishi|phóng viên|
biên tập viên|журналист(?:ка)?|корреспондент|обозреватель|редактор|кореспондент|журналіст(?:ка)?|оглядач|
δημοσιογράφος|כתב|כתבת|عضو|مراسل|صحفي|صحافي|كاتب|محرر|خبرنگار|سردبیر|संवाददाता|पत्रकार|সংবাদদাতা|প্রতিবেদক|
ผู้สื่อข่าว|นักข่าว|记者|記者|特派员|特派員|编辑|編輯|編集委員|論説委員|기자|특파원|논설위원|선임기자|인턴기자|통신원|
"""
# Desks, offices and accounts: no person signs so. `BARE` ones name nobody even as a desk.
DESKS = """
redacci[oó]n?|reda[cç][aã]o|redazione|r[eé]daction|redaksi(?:onal)?|redaktion(?:en)?|redaktionsnetzwerk|
redactie|redakcja|redakce|redakci[jy]a|redakcija|redazion|newsroom|news ?desk|desk|staff|admin(?:istrator)?|
team|equipo|équipe|equipe|editors?|editorial|tim redaksi|agenc(?:ia|ies|y|ias)|agence|agentur(?:en)?|agenzia|
agências?|ajans[ıi]?|online|webmaster|newspaper|press|presse|media|news|noticias|nachrichten|digital|bureau|
board|service|correspondents?|reporters?|web ?desk|toimitus|szerkesztőség|haber merkezi|ban biên tập|pv|
tòa soạn|редакция|редакція|редакцията|редакција|σύνταξη|newsteam|מערכת|המערכת|هيئة التحرير|التحرير|تحریریه|
ویب ڈیسک|डेस्क|न्यूज़|ডেস্ক|กองบรรณาธิการ|ทีมข่าว|编辑部|編輯部|本报讯|綜合報導|综合报道|編集部|取材班|報道部|
ニュース|온라인뉴스팀|디지털뉴스팀|편집국|뉴스팀|
ressort|tv|radio|gmbh|ag|ltd|inc|llc|verlag|zeitung|contributor|guest author|gastautor(?:in)?|sponsored|anzeige|
redacted|unknown|root|user|
"""
BARE = """
redacción|redaccion|redacció|redação|redazione|rédaction|la rédaction|redaksi|tim redaksi|redaktion|
die redaktion|redactie|redakcja|redakce|redakcija|newsroom|newsdesk|news desk|desk|staff|staff writer|
staff reporter|admin|administrator|team|editor|editors|editorial|editorial team|editorial board|online|
webmaster|press|press release|agencies|agencias|agenturen|agences|agenzie|news|news team|web desk|desk web|
toimitus|szerkesztőség|haber merkezi|redaktör|ban biên tập|редакция|редакція|редакцията|מערכת|هيئة التحرير|编辑部|
編輯部|編集部|our correspondent|correspondent|a correspondent|our reporter|guest author|gastautor|contributor|unknown|
root|user|publisher|author|autor|source|quelle|fuente|sumber|fonte|kaynak|nguồn|источник|джерело|
"""
# Labels whose value stands beside them: in a list of facts, a table, a line of its own.
AUTHOR_LABELS = frozenset(
    """
author|authors|autor|autores|autora|autorin|autoren|autorin/autor|auteur|auteurs|autore|autori|autrice|penulis|
reporter|schrijver|skribent|forfatter|kirjoittaja|autorzy|autoři|szerző|yazar|muhabir|tác giả|автор|автори|
авторы|συντάκτης|כותב|الكاتب|نویسنده|लेखक|ผู้เขียน|作者|記者|记者|執筆|筆者|기자|글쓴이|written by|by|por|oleh|von|par|door|
byline|
""".replace("\n", "")
    .strip("|")
    .split("|")
)
DATE_LABELS = frozenset(
    """
date|published|publication date|datum|veröffentlicht|erscheinungsdatum|fecha|fecha de publicación|publicado|
data|publié|date de publication|pubblicato|tanggal|tarih|yayınlanma|opublikowano|data publikacji|publikováno|
dato|publisert|publiceret|publicerad|julkaistu|közzétéve|gepubliceerd|ngày|ngày đăng|дата|опубликовано|
опубліковано|дата публикации|ημερομηνία|תאריך|פורסם|التاريخ|نشر في|تاریخ|तारीख|วันที่|日期|发布时间|發布時間|
掲載日|公開日|入力|
등록|입력|
""".replace("\n", "")
    .strip("|")
    .split("|")
)
TAG_LABELS = frozenset(
    """
tags|tag|topics|topic|keywords|key words|themen|thema|schlagwörter|schlagworte|stichwörter|stichworte|mehr zu|
temas|etiquetas|palabras clave|palavras-chave|mots-clés|mots clés|sujets|thèmes|argomenti|temi|parole chiave|
paraules clau|topik|kata kunci|tagar|etiketler|tagi|tematy|słowa kluczowe|štítky|témata|trefwoorden|onderwerpen|
nyckelord|ämnen|emner|emneord|avainsanat|aiheet|címkék|từ khóa|chủ đề|теги|темы|теми|ετικέτες|תגיות|الوسوم|
كلمات مفتاحية|برچسب‌ها|टैग|แท็ก|标签|標籤|关键词|關鍵字|タグ|キーワード|태그|
""".replace("\n", "")
    .strip("|")
    .split("|")
)
# What stands before the date of the last change.
UPDATED = (
    r"(?:last )?updated?|upd\.|modified|edited|actualizad[oa]|última actualización|modificado|atualizad[oa]|última atualização|"
    r"mis à jour|mise à jour|modifié|aggiornat[oa]|ultimo aggiornamento|modificat[oa]|aktualisiert|zuletzt aktualisiert|geändert|"
    r"stand|bijgewerkt|laatste update|uppdaterad|senast ändrad|oppdatert|sist oppdatert|opdateret|päivitetty|muokattu|aktualizacja|"
    r"zaktualizowano|aktualizováno|upraveno|aktualizované|frissítve|módosítva|actualizat|güncelleme|güncellendi|son güncelleme|"
    r"diperbarui|dikemas kini|pembaruan|cập nhật|обновлено|изменено|оновлено|обновена|ажурирано|ažurirano|posodobljeno|atnaujinta|"
    r"atjaunots|uuendatud|ενημέρωση|ενημερώθηκε|עודכן|עדכון|تم التحديث|آخر تحديث|تحديث|به‌روزرسانی|ویرایش|अपडेट|अद्यतन|আপডেট|"
    r"อัปเดต|แก้ไข|更新|最終更新|修正|수정|업데이트|최종수정"
)
# What a trail of links begins with.
HOME = frozenset(
    """
home|homepage|home page|front page|start|inicio|portada|beranda|accueil|la une|inici|startseite|início|capa|
principal|hem|hjem|forside|forsiden|etusivu|strona główna|domů|úvod|domov|címlap|kezdőlap|főoldal|acasă|
prima pagina|anasayfa|ana sayfa|trang chủ|laman utama|utama|mwanzo|nyumbani|tuis|voorpagina|главная|головна|
начало|почетна|početna|naslovnica|αρχική|דף הבית|ראשי|الرئيسية|خانه|صفحه اصلی|होम|মূলপাতা|முகப்பு|หน้าแรก|首页|首頁|
ホーム|トップ|홈|hlavní stránka|avaleht|pradžia|sākums|home news|
""".replace("\n", "")
    .strip("|")
    .split("|")
)
