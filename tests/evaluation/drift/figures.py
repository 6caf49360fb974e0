"""Writes figures.json: pairs of samples, and what NumPy and SciPy say of them (SciPy 1.10.1, NumPy 1.24.2).

Run it with Debian's Python: python3 figures.py > figures.json
"""
import json
import sys

import numpy as np
from scipy import special, stats

rng = np.random.default_rng(31)
SHARES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]


def figures(values, reference):
    low, high = np.quantile(reference, [0.25, 0.75])
    fence = 1.5 * (high - low)
    return {
        "count": len(values),
        "mean": values.mean(),
        "std": values.std(ddof=1),
        "min": values.min(),
        "max": values.max(),
        "quantiles": {str(share): np.quantile(values, share) for share in SHARES},
        "outliers": np.mean((values < low - fence) | (values > high + fence)),
    }


def statistics(a, b):
    edges = np.unique(np.quantile(a, np.arange(1, 10) / 10, method="inverted_cdf"))
    counts = [np.bincount(np.searchsorted(edges, side, side="left"), minlength=len(edges) + 1) for side in (a, b)]
    shares = [side / side.sum() for side in counts]
    p, q = (np.where(side == 0, 1e-4, side) for side in shares)
    psi = ((p - q) * np.log(p / q)).sum()
    chi = stats.chi2_contingency(counts, correction=False)
    rank = stats.mannwhitneyu(b, a, alternative="two-sided", method="asymptotic", use_continuity=True)
    ks = stats.ks_2samp(a, b, method="asymp").statistic
    wasserstein = stats.wasserstein_distance(a, b)
    return {
        "psi": psi,
        "csi": psi,
        "kl": (p * np.log(p / q)).sum(),
        "js": np.sqrt(sum(special.rel_entr(side, sum(shares) / 2).sum() for side in shares) / 2),
        "hellinger": np.sqrt(((np.sqrt(shares[0]) - np.sqrt(shares[1])) ** 2).sum() / 2),
        "total_variation": np.abs(shares[0] - shares[1]).sum() / 2,
        "intersection": np.minimum(*shares).sum(),
        "entropy_reference": stats.entropy(shares[0]),
        "entropy_current": stats.entropy(shares[1]),
        "chi_square": chi[0],
        "chi_square_p": chi[1],
        "ks": ks,
        "ks_p": special.kolmogorov(ks * np.sqrt(len(a) * len(b) / (len(a) + len(b)))),
        "wasserstein": wasserstein,
        "wasserstein_in_std": wasserstein / a.std(ddof=1),
        "mann_whitney_p": rank.pvalue,
        "mann_whitney_above": rank.statistic / (len(a) * len(b)),
    }


pairs = [
    (rng.normal(0, 1, 400), rng.normal(0.4, 1.3, 250)),
    (np.round(rng.lognormal(1, 1, 300)), np.round(rng.lognormal(1.2, 1, 500))),
    (np.where(rng.random(600) < 0.55, 0, rng.exponential(3, 600)), np.where(rng.random(420) < 0.4, 0, rng.exponential(3, 420))),
]
found = [
    {
        "a": a.tolist(),
        "b": b.tolist(),
        "reference": figures(a, a),
        "current": figures(b, a),
        "statistics": statistics(a, b),
    }
    for a, b in pairs
]
json.dump(found, sys.stdout, default=float)
print()
