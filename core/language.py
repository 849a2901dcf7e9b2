"""Which language a text is in: its commonest words are counted, and where they leave a doubt nothing is said."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

LEAST_WORDS = 12
"""Words a text must have: in fewer, a name or a title in another language decides."""

_LEAST_SHARE = 0.11
"""Share of a text's words that must be among the commonest of its language; prose has two to four times as many."""

_LEAD = 1.2
"""How much stronger a language must be than the next best one."""

_COMMON: dict[str, str] = {
    "en": "the of and to in is that for it as was with be by on not he his but at are this have from or had an they "
    "which you were their been has would there more when who will can all one should",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son sa aux "
    "ont cette mais ou comme nous leur elle être fait ils doivent d l s",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
    "sobre este ya entre cuando todo esta ser son dos también fue han",
    "it": "di e il la che in un a per è una sono non con del si da le i dei della nel come più al alla gli ha anche lo "
    "delle o ma suo questo nella ad dal ed degli devono tutti l",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
    "sua ou ser quando muito há nos já está também são uns devem",
    "nl": "de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog naar "
    "heeft ze worden door over tot hij zich deze werd was alle dienen",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när "
    "eller hade vara under också sin efter alla bör",
    "da": "og i at det er en til af på den for med de der som ikke et har han var jeg fra men om sig ved efter kan "
    "også eller blev skal havde nu ud hvor bør alle deres",
    "nb": "og i det er på en til å av for at med som den de har ikke et om han var fra jeg men seg vi så ble kan etter "
    "også eller ved hun hadde sin skal mot bør alle noen",
    "fi": "ja on ei se että oli hän joka mutta ovat kun myös niin kuin tai jos vain sen sitä mukaan hänen mitä ole "
    "ollut nyt kanssa olla tämä siitä voi vuonna jälkeen kaikki heidän heille",
    "pl": "i w na z do nie się że jest to o jak ale po co za od przez dla tym czy jego oraz są był ma już tego które "
    "który być może także przy ze swej wszyscy wobec",
    "cs": "a v se na je že to s z do o i ve pro jako za po by k ale si od jsou které byl který nebo jeho také až podle "
    "ze aby jen být všichni mají sebou co není při však",
    "sk": "a v sa na je že to s z do o i vo pre ako za po by k ale si od sú ktoré bol ktorý alebo jeho aj podľa zo aby "
    "len byť všetci majú sebe čo nie pri však",
    "hu": "a az és hogy nem is egy volt meg de van csak ez már ha mint el még azt vagy minden ki lehet után mert amely "
    "ezt fel kell egymással",
    "ro": "de și în a la cu nu pe care un o să din mai este pentru ce că au se le prin sau fi sunt lui al ale dar fost "
    "după toate ele trebuie față unele",
    "tr": "ve bir bu da de için ile çok olarak daha olan o ne gibi kadar en sonra ama her ya olduğu değil var ki bütün "
    "karşı etmelidirler",
    "ca": "de la i el que a en les per un del és amb una no els al es se va com més dels ha o són també però aquest "
    "seva seu pel tots cal uns amb les d l",
    "lt": "ir yra kad tai su į bet iš kaip o ar apie už po buvo jis taip pat jo dėl nuo tik kurie iki savo visi jiems "
    "vienas kito turi jų",
    "lv": "un ir ar par no uz kas ka bet tas gan arī kā tika vai pēc bija tā to lai kuri savu šī jau pie visi viņi "
    "cits citu savā",
    "sl": "in je v na se za da so z ki pa ne s o bi po kot tudi iz od si ali pri bil lahko še do vsi imajo drug "
    "drugega ter",
    "sh": "i u je na se da su za od sa s koji što kao o ne iz a ili bio po nije će koja biti ali do samo kako sva "
    "jedno prema ona",
    "is": "og að í á er sem til um var en við það ekki af með fyrir hann ég þá eru þess eftir frá hún svo þetta hver "
    "ber öðrum allir eru þeim",
    "el": "και το η να του της ο τα με για που από στο την των είναι δεν τη σε τον οι θα στη ένα μια τους όλοι στην",
    "ru": "и в не на что с по как это из к у от за для но о он был же то его так или она все при бы они друг должны",
    "uk": "і в на не що з у до та як за про це від по для але він його так або бути є був які було при всі вони один",
    "bg": "и на в да за се от с по не че е са като до при който бе или той тя това но му през има всички те един си",
    "ar": "في من على إلى أن التي الذي هذا هذه مع عن كان لا ما كما بين أو قد وقد بعضهم جميع وهم ثم هو هي",
}

_LETTERS: dict[str, str] = {
    "en": "", "de": "äöüß", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü", "it": "àèéìíîòóù", "pt": "áâãàçéêíóôõú",
    "nl": "éëïóöüèáí", "sv": "åäöé", "da": "æøåé", "nb": "æøåéòôóê", "fi": "äöå", "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșşțţ", "tr": "çğıöşüâîû",
    "ca": "àçèéíïòóúü", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "sl": "čšž", "sh": "čćđšž", "is": "áðéíóúýþæö",
    "ru": "ыэёъщ", "uk": "іїєґщ", "bg": "ъщ",
}  # fmt: skip
"""Letters of each alphabet beyond those that all of its script have; a word with another one speaks against it."""

_PLAIN = set("abcdefghijklmnopqrstuvwxyz") | set("абвгдежзийклмнопрстуфхцчшьюя")

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
"""Scripts that tell the language by themselves, kana before the Han it is mixed with."""

_LEAST_SIGNS = 20
_JAPANESE_SHARE = 0.1

_WORD = re.compile(r"[^\W\d_]+")

_BY_WORD: dict[str, tuple[str, ...]] = {}
for _language, _words in _COMMON.items():
    for _word in dict.fromkeys(_words.split()):
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _language)

LANGUAGES: tuple[str, ...] = (*_COMMON, *(code for code, _ in _SCRIPTS))
"""ISO 639-1 codes of all languages that are told apart; "sh" is Bosnian, Croatian and Serbian in Latin letters."""


def language_of(text: str) -> str:
    """Returns the code of a text's language, or an empty string where it cannot be told for sure.

    A word that several languages share counts a part for each, and a word with a letter that a language does not have
    counts against it (stop-word counts as in G. Grefenstette, "Comparing two language identification schemes", 1995).
    """
    text = unicodedata.normalize("NFC", text)
    if code := _by_script(text):
        return code
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < LEAST_WORDS:
        return ""
    counts = Counter(words)
    met: Counter[str] = Counter()
    strength = dict.fromkeys(_COMMON, 0.0)
    for word, count in counts.items():
        languages = _BY_WORD.get(word, ())
        for language in languages:
            met[language] += count
            strength[language] += count / len(languages)
    strange = _strange_letters(counts)
    for language in strength:
        strength[language] -= 0.5 * strange[language]
    best, second = sorted(strength, key=lambda code: -strength[code])[:2]
    sure = strength[best] > 0 and strength[best] >= _LEAD * strength[second]
    return best if sure and met[best] >= max(4, _LEAST_SHARE * len(words)) else ""


def _by_script(text: str) -> str:
    letters = sum(character.isalpha() for character in text)
    found = {code: len(pattern.findall(text)) for code, pattern in _SCRIPTS}
    signs = sum(found.values())
    if signs < _LEAST_SIGNS or signs * 2 < letters:
        return ""
    if found["ja"] > _JAPANESE_SHARE * (found["ja"] + found["zh"]):
        return "ja"
    return max(("ko", "th", "he", "zh"), key=lambda code: found[code])


def _strange_letters(counts: Counter[str]) -> Counter[str]:
    """Returns, for each language, how many words have a letter that it does not have."""
    strange: Counter[str] = Counter()
    for word, count in counts.items():
        special = {letter for letter in word if letter not in _PLAIN}
        if special:
            for language, own in _LETTERS.items():
                if not special.issubset(own):
                    strange[language] += count
    return strange
