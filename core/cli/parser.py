"""What can be typed: commands, options and their help; imports nothing but argparse."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import __version__
from core.cli.filtering import add_filters

COMMANDS = (
    "index",
    "search",
    "similar",
    "compare",
    "explain",
    "ask",
    "run",
    "eval",
    "judgements",
    "info",
    "verify",
    "remove",
    "tag",
    "models",
    "demo",
)
"""The sub-commands; an argument list that begins with none of them is the window's."""

FIGURE_SUFFIXES = (".png", ".svg", ".pdf")
REPORT_SUFFIXES = (".json", ".csv")


def build_parser() -> argparse.ArgumentParser:
    """Returns the parser; its result names the function to call in `command`, as "module:function"."""
    parser = argparse.ArgumentParser(
        prog="patchlight",
        description="Search documents by how their pages look, and see why a page matched.",
        epilog="`patchlight COMMAND --help` says more about a command. Without a command the window opens: "
        "patchlight [--archive DIR] [--query TEXT] [--theme light|dark] "
        "[--screenshot FILE.png [--size 1600x1000]].",
    )
    parser.add_argument("--version", action="version", version=f"patchlight {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    _indexing(commands)
    _answering(commands)
    _measuring(commands)
    _keeping(commands)
    _models(commands)

    demo = commands.add_parser("demo", help="try it on sample documents")
    demo.set_defaults(command="core.cli.demo:demo")
    demo.add_argument("--archive", type=Path, metavar="DIR", help="where to make the sample archive")
    demo.add_argument("--no-window", action="store_true", help="do not open the window")
    return parser


def _indexing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds what makes files searchable."""
    index = _command(commands, "index", "core.cli.library:index", "add files and folders to an archive")
    index.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="files and folders; none to go on, and to take what is new in followed folders",
    )
    index.add_argument("--tag", action="append", default=[], metavar="NAME", help="tag what is added; may be repeated")
    index.add_argument("--follow", action="store_true", help="follow these folders from now on")
    index.add_argument("--model", metavar="MODEL", help="model to encode with (default: the archive's own)")
    index.add_argument("--password", metavar="P", help="password of encrypted files")


def _answering(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds what answers one question."""
    search = _command(commands, "search", "core.cli.answers:search", "find pages")
    search.add_argument("text", metavar="TEXT", help="what to search for")
    search.add_argument("--top", type=_positive, default=10, metavar="N", help="hits to show (default: 10)")
    add_filters(search)
    search.add_argument(
        "--out", type=_report, metavar="FILE", help="write hits and all they depend on to a file (.json or .csv)"
    )
    _force(search)
    _mode_and_model(search)
    _json(search)

    similar = _command(
        commands, "similar", "core.cli.answers:similar", "find pages that show what a box on a page shows"
    )
    similar.add_argument("--document", required=True, metavar="NAME", help="file name or path")
    similar.add_argument("--page", required=True, type=_positive, metavar="N", help="page number, from 1")
    similar.add_argument(
        "--box",
        required=True,
        type=_box,
        metavar="X0,Y0,X1,Y1",
        help="left, top, right and bottom in PDF points from the top left of the page",
    )
    similar.add_argument("--text", default="", metavar="WORDS", help="words that count as much as the box")
    similar.add_argument("--top", type=_positive, default=10, metavar="N", help="hits to show (default: 10)")
    _model(similar)
    _json(similar)

    compare = _command(
        commands, "compare", "core.cli.compare:compare", "lay two models' answers to a query beside each other"
    )
    compare.add_argument("text", metavar="TEXT", help="what to search for")
    compare.add_argument(
        "--models", nargs=2, metavar="MODEL", help="the two models (default: those that read most of the archive)"
    )
    compare.add_argument("--top", type=_positive, default=10, metavar="N", help="hits of each to show (default: 10)")
    _json(compare)

    explain = _command(commands, "explain", "core.cli.answers:explain", "say why a page matches")
    explain.add_argument("text", metavar="TEXT", help="what was searched for")
    explain.add_argument("--document", required=True, metavar="NAME", help="file name or path")
    explain.add_argument("--page", required=True, type=_positive, metavar="N", help="page number, from 1")
    explain.add_argument("--word", metavar="W", help="show the heat of this word of the text only")
    explain.add_argument("--out", type=_figure, metavar="FILE", help="write a figure (.png, .svg or .pdf)")
    explain.add_argument(
        "--pdf", type=Path, metavar="FILE", help="write a copy of the document with the best patches highlighted"
    )
    _force(explain)
    explain.add_argument("--password", metavar="P", help="password of an encrypted file, for figure and copy")
    _model(explain)
    _json(explain)

    ask = _command(commands, "ask", "core.cli.asking:ask", "say what one patch of a page answers to")
    ask.add_argument("--document", required=True, metavar="NAME", help="file name or path")
    ask.add_argument("--page", required=True, type=_positive, metavar="N", help="page number, from 1")
    ask.add_argument(
        "--at", required=True, type=_point, metavar="X,Y", help="a point in PDF points from the top left of the page"
    )
    _model(ask)
    _json(ask)


def _measuring(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds what answers many questions, and says how well."""
    run = _command(commands, "run", "core.cli.batch:run", "answer a file of queries, for evaluation")
    run.add_argument("--queries", required=True, type=Path, metavar="FILE.jsonl", help="one query a line")
    run.add_argument("--out", required=True, type=Path, metavar="RUN.tsv", help="qid doc page rank score")
    run.add_argument("--points", type=Path, metavar="POINTS.tsv", help="qid doc page x y, in PDF points")
    run.add_argument("--top", type=_positive, default=100, metavar="N", help="hits a query (default: 100)")
    _mode_and_model(run)

    evaluate = _command(commands, "eval", "core.cli.batch:measure", "measure how well queries are answered")
    evaluate.add_argument(
        "--queries",
        type=Path,
        metavar="FILE.jsonl",
        help="one a line; without it every model and mode is measured on the archive's own judgements",
    )
    _mode_and_model(evaluate)
    _json(evaluate)

    judged = _command(commands, "judgements", "core.cli.judged:judgements", "list, export or import judgements")
    judged.add_argument("--export", type=Path, metavar="FILE.jsonl", help="write them as a queries file")
    judged.add_argument("--import", type=Path, metavar="FILE.jsonl", dest="import_", help="take a queries file's")
    _force(judged)
    _json(judged)


def _keeping(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds what keeps an archive in order."""
    info = _command(commands, "info", "core.cli.library:info", "say what an archive holds")
    _json(info)

    verify = _command(commands, "verify", "core.cli.library:verify", "check every stored byte of an archive")
    verify.add_argument("--repair", action="store_true", help="have damaged pages encoded anew next time")
    _json(verify)

    remove = _command(commands, "remove", "core.cli.library:remove", "take documents out of an archive")
    remove.add_argument("names", nargs="+", metavar="NAME", help="file names or paths")

    tag = _command(commands, "tag", "core.cli.tags:tag", "list tags, or change those of documents")
    tag.add_argument("names", nargs="*", metavar="NAME", help="file names or paths; none to list all tags")
    tag.add_argument("--add", action="append", default=[], metavar="TAG", help="put this tag on them")
    tag.add_argument("--remove", action="append", default=[], metavar="TAG", help="take this tag off them")
    _json(tag)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, function: str, help_line: str
) -> argparse.ArgumentParser:
    """Adds a command that works on an archive."""
    command = commands.add_parser(name, help=help_line, description=help_line[0].upper() + help_line[1:] + ".")
    command.set_defaults(command=function)
    command.add_argument(
        "--archive",
        required=True,
        type=Path,
        metavar="DIR",
        help="the archive; “.patchlight” may be left out",
    )
    return command


def _models(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `models` and its own commands; alone it is `models list`."""
    models = commands.add_parser("models", help="list, add, check and remove models", description="Models.")
    models.set_defaults(command="core.cli.models:show_all")
    _json(models)
    actions = models.add_subparsers(title="commands", metavar="COMMAND")

    def action(name: str, function: str, help_line: str) -> argparse.ArgumentParser:
        command = actions.add_parser(name, help=help_line, description=help_line[0].upper() + help_line[1:] + ".")
        command.set_defaults(command=f"core.cli.{function}")
        return command

    spec = "a name from `patchlight models`, with @DETAIL where it has details, or a folder"
    listed = action("list", "models:show_all", "list the models there are (the default)")
    shown = action("info", "models:show_one", "say everything there is to know about a model")
    shown.add_argument("model", metavar="SPEC", help=spec)
    added = action("add", "models_add:add", "add a model: ask, bring it here, try it, check it")
    added.add_argument("model", metavar="SPEC|FOLDER|FILE", help="a model of the Hub, a folder, or an exported file")
    added.add_argument("--yes", action="store_true", help="do not ask")
    removed = action("remove", "models:remove", "remove a model from this machine")
    removed.add_argument("model", metavar="SPEC", help="the model")
    checked = action("check", "models:check", "check that a model's vectors lie where they should")
    checked.add_argument("model", metavar="SPEC", help=spec)
    tried = action("trial", "models:trial", "measure what a page costs with a model on this machine")
    tried.add_argument("model", metavar="SPEC", help=spec)
    exported = action("export", "models_add:export", "write a model into one file, for machines without a network")
    exported.add_argument("model", metavar="SPEC", help="a model on this machine")
    exported.add_argument("file", type=_model_file, metavar="FILE", help="file to write (.zip or .tar)")
    for command in (listed, shown, checked, tried):
        # The option may stand on either side of the command, so it must not undo itself here.
        command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")


def _force(command: argparse.ArgumentParser) -> None:
    command.add_argument("--force", action="store_true", help="replace a file that is there already")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON")


def _model(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", metavar="MODEL", help="model to ask (default: the archive's own)")


def _mode_and_model(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--mode",
        choices=("late", "keyword", "hybrid"),
        default="late",
        help="what the model sees (the default), the text layer, or both",
    )
    _model(command)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on")
    return number


def _box(text: str) -> tuple[float, float, float, float]:
    try:
        x0, y0, x1, y1 = (float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not four numbers with commas between them") from None
    if not (x0 < x1 and y0 < y1):
        raise argparse.ArgumentTypeError(f"{text} is not left, top, right and bottom")
    return x0, y0, x1, y1


def _point(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not two numbers with a comma between them") from None
    return x, y


def _figure(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in FIGURE_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text} ends in none of {', '.join(FIGURE_SUFFIXES)}")
    return path


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in REPORT_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text} ends in neither {' nor '.join(REPORT_SUFFIXES)}")
    return path


def _model_file(text: str) -> Path:
    path = Path(text).expanduser()
    if path.suffix.lower() not in (".zip", ".tar"):
        raise argparse.ArgumentTypeError(f"{text} ends in neither .zip nor .tar")
    return path


_positive.__name__ = "number"  # argparse puts it into its sentence when the text is no number at all
