"""The house: who may know whom, how large a room may be, and what a start may load."""

from __future__ import annotations

import ast
import json
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import reflect_tui

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reflect_tui"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
DATABASE = {"sqlmodel", "sqlalchemy", "sqlcipher3", "alembic"}
LONGEST_MODULE = 300
USUAL_MODULE = 110
LONGEST_FUNCTION = 40

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def python(code: str, *arguments: str) -> str:
    """What a fresh Python prints for this code. Fails when it fails."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def imported(path: Path) -> set[str]:
    """The first part of every module that is imported anywhere in a file, functions included."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_the_contracts_between_the_rooms_hold() -> None:
    pytest.importorskip("importlinter", reason="import-linter is in the check extra")
    code = "import sys; from importlinter.cli import lint_imports as l; sys.exit(l(no_cache=True))"
    said = python(code)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    count = len(contracts["tool"]["importlinter"]["contracts"])
    assert f"Contracts: {count} kept, 0 broken." in said


def test_only_storage_knows_the_database() -> None:
    knows = {name(path) for path in MODULES if imported(path) & DATABASE}
    assert knows
    assert {path.split("/")[1] for path in knows} == {"storage"}


def test_the_domain_knows_neither_the_clock_nor_the_disk() -> None:
    barred = {"datetime.now", "date.today", "datetime.today", "time.time"}
    for path in (PACKAGE / "domain").rglob("*.py"):
        called = {ast.unparse(n) for n in ast.walk(tree(path)) if isinstance(n, ast.Attribute)}
        assert not called & barred, name(path)
        assert not imported(path) & {"os", "pathlib", "time", "sqlite3", "asyncio"}, name(path)


def test_nothing_that_the_app_imports_opens_a_socket_by_itself() -> None:
    barred = {"socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib"}
    assert [name(path) for path in MODULES if imported(path) & barred] == []


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_large(option: str) -> None:
    code = """
import json, runpy, sys
sys.argv[1:] = sys.argv[1:]
try:
    runpy.run_module("reflect_tui", run_name="__main__", alter_sys=True)
except SystemExit as done:
    assert not done.code, done.code
print("\\n" + json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
    loaded = set(json.loads(python(code, option).splitlines()[-1]))
    large = {"textual", "rich", "dateparser", "pydantic", "platformdirs", "asyncio", *DATABASE}
    assert "reflect_tui" in loaded
    assert not loaded & large


def test_the_first_look_needs_the_driver_alone(tmp_path: Path) -> None:
    code = """
import datetime, sys
from pathlib import Path
from reflect_tui.storage.learning_file import LearningFile
file = LearningFile(Path(sys.argv[1]))
if sys.argv[2] == "make":
    _ = file.store
else:
    assert file.glance(datetime.date(2026, 11, 23), 10).count == 0
    assert "sqlcipher3" in sys.modules
    print(*{"sqlmodel", "sqlalchemy", "alembic", "pydantic"} & set(sys.modules))
file.close()
"""
    path = str(tmp_path / "learning.reflect")
    python(code, path, "make")
    assert python(code, path, "look").strip() == ""


def test_the_window_on_the_wall_is_painted_before_the_models_are_loaded() -> None:
    code = """
import sys
import reflect_tui.audience
print(*{"sqlmodel", "sqlalchemy", "alembic", "pydantic"} & set(sys.modules))
"""
    assert python(code).strip() == ""


def test_no_module_is_too_large() -> None:
    sizes = {name(path): lines(path) for path in [*MODULES, *TESTS]}
    assert {path: size for path, size in sizes.items() if size > LONGEST_MODULE} == {}
    ours = [size for path in MODULES if (size := lines(path))]
    assert statistics.median(ours) <= USUAL_MODULE


def definitions(node: ast.AST, inside_function: bool = False) -> Iterator[tuple[Definition, bool]]:
    """Every function and class below a node, and whether it is inside a function."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Definition):
            yield child, inside_function
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        yield from definitions(child, inside_function or function)


def test_no_function_is_too_long() -> None:
    long = [
        f"{name(path)}:{found.lineno} {found.name}"
        for path in MODULES
        for found, _ in definitions(tree(path))
        if not isinstance(found, ast.ClassDef)
        and (found.end_lineno or found.lineno) - found.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{name(path)}:{found.lineno} {found.name}"
        for path in MODULES
        for found, inside in definitions(tree(path))
        if not (inside or found.name.startswith("_") or ast.get_docstring(found))
        and not any(ast.unparse(by).endswith(".setter") for by in found.decorator_list)
    ]
    assert silent == []


def test_every_file_says_what_it_is_for() -> None:
    files_of_ours = [path for path in [*MODULES, *TESTS] if lines(path)]
    assert Path(__file__) in files_of_ours
    assert [name(path) for path in files_of_ours if not ast.get_docstring(tree(path))] == []


WITHOUT_POSIX = """
import builtins, importlib, pkgutil, sys

MISSING = {"termios", "tty", "resource", "fcntl", "pty", "pwd", "grp", "readline", "curses"}
real_import, real_module = builtins.__import__, importlib.import_module

def ours():
    return sys._getframe(2).f_globals.get("__name__", "").startswith("reflect_tui")

def some_import(name, *rest, **more):
    if name.partition(".")[0] in MISSING and ours():
        raise ModuleNotFoundError(name, name=name)
    return real_import(name, *rest, **more)

def some_module(name, package=None):
    if name.partition(".")[0] in MISSING and ours():
        raise ModuleNotFoundError(name, name=name)
    return real_module(name, package)

builtins.__import__, importlib.import_module = some_import, some_module
import reflect_tui
for found in pkgutil.walk_packages(reflect_tui.__path__, "reflect_tui."):
    if found.name.endswith(("__main__", "migrations.env")):
        continue
    real_module(found.name)
    print(found.name)
from reflect_tui import machine
assert machine.termios is None and machine.resource is None
machine.forget_typed_ahead()
machine.no_core_dumps()
"""


def test_every_module_loads_where_the_modules_of_posix_are_missing() -> None:
    """They are missing for this package alone: others need them where they exist."""
    loaded = set(python(WITHOUT_POSIX).split())
    left_out = {"__init__", "__main__", "env"}
    wanted = {
        name(path).removesuffix(".py").replace("/", ".")
        for path in MODULES
        if path.stem not in left_out
    }
    assert wanted <= loaded


def data_files() -> list[Path]:
    return [p for p in PACKAGE.rglob("*") if p.suffix in (".toml", ".tcss") or p.name == "py.typed"]


def test_the_words_and_the_stylesheets_are_part_of_the_package() -> None:
    found = data_files()
    assert {path.suffix for path in found} == {".toml", ".tcss", ".typed"}
    for path in found:
        resource = files(reflect_tui).joinpath(*path.relative_to(PACKAGE).parts)
        assert resource.is_file()
        assert path.suffix != ".toml" or resource.read_text(encoding="utf-8").strip()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["reflect_tui"]}


def test_no_file_of_the_package_is_ignored_and_so_left_out_of_a_wheel() -> None:
    patterns = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    for path in [*data_files(), *MODULES]:
        parts = path.relative_to(ROOT)
        for pattern in patterns:
            bare = pattern.strip("/")
            assert not parts.match(bare), (name(path), pattern)
            assert not any(Path(part).match(bare) for part in parts.parts), (name(path), pattern)
