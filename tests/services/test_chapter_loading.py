"""Where the chapter can be read from, and what reading it brings in."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"


def test_the_words_load_from_a_zip(tmp_path: Path) -> None:
    package = PACKAGED.parent
    archive = tmp_path / "reflect.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for room in ("", "domain", "record", "services", "chapter"):
            for path in (package / room).glob("*.*"):
                if path.suffix in (".py", ".toml"):
                    packed.write(path, path.relative_to(package.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "from reflect_tui.services import chapter\n"
        "chapter.Chapter().check(); print(chapter.__file__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert str(archive) in done.stdout


def test_reading_the_kinds_brings_in_nothing_heavy() -> None:
    code = (
        "import sys; from reflect_tui.services.chapter import Chapter; Chapter().kinds\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "difflib", "dateparser"}
    assert heavy & set(done.stdout.split()) == set()
