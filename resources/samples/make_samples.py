"""Draws the sample documents that travel with Patchlight: `python -m resources.samples.make_samples`.

Every text and drawing is our own. The island of Skerrow, its people and all figures about it are invented;
what is said about tides and about lighthouse lenses is true.
"""

from __future__ import annotations

import io
import random
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pymupdf
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Arc, Circle, Ellipse, Polygon

from resources.samples.make_scan import keepers_log

HERE = Path(__file__).resolve().parent
A4 = pymupdf.paper_rect("a4")
NAVY, SEA, SAND, RUST, SLATE = "#1d3557", "#457b9d", "#e9c46a", "#c8553d", "#5c677d"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
PASSENGERS = [3.1, 3.4, 4.9, 8.2, 12.6, 19.8, 27.4, 29.1, 17.3, 9.0, 4.2, 3.6]

CSS = """
body { font-family: sans-serif; font-size: 10.5pt; line-height: 1.4; color: #22262b; }
h1 { font-size: 22pt; color: #1d3557; margin: 0 0 2pt 0; }
h2 { font-size: 13pt; color: #1d3557; margin: 10pt 0 3pt 0; }
p { margin: 0 0 6pt 0; }
.kicker { font-size: 9pt; color: #c8553d; letter-spacing: 1pt; }
.note { font-size: 8.5pt; color: #5c677d; }
.serif { font-family: serif; font-size: 13pt; line-height: 1.4; }
"""


def main() -> None:
    """Makes all samples in the folder of this script."""
    mpl.rcParams.update(
        {
            "pdf.fonttype": 42,
            "font.family": "DejaVu Sans",
            "font.size": 8.5,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.edgecolor": SLATE,
            "axes.titlesize": 10,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
        }
    )
    harbour_report()
    seabird_census()
    tides_explained()
    lamp_letter()
    lens_slide()
    keepers_log(HERE / "keepers-log-1931.tif")


def place(page: pymupdf.Page, box: tuple[float, float, float, float], html: str) -> None:
    """Sets a piece of HTML in a box of a page (points), and fails if it does not fit."""
    spare, scale = page.insert_htmlbox(pymupdf.Rect(box), html, css=CSS, scale_low=1)
    if spare < 0 or scale < 1:
        raise ValueError(f"the text does not fit its box: {html[:40]}…")


def place_figure(page: pymupdf.Page, box: tuple[float, float, float, float], figure: Figure) -> None:
    """Sets a drawing in a box of a page, as vectors."""
    stream = io.BytesIO()
    figure.savefig(stream, format="pdf", transparent=True, metadata={"CreationDate": None})
    page.show_pdf_page(pymupdf.Rect(box), pymupdf.open("pdf", stream.getvalue()))


def new_figure(box: tuple[float, float, float, float]) -> Figure:
    """Returns a figure of exactly the size of a box in points."""
    return Figure(figsize=((box[2] - box[0]) / 72, (box[3] - box[1]) / 72), layout="constrained")


def save(document: pymupdf.Document, name: str, title: str) -> None:
    """Writes a document with small fonts and without anything that changes from run to run."""
    document.set_metadata({"title": title, "author": "Patchlight samples", "subject": "CC0-1.0; invented"})
    document.subset_fonts()
    document.save(HERE / name, garbage=4, deflate=True, use_objstms=1, no_new_id=True)


def harbour_report() -> None:
    """Two pages: bars, a line and a ring chart in an annual report."""
    document = pymupdf.open()
    page = document.new_page(width=A4.width, height=A4.height)
    page.draw_rect(pymupdf.Rect(0, 0, A4.width, 14), fill=rgb(NAVY), color=None)
    place(
        page,
        (56, 42, 540, 156),
        """<p class="kicker">SKERROW HARBOUR TRUST</p><h1>Annual report 2024</h1> <p>A warm summer and the
        new evening sailing brought <b>142,600 passengers</b> across the sound, nine in a hundred more
        than the year before. July and August together carried four of every ten. The winter timetable
        lost 23 sailings to weather, most of them in the gales of the last week of January.</p>""",
    )
    box = (56, 158, 540, 440)
    figure = new_figure(box)
    axes = figure.add_subplot()
    bars = axes.bar(MONTHS, PASSENGERS, color=[RUST if value > 25 else SEA for value in PASSENGERS], width=0.72)
    axes.bar_label(bars, fmt="%.1f", fontsize=7.5, color=SLATE, padding=2)
    axes.set(title="Ferry passengers by month, thousands", ylim=(0, 33), yticks=[0, 10, 20, 30])
    axes.tick_params(length=0)
    axes.grid(axis="y", color="#e3e6ea")
    axes.set_axisbelow(True)
    place_figure(page, box, figure)
    place(
        page,
        (56, 450, 540, 530),
        """<h2>Water temperature</h2><p>The gauge at the pier head has measured the water every hour since
        2019. The warmest day was 14 August with 17.2 degrees; the coldest, 5.1 degrees, came on
        13 February.</p>""",
    )
    box = (56, 532, 540, 770)
    figure = new_figure(box)
    axes = figure.add_subplot()
    day = np.linspace(0, 12, 200)
    for shift, colour, label in ((0.0, RUST, "2024"), (-0.9, SEA, "mean of 2019 to 2023")):
        axes.plot(day, 11.15 + shift - 6.05 * np.cos((day - 1.45) / 12 * 2 * np.pi), color=colour, lw=2, label=label)
    axes.set(title="Sea temperature at the pier head, °C", xlim=(0, 12), ylim=(2, 20))
    axes.set_xticks(np.arange(12) + 0.5, MONTHS)
    axes.tick_params(length=0)
    axes.grid(axis="y", color="#e3e6ea")
    axes.legend(frameon=False, loc="upper left")
    place_figure(page, box, figure)
    footer(page, "Skerrow Harbour Trust · Annual report 2024 · page 1 of 2")

    page = document.new_page(width=A4.width, height=A4.height)
    page.draw_rect(pymupdf.Rect(0, 0, A4.width, 14), fill=rgb(NAVY), color=None)
    place(
        page,
        (56, 42, 540, 130),
        """<h1>Where the money goes</h1><p>The Trust spent 1.86 million crowns. Dredging the inner basin
        took more than a third of it, for the second year running; the work ends in March 2026.</p>""",
    )
    box = (56, 136, 540, 400)
    figure = new_figure(box)
    axes = figure.add_subplot()
    shares = {
        "Dredging": 37,
        "Wages": 29,
        "Breakwater repair": 14,
        "Energy": 9,
        "Rescue boat": 7,
        "Office": 4,
    }
    wedges, _ = axes.pie(
        list(shares.values()),
        colors=[NAVY, SEA, RUST, SAND, "#8ab17d", "#adb5bd"],
        startangle=90,
        counterclock=False,
        wedgeprops={"width": 0.42, "edgecolor": "white", "linewidth": 2},
    )
    labels = [f"{name}  {share} %" for name, share in shares.items()]
    axes.legend(wedges, labels, loc="center left", bbox_to_anchor=(1.02, 0.5), frameon=False, fontsize=9.5)
    axes.set_title("Spending in 2024, shares of 1.86 million")
    place_figure(page, box, figure)
    place(
        page,
        (56, 412, 540, 770),
        """<h2>Dredging</h2><p>Silt from the river Ammer settles at about eleven centimetres a year. The
        contractor removed 48,000 cubic metres and laid the clean sand on the beach at North Bay, where
        last winter's storms had uncovered the old sea wall. At mean low water the basin is now 4.2
        metres deep.</p> <h2>Breakwater</h2><p>Divers found two cracked caissons under the lamp at the
        breakwater's end. Both were pinned and grouted in May. Until the winter inspection no vessel
        over 60 metres may lie on the outer side.</p> <h2>Rescue boat</h2><p>The crew of eleven
        volunteers was called out 31 times: nine engine failures, eight paddle boards, six groundings,
        four medical cases, three false alarms and one cow. All were brought home.</p> <h2>Plans for
        2025</h2><p>Shore power for the ferry's night berth, a second weighbridge, and a slipway for
        rowing boats beside the old ice house. Berthing fees stay as they are.</p>""",
    )
    footer(page, "Skerrow Harbour Trust · Annual report 2024 · page 2 of 2")
    save(document, "harbour-report.pdf", "Skerrow Harbour Trust: annual report 2024")


def seabird_census() -> None:
    """One page: a ruled table of counts with notes."""
    rows = [
        ("Northern fulmar", "Fulmarus glacialis", "412", "398", "377", "351", "−15"),
        ("European shag", "Gulosus aristotelis", "186", "190", "201", "214", "+15"),
        ("Black-legged kittiwake", "Rissa tridactyla", "2,340", "2,105", "1,790", "1,488", "−36"),
        ("Herring gull", "Larus argentatus", "655", "631", "640", "622", "−5"),
        ("Arctic tern", "Sterna paradisaea", "1,120", "1,304", "870", "1,265", "+13"),
        ("Common guillemot", "Uria aalge", "5,870", "5,990", "6,120", "6,310", "+7"),
        ("Razorbill", "Alca torda", "1,045", "1,082", "1,131", "1,170", "+12"),
        ("Atlantic puffin", "Fratercula arctica", "3,260", "3,015", "2,940", "3,105", "−5"),
        ("Black guillemot", "Cepphus grylle", "94", "101", "99", "108", "+15"),
        ("Great skua", "Stercorarius skua", "58", "61", "22", "19", "−67"),
        ("Common eider", "Somateria mollissima", "230", "226", "241", "238", "+3"),
    ]
    document = pymupdf.open()
    page = document.new_page(width=A4.width, height=A4.height)
    place(
        page,
        (56, 48, 540, 170),
        """<p class="kicker">SKERROW FIELD STATION · BULLETIN 31</p><h1>Seabird census 2021 to 2024</h1>
        <p>Counts of breeding pairs (puffins: occupied burrows) on the cliffs and stacks of Skerrow,
        made by the same four observers between 1 and 20 June of each year.</p>""",
    )
    columns = [56, 196, 318, 364, 410, 456, 502, 540]
    heads = ["Species", "Scientific name", "2021", "2022", "2023", "2024", "%"]
    top, step = 184.0, 25.0
    page.draw_rect(pymupdf.Rect(56, top, 540, top + step), fill=rgb(NAVY), color=None)
    for index, row in enumerate([heads, *rows]):
        y = top + index * step
        if index and index % 2 == 0:
            page.draw_rect(pymupdf.Rect(56, y, 540, y + step), fill=(0.95, 0.965, 0.98), color=None)
        for column, text in enumerate(row):
            colour = "white" if index == 0 else RUST if column == 6 and text.startswith("−") else "#22262b"
            style = f"color:{colour};font-size:9.5pt;text-align:{'left' if column < 2 else 'right'}"
            cell = f"<i>{text}</i>" if column == 1 and index else f"<b>{text}</b>" if index == 0 else text
            box = (columns[column] + 5, y + 5, columns[column + 1] - 3, y + step)
            place(page, box, f'<p style="{style}">{cell}</p>')
    bottom = top + (len(rows) + 1) * step
    page.draw_line((56, bottom), (540, bottom), color=rgb(NAVY), width=1)
    place(
        page,
        (56, bottom + 6, 540, bottom + 40),
        '<p class="note">Table 2. Breeding pairs by species, and the change from 2021 to 2024.</p>',
    )
    place(
        page,
        (56, bottom + 44, 540, 770),
        """<h2>What the numbers say</h2><p>Great skuas fell from 61 to 22 pairs in a single year. Dead
        adults were found from the middle of May, and bird flu was confirmed in three of them; the path
        over the moor stays closed from April to August. Kittiwakes have lost more than a third of their
        nests since 2021, as on many coasts of the North Atlantic where sandeels have become scarce.</p>
        <p>The terns had no young at all in 2023, when mink reached the shingle bar, and came back in
        strength after two animals were trapped in March. Guillemots and razorbills, which dive deeper
        and take other fish, are still slowly increasing.</p> <p><b>Method.</b> Cliffs are counted from
        the sea on two calm mornings and the higher count is kept. Burrows are sampled along twelve
        transects of fifty metres.</p>""",
    )
    footer(page, "Skerrow Field Station · Bulletin 31")
    save(document, "seabird-census.pdf", "Seabird census 2021 to 2024")


def tides_explained() -> None:
    """Two pages of prose in two columns, with a diagram."""
    document = pymupdf.open()
    page = document.new_page(width=A4.width, height=A4.height)
    place(
        page,
        (56, 52, 540, 140),
        """<h1 style="font-family:serif;font-size:26pt">Why the sea goes out</h1>
        <p class="note">From the reading room of the Skerrow Harbour museum</p>""",
    )
    left, right = (56, 118, 292, 540), (308, 118, 544, 540)
    place(
        page,
        left,
        """<div class="serif"><p>Stand on the old slip at noon and the water is at your feet; come back at
        six and the boats lie on their sides in the mud. Nothing has carried the sea away. The Earth has
        turned under it.</p> <p>The Moon pulls on every drop of the ocean, but not on all of them alike.
        The water on the near side is closer to the Moon than the middle of the Earth is, so it is drawn
        a little more; the water on the far side is drawn a little less and is left behind. Seen from
        the Earth, the ocean is stretched into two bulges, one under the Moon and one opposite.</p><p>As
        the Earth turns, a harbour passes through both bulges every day: two high waters, two low
        waters.</p></div>""",
    )
    place(
        page,
        right,
        """<div class="serif"><p>The Moon meanwhile moves on in its orbit, and the Earth needs fifty
        minutes more to catch up. That is why high water comes about fifty minutes later each day, and
        why no fisherman has ever kept regular hours.</p><p>The Sun does the same, with a little less
        than half of the Moon's strength. At new moon and at full moon both pull along one line, and the
        tide is at its greatest: a <i>spring tide</i>. The name has nothing to do with the season. A
        week later Sun and Moon pull at right angles, each spoils the other's work, and the range is
        small: a <i>neap tide</i>.</p></div>""",
    )
    box = (56, 552, 540, 778)
    figure = new_figure(box)
    tide_diagram(figure.add_subplot(1, 2, 1), "Spring tide: new moon", moon=(2.6, 0.0), stretch=1.34)
    tide_diagram(figure.add_subplot(1, 2, 2), "Neap tide: first quarter", moon=(0.0, 2.35), stretch=1.12)
    place_figure(page, box, figure)
    footer(page, "Why the sea goes out · 1")

    page = document.new_page(width=A4.width, height=A4.height)
    place(
        page,
        (56, 52, 292, 450),
        """<div class="serif"><h2>Shape matters more than the Moon</h2><p>In the open ocean the tide is
        hardly half a metre. What makes it large or small on a coast is the shape of the sea floor. A
        wide shelf slows the wave and piles it up; a bay that narrows squeezes it higher still. In the
        Bay of Fundy in Canada the range can pass fifteen metres, because the water there rocks to and
        fro in about the time the tide takes, like a child on a swing pushed at the right moment. In the
        Mediterranean and the Baltic, almost closed and too small to answer, a visitor hardly notices
        any tide at all.</p></div>""",
    )
    place(
        page,
        (308, 52, 544, 450),
        """<div class="serif"><h2>Reading a tide table</h2><p>A table gives the time and height of each
        high and low water above the <i>chart datum</i>, a level the sea seldom falls below. Between the
        two, sailors use the rule of twelfths: in the six hours of a rising tide the water climbs by
        one, two, three, three, two and one twelfths of its range. The middle two hours bring half of
        it.</p><p>Wind and air pressure are not in the table. When the barometer falls by one
        hectopascal the sea rises by about one centimetre, and an onshore gale may add a metre. Such a
        <i>storm surge</i> on top of a spring tide is what floods harbour streets.</p></div>""",
    )
    box = (56, 462, 540, 770)
    figure = new_figure(box)
    axes = figure.add_subplot()
    hour = np.linspace(0, 24.8 * 2, 600)
    height = 2.6 + 1.9 * np.cos((hour - 3.1) / 12.42 * 2 * np.pi) + 0.25 * np.cos((hour - 3) / 24.84 * 2 * np.pi)
    axes.fill_between(hour, height, color="#a8c8dc")
    axes.plot(hour, height, color=NAVY, lw=1.8)
    axes.set(
        title="Two days of tide at Skerrow pier, metres above chart datum",
        xlabel="hours",
        ylim=(0, 5.4),
        xlim=(0, 48),
        xticks=range(0, 49, 6),
    )
    axes.annotate("high water 4.7 m", (3.1, 4.75), (7.2, 4.95), arrowprops={"arrowstyle": "-", "color": SLATE})
    axes.annotate("low water 0.7 m", (9.4, 0.72), (11.6, 0.25), arrowprops={"arrowstyle": "-", "color": SLATE})
    place_figure(page, box, figure)
    footer(page, "Why the sea goes out · 2")
    save(document, "tides-explained.pdf", "Why the sea goes out")


def tide_diagram(axes: Axes, title: str, *, moon: tuple[float, float], stretch: float) -> None:
    """Draws Earth, water, Moon and the direction of the Sun; nothing to scale."""
    angle = float(np.degrees(np.arctan2(moon[1], moon[0])))
    axes.set(title=title, xlim=(-2.3, 4.6), ylim=(-2.2, 3.0), aspect="equal")
    axes.axis("off")
    axes.add_patch(Ellipse((0, 0), 2.6 * stretch, 2.6 / stretch, angle=angle, fc="#a8c8dc", ec=SEA))
    axes.add_patch(Circle((0, 0), 1.05, fc="#8ab17d", ec="#4f7942"))
    axes.text(0, 0, "Earth", ha="center", va="center", color="white", weight="bold")
    axes.add_patch(Circle(moon, 0.3, fc="#d0d3d8", ec=SLATE))
    axes.text(moon[0] + 0.42, moon[1], "Moon", va="center")
    axes.annotate("", (4.5, -1.7), (2.6, -1.7), arrowprops={"arrowstyle": "-|>", "color": RUST, "lw": 2})
    axes.text(2.5, -1.7, "to the Sun", ha="right", va="center", color=RUST)


def lamp_letter() -> None:
    """A letter of two pages."""
    document = pymupdf.open()
    style = '<div style="font-family:serif;font-size:13.5pt;line-height:1.6">'
    page = document.new_page(width=A4.width, height=A4.height)
    place(
        page,
        (76, 64, 520, 160),
        f"{style}<p><b>Ingrid Halloran</b><br>The Keeper's House<br>Skerrow Light</p></div>",
    )
    place(
        page,
        (76, 160, 520, 800),
        f"""{style}<p>Board of Northern Lights<br>14 Quay Street<br>Port Ammer</p><p
        style="text-align:right">3 March 2025</p><p><b>The new lamp at Skerrow</b></p><p>Dear members of
        the Board,</p><p>Thank you for sending your engineer, Mr Okafor, who spent three days with us in
        February and drank all our coffee. I have read his proposal to replace the lamp with a cluster
        of light-emitting diodes, and you asked me to say frankly what I think of it.</p><p>The case for
        it is plain. The present lamp burns 400 watts, needs a new bulb every eleven weeks, and each
        bulb now comes from a single workshop and costs 310 crowns. The new one would take 38 watts and
        should last ten years. We could take out the second generator, and with it the smell of diesel
        in the stairwell.</p><p>My one request concerns the old lens. The first-order glass was made in
        Paris in 1874, has outlived five keepers and is the reason half of our visitors climb 162 steps.
        Mr Okafor would set the diodes on a pole outside and leave the lens dark. I ask you to put the
        new lamp <i>inside</i> it instead.</p></div>""",
    )
    page = document.new_page(width=A4.width, height=A4.height)
    place(
        page,
        (76, 64, 520, 540),
        f"""{style}<p>He agrees that it can be done: the cluster must be no larger than the old filament, or
        the beam will spread, and the prisms want cleaning and new putty on the seaward side. He puts
        the extra cost at 9,400 crowns. The Friends of Skerrow Light have already promised 6,000 of it,
        and I dare say a summer of cake sales will find the rest.</p><p>There is also the matter of
        colour. The diodes in the sample were a cold blue-white. Fishermen tell me they know our light
        from the town's by its warm tint, and I should be sorry if anyone had to look twice. A warmer
        diode costs a little range, nineteen miles instead of twenty, and nobody needs the
        twentieth.</p><p>If the Board agrees, the best time for the work is the second half of May, when
        nights are short and the fulmars have not yet taken over the gallery. A temporary lantern on the
        balcony rail would serve for the six nights.</p><p>I remain, with the lamp lit every evening as
        usual,</p><p>yours sincerely,</p></div>""",
    )
    signature(page, (84, 560), random.Random(8))
    place(page, (76, 606, 520, 690), f"{style}<p>Ingrid Halloran<br>Keeper, Skerrow Light</p></div>")
    save(document, "letter-new-lamp.pdf", "Letter about the new lamp at Skerrow")


def signature(page: pymupdf.Page, start: tuple[float, float], rng: random.Random) -> None:
    """Draws something like a name written quickly with a blue pen."""
    points = [start]
    for step in range(34):
        x = start[0] + 5.0 * step
        swing = 22 if step in (0, 9) else 8 * (1 - step / 60)
        points.append((x, start[1] + (-1) ** step * swing * rng.uniform(0.5, 1.1)))
    shape = page.new_shape()
    for a, b, c in zip(points, points[1:], points[2:], strict=False):
        middle, end = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), ((b[0] + c[0]) / 2, (b[1] + c[1]) / 2)
        shape.draw_curve(middle, b, end)
    shape.draw_bezier((84, 582), (140, 572), (210, 590), (268, 566))
    shape.finish(color=(0.1, 0.16, 0.45), width=1.3, closePath=False)
    shape.commit()


def lens_slide() -> None:
    """One landscape slide with a labelled diagram."""
    document = pymupdf.open()
    page = document.new_page(width=720, height=405)
    page.draw_rect(page.rect, fill=(0.985, 0.98, 0.965), color=None)
    page.draw_rect(pymupdf.Rect(0, 0, 10, 405), fill=rgb(SAND), color=None)
    place(
        page,
        (40, 24, 700, 70),
        '<p style="font-size:25pt;color:#1d3557"><b>How a Fresnel lens gathers the light</b></p>',
    )
    place(
        page,
        (40, 88, 290, 390),
        """<div style="font-size:13.5pt;line-height:1.45"><p>• A solid lens of this size would weigh tons
        and swallow half the light.</p><p>• Augustin Fresnel cut it into rings in 1822: each ring keeps
        only the curved surface.</p><p>• The inner rings <b>refract</b>, the outer prisms also
        <b>reflect</b>.</p><p>• Result: one level beam, seen for twenty miles.</p></div>""",
    )
    box = (296, 76, 706, 392)
    figure = new_figure(box)
    axes = figure.add_subplot()
    axes.set(xlim=(-1.2, 7.2), ylim=(-3.3, 3.5), aspect="equal")
    axes.axis("off")
    axes.plot([-0.6, 7.0], [0, 0], color="#c9ccd1", lw=0.8, ls="--")
    for index, height in enumerate(np.linspace(-2.8, 2.8, 9)):
        axes.plot([0, 2.6, 6.6], [0, height, height], color=SAND, lw=1.6, zorder=1)
        axes.annotate("", (6.8, height), (6.3, height), arrowprops={"arrowstyle": "-|>", "color": SAND, "shrinkB": 0})
        if index == 4:
            axes.add_patch(Arc((2.45, 0), 1.1, 1.0, theta1=-90, theta2=90, color=SEA, lw=2))
            axes.add_patch(Polygon([(2.45, -0.5), (2.45, 0.5), (2.62, 0.5), (2.62, -0.5)], fc="#cfe3ee", ec=SEA))
            continue
        away = np.sign(height)
        depth = 0.3 + 0.16 * abs(index - 4)
        prism = [
            (2.45, height - 0.3 * away),
            (2.45, height + 0.3 * away),
            (2.45 + depth, height - 0.3 * away),
        ]
        axes.add_patch(Polygon(prism, fc="#cfe3ee", ec=SEA, lw=1.4, zorder=2))
    axes.add_patch(Circle((0, 0), 0.22, fc="#fff3c4", ec=RUST, lw=1.6, zorder=3))
    for text, target, where in (
        ("lamp at the focal point", (0, -0.25), (-1.1, -2.2)),
        ("catadioptric prisms", (2.7, 2.9), (0.1, 3.3)),
        ("bull's eye", (2.9, -0.3), (3.6, -0.55)),
        ("parallel beam", (5.4, 2.1), (4.6, 2.38)),
        ("refracting rings", (2.9, -1.5), (3.5, -1.1)),
    ):
        line = {"arrowstyle": "-", "color": SLATE, "lw": 0.8}
        axes.annotate(text, target, where, fontsize=10, color=NAVY, arrowprops=line, zorder=4)
    place_figure(page, box, figure)
    save(document, "fresnel-lens.pdf", "How a Fresnel lens gathers the light")


def footer(page: pymupdf.Page, text: str) -> None:
    """Prints the line at the foot of a page."""
    page.draw_line((56, 788), (540, 788), color=(0.8, 0.82, 0.85), width=0.6)
    place(page, (56, 792, 540, 816), f'<p class="note">{text} · sample document, invented</p>')


def rgb(colour: str) -> tuple[float, float, float]:
    """Returns "#rrggbb" as three fractions."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # pyright: ignore[reportReturnType]


if __name__ == "__main__":
    main()
