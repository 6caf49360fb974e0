"""Writes statistics.json: samples, and what SciPy and the formulas say of them (SciPy 1.10.1, NumPy 1.24.2).

Run it with Debian's Python: python3 fixture.py > statistics.json
"""
import json
import numpy as np
from scipy import special, stats

rng = np.random.default_rng(20)


def numbers(kind, n, shift):
    if kind == "normal":
        return rng.normal(shift, 1, n)
    if kind == "lognormal":
        return rng.lognormal(shift, 1, n)
    if kind == "rounded":
        return np.round(rng.normal(shift, 1, n), 1)
    return np.where(rng.random(n) < 0.6, 0, rng.exponential(1 + shift, n))


samples = []
for kind in ["normal", "lognormal", "rounded", "zeros"]:
    for m, n in [(1, 1), (5, 3), (30, 30), (20, 70), (200, 150), (300, 250)]:
        for shift in [0, 0.7]:
            a, b = numbers(kind, m, 0), numbers(kind, n, shift)
            test = stats.ks_2samp(a, b, method="exact") if max(m, n) <= 200 else None
            d = stats.ks_2samp(a, b, method="asymp").statistic
            en = m * n / (m + n)
            rank = stats.mannwhitneyu(a, b, alternative="two-sided", method="asymptotic", use_continuity=True)
            samples.append({
                "a": a.tolist(), "b": b.tolist(), "d": d,
                "p": float(test.pvalue if test else special.kolmogorov(d * np.sqrt(en))),
                "wasserstein": stats.wasserstein_distance(a, b),
                "mann_whitney_p": None if np.isnan(rank.pvalue) else rank.pvalue,
            })

tables = []
for k in [2, 3, 6, 12]:
    for m, n in [(60, 60), (500, 80), (2000, 3000)]:
        p = rng.dirichlet(np.full(k, 3))
        q = 0.7 * p + 0.3 * rng.dirichlet(np.full(k, 3))
        r, c = rng.multinomial(m, p), rng.multinomial(n, q)
        if (r + c).min() == 0:
            continue
        chi = stats.chi2_contingency([r, c], correction=False)
        fisher = stats.fisher_exact([r, c])[1] if k == 2 else None
        pr, pc = r / m, c / n
        fr, fc = np.where(pr == 0, 1e-4, pr), np.where(pc == 0, 1e-4, pc)
        mid = (pr + pc) / 2
        js = np.sqrt((special.rel_entr(pr, mid).sum() + special.rel_entr(pc, mid).sum()) / 2)
        tables.append({
            "reference": r.tolist(), "current": c.tolist(),
            "chi_square": chi[0], "p": chi[1], "fisher": fisher,
            "psi": float(((fr - fc) * np.log(fr / fc)).sum()),
            "kl": float((fr * np.log(fr / fc)).sum()),
            "js": float(js),
            "hellinger": float(np.sqrt(((np.sqrt(pr) - np.sqrt(pc)) ** 2).sum() / 2)),
            "total_variation": float(np.abs(pr - pc).sum() / 2),
            "intersection": float(np.minimum(pr, pc).sum()),
            "entropy_reference": float(stats.entropy(pr)),
            "entropy_current": float(stats.entropy(pc)),
        })


def enumerated(r, c):
    """The probability of all 2 x 3 tables with the same margins whose chi-square is at least the observed one."""
    r, c = np.array(r), np.array(c)
    pooled, m = r + c, r.sum()

    def square(row):
        expected = pooled * m / pooled.sum()
        other = pooled - row
        return (((row - expected) ** 2 / expected) + ((other - (pooled - expected)) ** 2 / (pooled - expected))).sum()

    seen, total = square(r), 0.0
    for i in range(pooled[0] + 1):
        for j in range(pooled[1] + 1):
            k = m - i - j
            if 0 <= k <= pooled[2] and square(np.array([i, j, k])) >= seen * (1 - 1e-12):
                total += special.binom(pooled[0], i) * special.binom(pooled[1], j) * special.binom(pooled[2], k)
    return float(total / special.binom(pooled.sum(), m))


def cramers_v(r, c):
    """Cramer's V as Deepchecks 0.19 computes it: rare categories together, the larger side scaled down, Bergsma's correction."""
    r, c = np.array(r, float), np.array(c, float)
    m, n = r.sum(), c.sum()
    kept = r >= 0.01 * m
    other = m - r[kept].sum(), n - c[kept].sum()
    r, c = r[kept], c[kept]
    if other[0] > 0.01 * m or other[1] > 0.01 * n:
        r, c = np.append(r, other[0]), np.append(c, other[1])
    if len(r) == 1:
        return 0.0
    m, n = r.sum(), c.sum()
    if m > n:
        r = np.round(r * (n / m))
    elif n > m:
        c = np.round(c * (m / n))
    table = np.array([r, c])[:, (r + c) > 0]
    total, (rows, columns) = table.sum(), table.shape
    phi = max(0, stats.chi2_contingency(table)[0] / total - (columns - 1) * (rows - 1) / (total - 1))
    rows, columns = rows - (rows - 1) ** 2 / (total - 1), columns - (columns - 1) ** 2 / (total - 1)
    return float(np.sqrt(phi / min(columns - 1, rows - 1)))


counted = [([50, 30, 20], [20, 30, 50]), ([700, 295, 5], [60, 30, 10]), ([60, 40], [40, 60]), ([300, 1, 1], [0, 280, 5]),
           ([25, 25, 25, 25], [110, 90, 100, 100]), ([500, 500, 0], [40, 40, 20]), ([9, 1], [5, 5])]

json.dump({
    "cramers_v": [{"reference": r, "current": c, "v": cramers_v(r, c)} for r, c in counted],
    "enumerated": [{"reference": r, "current": c, "p": enumerated(r, c)} for r, c in [
        ([8, 8, 8], [17, 8, 5]), ([8, 8, 8], [9, 8, 7]), ([14, 9, 6], [6, 9, 15])]],
    "samples": samples,
    "tables": tables,
    "chi_square_sf": [[x, df, stats.chi2.sf(x, df)] for df in [1, 2, 5, 19, 99, 999, 5000]
                      for x in [df * f for f in [0.01, 0.5, 0.9, 1, 1.1, 1.5, 3]]],
    "kolmogorov_sf": [[x, special.kolmogorov(x)] for x in [0.1, 0.3, 0.5, 0.8, 1, 1.17, 1.19, 1.36, 2, 3, 5]],
}, __import__("sys").stdout)
