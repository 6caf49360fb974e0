#!/usr/bin/env bash
# Installs the programs that benchmarks compare with, from Debian: what .ci/parts installs, and what only benchmarks need.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  r-cran-ranger # the forest in R, with Rscript
  wrk # load for the server
  python3-uvicorn # the same model behind Python's server
  python3-uvloop
  python3-httptools
)

sudo=()
[ "$(id -u)" = 0 ] || sudo=(sudo)
bash .ci/parts
DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"

# Locked by hash: the newest pandas and polars for `npm run bench -- table`, and NannyML for
# `npm run bench -- drift-estimate nannyml`. The newest scikit-learn, LightGBM and XGBoost for `npm run bench -- forest` are
# among the parts.
for peers in bench/table/peers bench/drift-estimate/peers; do
  if [ ! -e "$peers/.venv/installed" ]; then
    python3 -m venv "$peers/.venv"
    "$peers/.venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement "$peers/requirements.txt"
    touch "$peers/.venv/installed"
  fi
done

# Locked by hash: ONNX Runtime as WebAssembly for `npm run bench -- predict`.
npm ci --prefix bench/predict/peers --ignore-scripts --no-audit --no-fund --silent
