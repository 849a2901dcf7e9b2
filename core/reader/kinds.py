"""The kinds of pictures that are drawn for training, and the words people use for pictures in three languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from core.reader.words import normalise, pieces

_NAMES = {
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
    "signature": "signature, autograph, unterschrift, unterschriften, signatur, paraphe",
    "handwriting": "handwriting, handwritten, manuscript, handschrift, handschriften, handschriftlich, "
    "écriture manuscrite, manuscrit, écrit à la main",
    "stamp": "stamp, rubber stamp, seal, postmark, stempel, siegel, poststempel, tampon, cachet, sceau, sceaux",
    "logo": "logo, logotype, emblem, firmenzeichen, firmenlogo, emblème",
    "musical score": "musical score, music score, sheet music, musical notation, music notation, noten, notenblatt, "
    "notenblätter, partitur, partituren, partition, partition musicale",
    "pictogram": "pictogram, icon, pictograph, piktogramm, piktogramme, pictogramme, icône",
    "barcode": "barcode, bar code, qr code, strichcode, barcodes, code barres, code à barres",
}

_GENERAL = (
    "chart, graph, plot, diagramm, diagramme, graphique, graphe, figure, abbildung, abbildungen, picture, image, bild, "
    "bilder"
)

KINDS = (*_NAMES, "table", "equation", "checkbox", "code listing")
"""Names of the kinds that are drawn."""


@cache
def _phrases() -> frozenset[tuple[str, ...]]:
    """Normalised words of each name."""
    names = ", ".join([*_NAMES.values(), _GENERAL]).split(",")
    return frozenset(tuple(normalise(piece.text) for piece in pieces(name)) for name in names)


def picture_named(words: Sequence[str]) -> int:
    """Finds the first name of a picture, with or without an s, among normalised words.

    Returns:
        The place of the word of it that says so ("chart" of "bar chart"), or -1.
    """
    phrases = _phrases()
    longest = max(map(len, phrases))

    def names(said: Sequence[str]) -> bool:
        return tuple(said) in phrases or (*said[:-1], said[-1].removesuffix("s")) in phrases

    for at in range(len(words)):
        for length in range(min(longest, len(words) - at), 0, -1):
            said = words[at : at + length]
            if names(said):
                return at + next((i for i, word in enumerate(said) if names([word])), length - 1)
    return -1
