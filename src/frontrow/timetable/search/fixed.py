"""The part of a problem that a search never changes, as flat arrays for the compiled code."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Smalls = npt.NDArray[np.int32]
Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Weights = npt.NDArray[np.int16]


class Fixed(NamedTuple):
    """Arrays by grid start, screening, screen, item, section and visitor; minutes are UTC since 1970."""

    # by grid start
    minute: Ints
    day: Ints
    part: Ints
    factor: Reals
    prime: Flags
    start_at: Smalls  # minute − minute[0] → first start at or after it; one entry past the last
    # by screening
    length: Ints
    item: Ints
    number: Ints
    kind: Ints
    movable: Ints  # the screenings that have more than one place
    transport: Ints  # minutes between houses of its copy, −1 without a copy
    guest_row: Ints  # rows of `guests`, by screening + 1
    guests: Ints
    copy: Ints  # number of its copy or −1
    # by kind of screening: runs of allowed starts
    kind_row: Ints  # runs of a kind, by kind + 1
    run_row: Smalls  # runs of (kind, screen, day), flat, + 1
    run_screen: Ints
    run_low: Ints
    run_high: Ints
    # members of guests and copies
    guest_member_row: Ints
    guest_member: Ints
    copy_member_row: Ints
    copy_member: Ints
    # by screen and venue
    seats: Reals
    turnaround: Ints
    venue: Ints
    travel: Ints  # (venues, venues)
    # by item
    first: Ints  # first screening of the item
    shows: Ints
    between: Ints
    section: Ints  # or −1
    share: Reals  # demand ÷ screenings
    wants_prime: Flags
    # by section
    section_free: Ints  # screenings of a section on one day that cost nothing
    # by day
    date: Ints
    # by visitor
    rating: Weights  # (visitors, items) weight of the rating, 0 unrated
    cost: Reals  # score for one unit of weight that the visitor loses
    score_cost: Reals  # the same as the printed score counts it: 0 for visitors who are only drawn
    rater_row: Ints
    rater: Ints
    rater_pull: Reals  # by item: cost × weight over all its raters
    stay_row: Ints  # windows of a visitor, by visitor + 1; an empty row is always
    stay_from: Ints
    stay_to: Ints
    clash: Reals  # (items, items) cost of a clash, or (0, 0) where visitors themselves are counted
    # numbers
    reach: int  # neighbouring days in which two screenings of one screen can meet
    daily_visits: int
    w_turned: float
    w_empty: float
    w_prime: float
    w_part: float
    w_pile: float
