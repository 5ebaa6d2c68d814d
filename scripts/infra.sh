#!/usr/bin/env bash
# The infrastructure compiles without a word from the Bicep compiler, where that is installed: `bicep`, or what BICEP names.
set -euo pipefail
cd "$(dirname "$0")/.."

bicep=${BICEP:-$(command -v bicep || true)}
if [ -z "$bicep" ]; then
  echo "Skipped: infra/main.bicep was not compiled, because there is no Bicep compiler here (put it on PATH or name it in BICEP)."
  exit 0
fi

# The parameter file reads its values from the environment: any value will do to compile it.
for name in $(sed -n "s/.*readEnvironmentVariable('\([A-Z_]*\)').*/\1/p" infra/main.bicepparam); do
  export "$name=sample"
done

compile() {
  "$bicep" build infra/main.bicep --stdout &&
    "$bicep" lint infra/main.bicep &&
    "$bicep" build-params infra/main.bicepparam --stdout
}

# The compiler warns and still succeeds, so what it says counts, not only how it ends.
status=0
said=$(compile 2>&1 >/dev/null) || status=$?
if [ "$status" -ne 0 ] || [ -n "$said" ]; then
  echo "$said" >&2
  exit 1
fi
echo "infra/main.bicep compiles: $("$bicep" --version)."
