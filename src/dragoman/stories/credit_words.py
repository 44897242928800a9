"""The words newsrooms put before the name of who made a picture, in some forty languages, and the agencies they name.

The words are those printed in papers; the agencies are facts: national and international news and picture agencies by the
names and letters they sign with. A pure table: `|`-separated alternatives of regular expressions, longest forms first where
one begins another.
"""

from __future__ import annotations

PHOTO = (
    r"photographs?|photos?|photography|photographer|pictures?|pics?|images?|photographies?|photographe|clichés?|"  # en, fr
    r"fotos?|fotograf[ií]as?|fotografies|fot[oó]graf[oa]?|imagen|im[aá]genes|imatges?|imaxes?|"  # es, ca, gl
    r"imagem|imagens|fotografias?|immagin[ei]|fotografie|fotografi|imagine|imagini|"  # pt, it, ro
    r"symbolfotos?|archivfotos?|pressefotos?|fotomontage|bild(?:er|montage)?|symbolbild(?:er)?|archivbild(?:er)?|"  # de
    r"titelbild|fotograaf|foto['’]s|beeld|"  # de, nl
    r"fotografering|fotograf|arkivfoto|arkivbild|arkiv|billede|bilde|"  # sv, da, nb
    r"kuva(?:t|aja)?|kuvakaappaus|mynd(?:ir)?|ljósmynd(?:ari|ir)?|pilt|"  # fi, is, et
    r"zdjęci[ae]|fot\.?|snímk[aay]|snímek|fotografija|fotografije|"  # pl, sk, cs, sl, hr
    r"fotó|fot[oó]k|kép|felvétel|fotoğraf(?:lar)?|görsel|nuotr(?:auka|\.)?|"  # hu, tr, lt
    r"фото(?:граф|графия|графія|графии)?|снимк[аи]|снимок|снимки|слика|светлина|здымак|сүрөт|сурет|"  # ru, uk, bg, mk, be, ky, kk
    r"φωτογραφ[ίι]ες?|φωτογραφ[ίι]α|φωτ[οό]|φωτ\.?|εικόνα|ფოტო|լուսանկար[ը]?|"  # el, ka, hy
    r"الصورة|صورة|صور|تصوير|عدسة|عکس|عکاس|تصویر|تصاویر|צילום(?:\s+מסך)?|צילומים|תמונה|"  # ar, fa, ur, he
    r"फ़?ोटो|फोटो|फ़ोटो|तस्वीर|चित्र|छायाचित्र|तस्बिर|ছবি|புகைப்படம்|படம்|ఫోటో|చిత్రం|ಚಿತ್ರ|ചിത്രം|ਤਸਵੀਰ|તસવીર|"  # South Asia
    r"ภาพ(?:ถ่าย|ประกอบ)?|ảnh(?:\s+minh\s+họa)?|hình(?:\s+ảnh)?|រូបភាព|ຮູບ|ဓာတ်ပုံ|"  # th, vi, km, lo, my
    r"gambar|foto\s+ilustrasi|picha|isithombe|litrato|larawan|"  # id, ms, sw, zu, tl
    r"写真(?:提供|撮影)?|撮影|画像|照片|图片|圖片|图|圖|图源|圖源|圖片來源|图片来源|攝影|摄影|攝|摄|"  # ja, zh
    r"사진(?:\s*제공|\s*출처)?|자료사진|이미지"  # ko
)
ILLUSTRATION = (
    r"illustrations?|drawings?|cartoon|artwork|ilustraci[oó]n(?:es)?|ilustraç(?:ão|ões)|il·lustraci(?:ó|ons)|illustrazion[ei]|"
    r"dibujos?|dibuixos?|desenhos?|disegn[oi]|dessins?|ilustrasi|ilustrasyon|ilustracj[ae]|ilustrace|ilustrácia|ilustracij[ae]|"
    r"ilustrație|illustratie|illustrasjon|kuvitus|zeichnung|karikatur|collage|montage|иллюстрация|ілюстрація|илюстрация|"
    r"εικονογράφηση|minh\s+họa|đồ\s+họa|イラスト|插图|插圖|漫画|일러스트|삽화|رسم|איור|चित्रांकन"
)
GRAPHIC = (
    r"graphics?|infographics?|gr[aá]ficos?|gràfics?|grafic[ahi]|infograf[ií]as?|infographies?|infographie|grafis|infografis|"
    r"grafiken?|infografiken?|grafiikka|grafikk?|графика|інфографіка|инфографика|γράφημα|グラフィック|그래픽|图表|圖表|إنفوغراف|"
    r"charts?|maps?|karten?|cartes?|mapas?"
)
VIDEO = r"videos?|vídeos?|vidéos?|видео|відео|βίντεο|فيديو|ویدیو|動画|视频|영상"
SOURCE = (
    r"(?:photo|image|picture|foto|bild|illustration|video)[ -]?(?:credits?|sources?|courtesy|quelle|nachweis|rechte|agentur|"
    r"credit\s+to)|"
    r"credits?(?:\s+(?:line|photo|image))?|cr[eé]ditos?|cr[eè]dits?|crédits?(?:\s+photos?)?|source|quelle|bildquelle|bildnachweis|"
    r"bildrechte|bildagentur|rechte|fuente|font(?:e|i)?|sumber(?:\s+foto)?|kilde|källa|lähde|heimild|allikas|avots|šaltinis|bron|"
    r"źródło|źr\.|zdroj|vir|izvor|forrás|sursa|surse|kaynak|burimi|источник|джерело|крыніца|източник|извор|"
    r"πηγή|წყარო|աղբյուր|المصدر|مصدر|منبع|ماخذ|מקור|קרדיט|स्रोत|श्रेय|साभार|সূত্র|நன்றி|ที่มา|nguồn|chanzo|"
    r"来源|來源|出典|出所|提供|資料|출처|제공|copyright|droits|autore?|autor[ae]?|avtor|auteur|автор"
)
PHOTO_BY = r"by|courtesy\s+of|courtesy|from|via|provided\s+by|taken\s+by|submitted\s+by|supplied\s+by|"
BY = (
    PHOTO_BY + r"de|del|di|da|do|por|par|oleh|von|vom|van|af|av|przez|od|de\s+l['’]|cortes[ií]a(?:\s+de)?|gentileza|"
    r"bởi|đ[aă]ng|від|от|από|του|της|بواسطة|توسط|ตาม|โดย|द्वारा"
)
# A whole tail that says where a picture comes from without naming anyone.
SUPPLIED = (
    r"supplied|submitted|handout|contributed|file(?:\s+photo)?|provided|courtesy(?:\s+photo)?|screengrab|screenshot|"
    r"zvg|privat|private?|privé|cedida|cortes[ií]a|archivo|divulgação|reprodução|arquivo(?:\s+pessoal)?|dok\.?|istimewa|"
    r"skjermdump|skærmbillede|skärmdump|kuvakaappaus|yksityinen|materiały\s+prasowe|archiwum|archiv|archív|arkiv|promo|"
    r"arşiv|архив|архів|αρχείο|أرشيفية|أرشيف|آرشیو|資料写真|資料照片|資料圖片|资料图|자료사진|제공"
)
AGENCIES = (
    r"AFP|AP|A\.P\.|Associated\s+Press|Reuters|REUTERS|rtr|dpa|DPA|EFE|EPA|epa|AAP|PA|UPI|ANSA|Ansa|LaPresse|AGF|AGI|"
    r"Adnkronos|APA|picturedesk(?:\.com)?|PICTUREDESK|Expa|EXPA|GEPA|Keystone|KEYSTONE|SDA|Ti-Press|ANP|Hollandse\s+Hoogte|"
    r"Belga|BELGA|BELGAIMAGE|Photo\s?News|TT|Scanpix|SCANPIX|NTB|Ritzau|Lehtikuva|LEHTIKUVA|Bildbyrån|PAP|Forum|"
    r"Agencja\s+Wyborcza|Agencja\s+Gazeta|ČTK|CTK|ČT|MAFRA|TASR|SITA|MTI|Profimedia|Mediafax|Agerpres|AGERPRES|Inquam|"
    r"Hina|HINA|Tanjug|TANJUG|Fena|FENA|Cropix|CROPIX|Pixsell|PIXSELL|STA|BGNES|BTA|БТА|БГНЕС|ELTA|BNS|LETA|LTA|"
    r"Lusa|LUSA|Folhapress|Estadão|Agência\s+Brasil|Télam|NA|Xinhua|XINHUA|Kyodo|Jiji|Yonhap|YONHAP|NEWSIS|Newsis|News1|"
    r"CNA|Bernama|BERNAMA|ANTARA|Antara|TTXVN|VNA|TASS|Sputnik|SPUTNIK|RIA|Interfax|UNIAN|Ukrinform|Укринформ|"
    r"Anadolu|AA|DHA|İHA|IHA|PTI|ANI|IANS|UNI|WAM|SPA|MENA|IRNA|ISNA|Mehr|Tasnim|JINI|Flash90|Maan|CP|"
    r"Canadian\s+Press|CBC|Postmedia|SIPA|Sipa|Abaca|ABACA|Hans\s+Lucas|MAXPPP|MaxPPP|REA|Magnum|Zuma|ZUMA|NurPhoto|"
    r"Bloomberg|Press\s+Association|Alamy|Rex|REX|Shutterstock|SHUTTERSTOCK|shutterstock|Getty(?:\s*Images)?|GETTY(?:\s+IMAGES)?|"
    r"iStock(?:photo)?|istock|Imago|IMAGO|imago(?:[-\s]images)?|picture[\s-]alliance|Picture\s+Alliance|ddp|DDP|epd|KNA|SID|"
    r"Action\s*Press|Future\s+Image|Eibner|Xinhua|Contacto|Europa\s+Press|EP|EUROPA\s+PRESS|Cuartoscuro|Notimex|"
    r"Unsplash|UNSPLASH|Pexels|Pixabay|Adobe\s*Stock|AdobeStock|stock\.adobe\.com|Fotolia|123RF|Depositphotos|Dreamstime|"
    r"Freepik|Midjourney|Wikimedia(?:\s+Commons)?|Wikipedia|Flickr|Facebook|Instagram|Twitter|YouTube|TikTok|Telegram|NASA|ESA|"
    r"LAT\s+Images|Motorsport\s+Images|XPB|Gallo\s+Images|Icon\s*Sport|USA\s+Today|Visual\s+China|VCG|"
    r"Eurokinissi|EUROKINISSI|InTime|ΑΠΕ(?:-ΜΠΕ)?|ТАСС|РИА\s+Новости|Интерфакс|Рейтер|Укрінформ|УНІАН|"
    r"أ\s?ف\s?ب|أ\.ف\.ب|فرانس\s+برس|رويترز|أ\s?ب|أسوشيتد\s+برس|د\s?ب\s?أ|الأناضول|شينخوا|غيتي|جيتي|ایرنا|ایسنا|مهر|تسنیم|رویترز|"
    r"רויטרס|איי\.?פי|פלאש\s?90|एएनआई|पीटीआई|रॉयटर्स|एएफपी|एपी|रासस|รอยเตอร์ส?|เอเอฟพี|เอพี|"
    r"共同(?:通信)?|時事(?:通信)?|ロイター|ＡＰ|ＡＦＰ|ＥＰＡ|ゲッティ|アフロ|新华社|新華社|美联社|美聯社|法新社|路透社?|中央社|中新社|视觉中国|"
    r"연합뉴스|연합|뉴시스|뉴스1|로이터|게티이미지(?:뱅크)?"
)
