"""Writes simulated orders as CSV to standard output.

make-data.py reference   the 1,000 orders that the model was trained on
make-data.py WEEK        the 250 orders of a week; from week 30 on, baskets are larger and a new country appears
"""
import csv
import random
import sys

CHANGE = 30

which = sys.argv[1]
week = 0 if which == "reference" else int(which)
random.seed(1000 + week)
changed = week >= CHANGE
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["id", "day", "basket", "items", "country", "coupon", "returned"])
for at in range(1000 if week == 0 else 250):
    basket = random.lognormvariate(3.5 + (0.4 if changed else 0), 0.6)
    items = 1 + min(9, int(random.expovariate(0.5)))
    country = "Norway" if changed and random.random() < 0.15 else random.choice(["Italy", "Italy", "France", "Spain"])
    coupon = "" if random.random() < 0.04 else random.choice(["yes", "no", "no"])
    returned = "yes" if random.random() < 0.05 + 0.04 * items else "no"
    day = f"2026-W{week:02d}-{1 + at % 7}" if week else "2025"
    out.writerow([f"{which}-{at}", day, f"{basket:.2f}", items, country, coupon, returned])
