"""The Translate Toolkit's matcher on the same units: python3 translate-toolkit.py UNITS QUERIES (a text a line)."""

import sys
import time

from translate.search import match
from translate.storage import base


class Unit(base.TranslationUnit):
    def __lt__(self, other):
        # The matcher compares units of equal score.
        return False


class Store(base.TranslationStore):
    UnitClass = Unit


def lines(name):
    with open(name, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


store = Store()
for source in lines(sys.argv[1]):
    unit = store.addsourceunit(source)
    unit.target = source
started = time.perf_counter()
matcher = match.matcher(store, max_candidates=10, min_similarity=70, max_length=1000)
print(f"  ready in {time.perf_counter() - started:.1f} s")
times = []
for query in lines(sys.argv[2]):
    started = time.perf_counter()
    matcher.matches(query)
    times.append((time.perf_counter() - started) * 1000)
times.sort()
print(f"  p50 {times[len(times) // 2]:.0f} ms, most {times[-1]:.0f} ms ({len(times)} times)")
