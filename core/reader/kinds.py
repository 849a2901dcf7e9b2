"""The kinds of pictures the Reader can tell apart, and the words people use for them in English, German and French."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from core.reader.words import normalise, pieces

_NAMES = {
    "table": "table, tabular, tabelle, tabellen, tableau, tableaux",
    "bar chart": "bar chart, bar graph, bar plot, bar diagram, barplot, column chart, balkendiagramm, balkendiagramme, "
    "säulendiagramm, säulendiagramme, diagramme en barres, diagramme à barres, graphique à barres, graphique en barres",
    "line chart": "line chart, line graph, line plot, line diagram, curve, time series plot, liniendiagramm, "
    "liniendiagramme, kurve, kurven, kurvendiagramm, courbe, graphique linéaire, diagramme linéaire",
    "pie chart": "pie chart, pie graph, pie diagram, donut chart, doughnut chart, kreisdiagramm, kreisdiagramme, "
    "tortendiagramm, tortendiagramme, kuchendiagramm, camembert, diagramme circulaire, diagramme en secteurs",
    "scatter plot": "scatter plot, scatterplot, scatter chart, scatter graph, scatter diagram, dot plot, "
    "streudiagramm, streudiagramme, punktwolke, punktdiagramm, nuage de points, diagramme de dispersion",
    "histogram": "histogram, histogramm, histogramme, frequency distribution plot",
    "heat map": "heat map, heatmap, correlation matrix, confusion matrix, wärmekarte, carte de chaleur",
    "map": "map, city map, street map, road map, atlas, karte, karten, landkarte, landkarten, stadtplan, lageplan, "
    "carte, plan de ville",
    "photograph": "photograph, photo, photography, snapshot, foto, fotografie, fotografien, photographie, cliché",
    "drawing": "drawing, line drawing, sketch, sketches, engraving, etching, woodcut, illustration, zeichnung, "
    "zeichnungen, skizze, skizzen, kupferstich, holzschnitt, dessin, croquis, gravure",
    "diagram": "diagram, schematic, block diagram, schema, schaubild, blockdiagramm, schaltplan, schéma, "
    "schéma fonctionnel",
    "flow chart": "flow chart, flowchart, flow diagram, decision tree, org chart, organisation chart, "
    "organization chart, flussdiagramm, flussdiagramme, ablaufdiagramm, organigramm, organigramme, logigramme",
    "equation": "equation, formula, formulae, formel, formeln, gleichung, gleichungen, équation, formule",
    "form": "form, blank form, questionnaire, formular, formulare, fragebogen, formulaire",
    "checkbox": "checkbox, checkboxes, check box, check boxes, tick box, tick boxes, ankreuzfeld, ankreuzfelder, "
    "kontrollkästchen, case à cocher, cases à cocher",
    "signature": "signature, autograph, unterschrift, unterschriften, signatur, paraphe",
    "handwriting": "handwriting, handwritten, manuscript, handschrift, handschriften, handschriftlich, "
    "écriture manuscrite, manuscrit, écrit à la main",
    "stamp": "stamp, rubber stamp, seal, postmark, stempel, siegel, poststempel, tampon, cachet, sceau, sceaux",
    "logo": "logo, logotype, emblem, firmenzeichen, firmenlogo, emblème",
    "musical score": "musical score, music score, sheet music, musical notation, music notation, noten, notenblatt, "
    "notenblätter, partitur, partituren, partition, partition musicale",
    "code listing": "code listing, source code, program listing, code snippet, code example, listing, quellcode, "
    "quelltext, programmcode, programmlisting, code source",
    "pictogram": "pictogram, icon, pictograph, piktogramm, piktogramme, pictogramme, icône",
    "barcode": "barcode, bar code, qr code, strichcode, barcodes, code barres, code à barres",
}

KINDS = tuple(_NAMES)
"""Names of the kinds; a kind's number is its place here, and weights are trained to it."""

_CHARTS = ("bar chart", "line chart", "pie chart", "scatter plot", "histogram")
_GENERAL = {
    "chart, graph, plot, diagramm, diagramme, graphique, graphe": _CHARTS,
    "figure, abbildung, abbildungen": (*_CHARTS, "heat map", "map", "photograph", "drawing", "diagram", "flow chart"),
    "picture, image, bild, bilder": ("photograph", "drawing"),
}


@cache
def _phrases() -> dict[tuple[str, ...], tuple[int, ...]]:
    """Normalised words of each name, and the kinds it stands for."""
    found: dict[tuple[str, ...], tuple[int, ...]] = {}
    general = [(names, tuple(map(KINDS.index, kinds))) for names, kinds in _GENERAL.items()]
    for names, kinds in [*general, *((names, (KINDS.index(kind),)) for kind, names in _NAMES.items())]:
        for name in names.split(","):
            found[tuple(normalise(piece.text) for piece in pieces(name))] = kinds
    return found


def kinds_named(words: Sequence[str]) -> list[tuple[str, tuple[int, ...]]]:
    """Finds the names of kinds among normalised words, the longest first, so that "bar chart" is no mere chart.

    Returns:
        Each name as written and the kinds it stands for: several where it is a general one ("chart").
    """
    phrases, found, at = _phrases(), [], 0
    longest = max(map(len, phrases))
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            said = tuple(words[at : at + length])
            kinds = phrases.get(said) or phrases.get((*said[:-1], said[-1].removesuffix("s")))
            if kinds:
                found.append((" ".join(said), kinds))
                at += length - 1
                break
        at += 1
    return found


def reserved_word(kind: int) -> str:
    """Returns the word nobody can type whose vector stands for pictures of a kind."""
    return chr(0xE000 + kind) * 4
