"""Tries every mutant that Stryker has compiled into the library, each in a test process of its own, and writes into Stryker's report what became of it.

    judge.py --report mutation-report.json --tests <test program> --work <folder> [--mutate GLOB ...] [--workers N]

Stryker's own runner for Microsoft.Testing.Platform keeps one process for all mutants: what is static was made before the mutant was active, so that a mutant
in it is never seen. Here a process is made for each mutant, runs the test classes that reach it, and ends with the first test that fails.
"""
import argparse
import collections
import concurrent.futures
import fnmatch
import glob
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

# What Stryker says of a mutant that it left out for no reason of ours: it was told to try none itself.
LEFT_TO_US = "Removed by mutate filter"
SOURCE = "src/IoTAuditClient/"
SECONDS_TO_START = 20

# The processes are short: what makes long ones fast only costs.
QUICK = {"DOTNET_TieredPGO": "0"}
ENDLESS = 4
FEW = 3


class Tests:
    """The test program: which classes it has, which mutants each reaches, and how long each takes."""

    def __init__(self, program, work):
        self.program = program
        self.work = work
        self.seconds = {}
        self.reached = {}

    def classes(self):
        listed = subprocess.run([self.program, "-noLogo", "-noColor", "-list", "classes"], capture_output=True, text=True, check=True).stdout
        return sorted(line.strip() for line in listed.splitlines() if line.strip().startswith("IoTAuditClient."))

    def measure(self, workers):
        cache = self.work / "reached.json"
        if cache.exists():
            saved = json.loads(cache.read_text(encoding="utf-8"))
            self.seconds, self.reached = saved["seconds"], {name: set(ids) for name, ids in saved["reached"].items()}
            return
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            for name, seconds, ids in pool.map(self.measure_class, self.classes()):
                self.seconds[name] = seconds
                self.reached[name] = ids
        cache.write_text(json.dumps({"seconds": self.seconds, "reached": {name: sorted(ids) for name, ids in self.reached.items()}}), encoding="utf-8")

    def measure_class(self, name):
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            code, _ = self.run([name], {"STRYKER_COVERAGE_FILE": "reached.txt", "TMPDIR": folder}, timeout=None)
            seconds = time.monotonic() - start
            if code != 0:
                raise SystemExit(f"{name} fails without any mutant: mend that first.")
            ids = set()
            for file in glob.glob(os.path.join(folder, "reached-*.txt")):
                ids.update(int(number) for part in pathlib.Path(file).read_text(encoding="utf-8").split(";") for number in part.split(",") if number)
            return name, seconds, ids

    def run(self, classes, variables, timeout):
        """The exit code, which is None where the time was over, and the class of the first test that failed."""
        arguments = [argument for name in classes for argument in ("-class", name)]
        process = subprocess.Popen(
            [self.program, "-noLogo", "-noColor", "-stopOnFail", *arguments],
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            errors="replace",
        )
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return None, None
        failed = next((line.split()[0] for line in output.splitlines() if line.endswith("[FAIL]")), "")
        return process.returncode, next((name for name in classes if failed.startswith(name + ".")), None)


class Judge:
    def __init__(self, tests):
        self.tests = tests
        self.kills = collections.Counter()
        self.lock = threading.Lock()

    def status_of(self, file, mutant):
        number = int(mutant["id"])
        classes = [name for name, ids in self.tests.reached.items() if number in ids]
        if not classes:
            return "NoCoverage"

        # Those first that have noticed mutants of the same file, and then those that reach little else.
        classes.sort(key=lambda name: (-self.kills[file, name], len(self.tests.reached[name])))
        for batch in (classes[:FEW], classes[FEW:]):
            if batch:
                status = self.try_on(file, number, batch)
                if status != "Survived":
                    return status
        return "Survived"

    def try_on(self, file, number, classes):
        with tempfile.TemporaryDirectory() as folder:
            limit = SECONDS_TO_START + ENDLESS * sum(self.tests.seconds[name] for name in classes)
            code, failed = self.tests.run(classes, {"STRYKER_MUTANT_ID_CONTROL_VAR": "ActiveMutant", "ActiveMutant": str(number), "TMPDIR": folder, **QUICK}, limit)
        if code == 0:
            return "Survived"
        with self.lock:
            self.kills[file, failed] += 1
        return "Timeout" if code is None else "Killed"


def inner_path(name):
    return name.replace("\\", "/").split(SOURCE)[-1]


def is_wanted(name, patterns):
    return not patterns or any(fnmatch.fnmatch("/" + inner_path(name), "/" + pattern.removeprefix("**/")) or fnmatch.fnmatch(inner_path(name), pattern) for pattern in patterns)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--report", required=True)
    parser.add_argument("--tests", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--mutate", action="append", default=[])
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    options = parser.parse_args()

    work = pathlib.Path(options.work)
    work.mkdir(parents=True, exist_ok=True)
    report = json.loads(pathlib.Path(options.report).read_text(encoding="utf-8"))
    tests = Tests(options.tests, work)
    tests.measure(options.workers)
    judge = Judge(tests)

    mutants = [
        (name, mutant)
        for name, source in report["files"].items()
        if is_wanted(name, options.mutate)
        for mutant in source["mutants"]
        if LEFT_TO_US in mutant.get("statusReason", "")
    ]
    print(f"{len(mutants)} mutants", flush=True)
    # What an earlier run in the same folder found out stands: one that was broken off goes on where it was.
    results = work / "results.txt"
    known = dict(line.split() for line in results.read_text(encoding="utf-8").splitlines()) if results.exists() else {}
    with concurrent.futures.ThreadPoolExecutor(options.workers) as pool, open(results, "a", encoding="utf-8") as file:
        waiting = {pool.submit(judge.status_of, name, mutant): mutant["id"] for name, mutant in mutants if mutant["id"] not in known}
        for done in concurrent.futures.as_completed(waiting):
            known[waiting[done]] = done.result()
            print(waiting[done], done.result(), file=file, flush=True)

    for _, mutant in mutants:
        mutant["status"] = known[mutant["id"]]
        mutant["statusReason"] = ""

    pathlib.Path(options.report).write_text(json.dumps(report), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
