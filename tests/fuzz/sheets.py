#!/usr/bin/env python3
"""sheets.py SOURCE BUILD RUNS  —  lets libFuzzer loose on the reading of spreadsheets.

Compiles base, domain and exchange with clang under its sanitizers, once for each format,
and runs a fixed number of inputs from a fixed seed over the corpus in corpus/FORMAT.
What it finds is left as crash-… in the build folder: mend it, and keep it in the corpus.
Exit code 77 (skipped) where there is no clang with libFuzzer.
"""

import pathlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

LAYERS = ["base", "domain", "exchange"]
PACKAGES = ["glib-2.0", "gio-2.0", "icu-i18n", "icu-uc", "libarchive", "libzip", "expat",
            "xlsxwriter"]
SANITIZE = "-fsanitize=fuzzer-no-link,address,undefined"
FORMATS = {"csv": "c", "xlsx": "x", "ods": "o"}


def find_clang():
    for name in ["clang", "clang-14", "clang-19"]:
        clang = shutil.which(name)
        if clang and subprocess.run(
                [clang, "-fsanitize=fuzzer", "-xc", "-", "-o", "/dev/null"],
                input="#include <stddef.h>\n#include <stdint.h>\n"
                      "int LLVMFuzzerTestOneInput (const uint8_t *d, size_t n)"
                      " { return d && n > 9; }",
                text=True, capture_output=True).returncode == 0:
            return clang
    return None


def config(what):
    return subprocess.run(["pkg-config", what, *PACKAGES], capture_output=True, text=True,
                          check=True).stdout.split()


def main(source, build, runs):
    clang = find_clang()
    if clang is None:
        print("no clang with libFuzzer")
        return 77

    folder = build / "fuzz"
    folder.mkdir(exist_ok=True)
    flags = [SANITIZE, "-fno-sanitize-recover=undefined", "-O1", "-g", "-D_GNU_SOURCE",
             "-std=gnu17", '-DGETTEXT_PACKAGE="phongtrao"', '-DG_LOG_DOMAIN="fuzz"',
             f'-DPT_BUILD_ROOT="{build}"', f'-DPT_LOCALEDIR="{build}/po"',
             f"-I{source / 'src'}", f"-I{build / 'data'}", *config("--cflags")]
    sources = [path for layer in LAYERS for path in sorted((source / "src" / layer).glob("*.c"))
               if path.name != "workbook-xls.c"]
    sources.append(build / "data" / "data-resources.c")

    def compile_one(path):
        made = folder / (path.parent.name + "-" + path.stem + ".o")
        subprocess.run([clang, *flags, "-c", path, "-o", made], check=True)
        return made

    with ThreadPoolExecutor(2) as pool:
        objects = list(pool.map(compile_one, sources))

    worst = 0
    for name, letter in FORMATS.items():
        program = folder / ("fuzz-" + name)
        subprocess.run([clang, *flags, "-fsanitize=fuzzer,address,undefined",
                        f"-DFUZZ_FORMAT='{letter}'", source / "tests/fuzz/sheets.c", *objects,
                        *config("--libs"), "-lm", "-o", program], check=True)
        corpus = source / "tests" / "fuzz" / "corpus" / name
        grown = folder / ("corpus-" + name)
        shutil.rmtree(grown, ignore_errors=True)
        grown.mkdir()
        result = subprocess.run(
            [program, f"-runs={runs}", "-seed=1", "-max_len=4096", "-timeout=20",
             "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={folder}/",
             grown, corpus],
            env={"G_SLICE": "always-malloc", "PATH": "/usr/bin", "LC_ALL": "C.UTF-8",
                 "G_DEBUG": "fatal-warnings",
                 "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1"},
            capture_output=True, text=True, errors="replace")
        print(f"{name}: exit code {result.returncode}")
        print("\n".join(result.stderr.splitlines()[-14 if result.returncode == 0 else -60:]))
        worst = max(worst, abs(result.returncode))
    return min(worst, 1)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(),
              int(sys.argv[3])))
