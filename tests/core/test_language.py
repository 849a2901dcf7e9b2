"""Languages are told from real sentences, and not from what is no prose."""

from __future__ import annotations

import pytest

from core.language import LANGUAGES, language_of

SENTENCES = {
    "en": (
        "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience "
        "and should act towards one another in a spirit of brotherhood.",
        "The keeper wrote that the fog had not lifted for three days, and that the horn was worn out.",
    ),
    "de": (
        "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt "
        "und sollen einander im Geist der Brüderlichkeit begegnen.",
        "Der Wärter schrieb, dass sich der Nebel seit drei Tagen nicht gehoben habe und dass das Horn am Ende sei.",
    ),
    "fr": (
        "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de "
        "conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
        "Le gardien a écrit que la brume ne s'était pas levée depuis trois jours et que la corne était usée.",
    ),
    "es": (
        "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y "
        "conciencia, deben comportarse fraternalmente los unos con los otros.",
        "El guardián escribió que la niebla no se había levantado en tres días y que la sirena ya no sonaba.",
    ),
    "it": (
        "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di "
        "coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.",
        "Il guardiano scrisse che la nebbia non si era alzata da tre giorni e che il corno non suonava più.",
    ),
    "pt": (
        "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, "
        "devem agir uns para com os outros em espírito de fraternidade.",
        "O guarda escreveu que o nevoeiro não se levantava há três dias e que a buzina já não tocava como dantes.",
    ),
    "nl": (
        "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en "
        "geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.",
        "De wachter schreef dat de mist al drie dagen niet was opgetrokken en dat de hoorn het niet meer deed.",
    ),
    "sv": (
        "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och "
        "bör handla gentemot varandra i en anda av broderskap.",
        "Vaktaren skrev att dimman inte hade lättat på tre dagar och att luren var utsliten.",
    ),
    "da": (
        "Mange af de skibe, der skulle have været hjemme i går, blev liggende ude på havet efter stormen, og ingen "
        "har hørt fra dem.",
        "Vagten skrev, at tågen ikke havde lettet i tre dage, og at hornet blev slidt ud efter lang tids brug.",
    ),
    "nb": (
        "Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er utstyrt med fornuft og "
        "samvittighet og bør handle mot hverandre i brorskapets ånd.",
        "Vokteren skrev at tåken ikke hadde lettet på tre dager, og at hornet var slitt ut etter lang tids bruk.",
    ),
    "fi": (
        "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja "
        "omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
        "Vartija kirjoitti, että sumu ei ollut hälvennyt kolmeen päivään ja että sireeni oli kulunut.",
    ),
    "pl": (
        "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i "
        "sumieniem i powinni postępować wobec innych w duchu braterstwa.",
        "Strażnik pisał, że mgła nie podniosła się od trzech dni i że syrena jest już zużyta.",
    ),
    "cs": (
        "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají "
        "spolu jednat v duchu bratrství.",
        "Strážce napsal, že se mlha tři dny nezvedla a že roh, který byl již starý, přestal znít.",
    ),
    "sk": (
        "Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv. Sú obdarení rozumom a majú "
        "navzájom jednať v bratskom duchu.",
        "Strážca napísal, že sa hmla tri dni nezdvihla a že roh, ktorý bol už starý, prestal znieť.",
    ),
    "hu": (
        "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel "
        "bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.",
        "Az őr azt írta, hogy a köd már három napja nem szállt fel, és hogy a kürt is elromlott.",
    ),
    "ro": (
        "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și "
        "conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.",
        "Paznicul a scris că ceața nu s-a ridicat de trei zile și că sirena nu mai este bună de nimic.",
    ),
    "tr": (
        "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine "
        "karşı kardeşlik zihniyeti ile hareket etmelidirler.",
        "Bekçi, sisin üç gün boyunca kalkmadığını ve düdüğün artık çok eski olduğu için bu işe yaramadığını yazdı.",
    ),
    "ca": (
        "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, i "
        "han de comportar-se fraternalment els uns amb els altres.",
        "El guardià va escriure que la boira no s'havia aixecat en tres dies i que la sirena ja no sonava.",
    ),
    "lt": (
        "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie turi "
        "elgtis vienas kito atžvilgiu kaip broliai.",
        "Sargas rašė, kad rūkas nepakilo jau tris dienas ir kad ragas, kuris buvo senas, taip pat nutilo.",
    ),
    "lv": (
        "Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu un "
        "sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā.",
        "Sargs rakstīja, ka migla nav pacēlusies jau trīs dienas un ka taure, kas bija veca, vairs neskan.",
    ),
    "sl": (
        "Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo in enake pravice. Obdarjeni so z razumom in "
        "vestjo in bi morali ravnati drug z drugim kakor bratje.",
        "Čuvaj je zapisal, da se megla že tri dni ni dvignila in da je rog, ki je bil star, utihnil.",
    ),
    "sh": (
        "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i "
        "trebaju jedno prema drugome postupati u duhu bratstva.",
        "Čuvar je zapisao da se magla nije digla već tri dana i da je rog, koji je bio star, utihnuo za sve.",
    ),
    "is": (
        "Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Menn eru gæddir vitsmunum og samvisku, "
        "og ber þeim að breyta bróðurlega hverjum við annan.",
        "Vörðurinn skrifaði að þokunni hefði ekki létt í þrjá daga og að lúðurinn væri til lítils.",
    ),
    "el": (
        "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με "
        "λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης.",
    ),
    "ru": (
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и "
        "должны поступать в отношении друг друга в духе братства.",
        "Смотритель писал, что туман не поднимался уже три дня и что сирена из-за этого была не слышна.",
    ),
    "uk": (
        "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю і "
        "повинні діяти у відношенні один до одного в дусі братерства.",
        "Доглядач писав, що туман не підіймався вже три дні і що сирена була для нього вже застара.",
    ),
    "bg": (
        "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да "
        "се отнасят помежду си в дух на братство.",
        "Пазачът пише, че мъглата не се е вдигнала от три дни и че рогът е стар и не може да се чуе на сушата.",
    ),
    "ja": ("すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",),
    "ko": ("모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",),
    "zh": ("人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。",),
    "th": ("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",),
    "he": ("כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",),
    "ar": (
        "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح "
        "الإخاء.",
    ),
}


def test_every_language_has_its_sentences() -> None:
    assert set(SENTENCES) == set(LANGUAGES)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_a_language_is_told_from_a_sentence(code: str, text: str) -> None:
    assert language_of(text) == code
    assert language_of(f"{text} 1931 – 47.5 % (Fig. 12) {text}".upper()) in (code, "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The keeper's log",
        "1931 12.5 47.3 % 0.004 12 kg 300 mm 4 h 2.5 l 9 V",
        "Müller Schmidt García Nowak Novák Horváth Rossi Silva Jansen Johansson Nielsen Hansen Virtanen Popescu Yılmaz",
        "def index(self, path): return [x for x in range(10) if x % 2] # noqa lambda y: None",
        "Fresnel lens bulbs prism burner mantle vapour kerosene lantern panes cast iron tower gallery balcony rails",
        "Nyumba ya mlinzi ilikuwa karibu sana na bahari wakati mawimbi makubwa yalipokuja usiku kucha bila kukoma",
        "همهٔ افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند و همه دارای عقل و وجدان می‌باشند",
    ],
)
def test_what_cannot_be_told_is_not_said(text: str) -> None:
    assert language_of(text) == ""


def test_half_of_each_is_neither() -> None:
    german, english = SENTENCES["de"][0], SENTENCES["en"][0]
    assert language_of(f"{german} {english}") in ("", "de", "en")
    assert language_of(f"{german} {german} {german} Abstract: the results are given in Table 2.") == "de"
