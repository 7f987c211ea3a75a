"""Prints how long exact plans take: 100 lists of 100 films for one visitor, and four friends together.

`python bench/planner.py [PROGRAMME.json …]`: real programmes where given or found beside the repository, else a made-up
one. Processor time of this process, the compiled code being warm; ratings 1 to 5 drawn evenly with a printed seed.
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from frontrow.planner.attendance import Case, understand
from frontrow.planner.compiled_choice import PathSearch
from frontrow.planner.joint_program import JointProgram
from frontrow.planner.planning import best_plan
from frontrow.planner.programme import Programme, read_programme
from frontrow.planner.wishes import Friend, Wishes

SEED = 1
LISTS, FILMS = 100, 100
BESIDE = Path(__file__).parents[1] / "../shared/schedules"
CHOSEN = ("viennale-2023", "siff-seattle-2023", "sitges-2023", "berlinale-2018")


def made_up(seed: int) -> bytes:
    """Return a programme of 150 films, 330 screenings, 5 venues and 11 days."""
    chance = random.Random(seed)
    films = [{"id": f"f{n}", "minutes": chance.choice([75, 90, 95, 105, 120, 140])} for n in range(150)]
    screenings = [
        {
            "id": f"s{n}",
            "film_ids": [f"f{n % 150}"],
            "venue_id": f"v{chance.randrange(5)}",
            "start": f"2026-11-{5 + chance.randrange(11):02}T{chance.randrange(10, 23)}:{chance.choice([10, 25, 40])}",
            "end": None,
        }
        for n in range(330)
    ]
    venues = [{"id": f"v{n}", "name": f"Screen {n}"} for n in range(5)]
    made = {"festival": "made up", "timezone": "Europe/Warsaw", "films": films, "venues": venues}
    return json.dumps({**made, "screenings": screenings}).encode()


def friend(programme: Programme, name: str, seed: int, most: int | None) -> Friend:
    """Return a visitor who rated 100 films of the programme, or all if there are fewer."""
    chance = random.Random(seed)
    films = sorted(chance.sample(sorted(programme.minutes), min(FILMS, len(programme.minutes))))
    return Friend(name, {film: chance.randint(1, 5) for film in films}, max_per_day=most)


def timed(deed: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that a deed takes."""
    began = time.process_time()
    deed()
    return 1000 * (time.process_time() - began)


def one_visitor(name: str, programme: Programme, most: int | None) -> None:
    """Print the figures of 100 lists."""
    proofs, searches, wholes, nodes = [], [], [], []
    for number in range(LISTS):
        wishes = Wishes((friend(programme, "A", SEED + number, most),))
        case = understand(programme, wishes)
        ready: list[PathSearch] = []
        laying = timed(lambda case=case, ready=ready: ready.append(PathSearch(case, case.choices[0])))
        searches.append(timed(lambda ready=ready, nodes=nodes: nodes.append(ready[0].best(100_000, floor=-1).nodes)))
        proofs.append(laying + searches[-1])
        if number < 20:
            wholes.append(timed(lambda wishes=wishes: best_plan(programme, wishes)))
    limit = "no limit a day" if most is None else f"{most} a day"
    row = (figures("search", searches), figures("with its arrays", proofs), figures("whole plan with ties", wholes))
    slowest = sorted(range(LISTS), key=lambda number: -searches[number])[:10]
    print(f"{name}, {limit}, ms: " + "; ".join(row), flush=True)
    print(f"  branches: most {max(nodes)}, in all {sum(nodes)}; slowest seeds {[SEED + number for number in slowest]}")


def figures(what: str, times: list[float]) -> str:
    """Return worst and median of some times."""
    return f"{what} worst {max(times):.1f} median {statistics.median(times):.1f}"


def four_friends(name: str, programme: Programme, together: int) -> None:
    """Print the seconds of a joint plan, proof alone and with tie-breaks."""
    friends = tuple(friend(programme, who, SEED + number, 4) for number, who in enumerate("ABCD"))
    wishes = Wishes(friends, together=together)
    case: Case = understand(programme, wishes)
    proof = 0.0
    if together:
        program = JointProgram(case)
        proof = timed(lambda: program.solve(program.worth, seconds=60))
    whole = timed(lambda: best_plan(programme, wishes))
    print(f"{name}, four friends, together {together}, s: proof {proof / 1000:.2f}, whole {whole / 1000:.2f}")


def main(files: list[str]) -> None:
    """Print everything."""
    paths = [Path(file) for file in files] or [BESIDE / f"{name}.json" for name in CHOSEN]
    programmes = [(path.stem, path.read_bytes()) for path in paths if path.is_file()] or [("made up", made_up(SEED))]
    print(f"seed {SEED}, {LISTS} lists of {FILMS} films; warming up", flush=True)
    best_plan(read_programme(made_up(SEED)), Wishes((friend(read_programme(made_up(SEED)), "A", 0, 3),)))
    for name, data in programmes:
        programme = read_programme(data)
        for most in (None, 4):
            one_visitor(name, programme, most)
        for together in (0, 5):
            four_friends(name, programme, together)


if __name__ == "__main__":
    main(sys.argv[1:])
