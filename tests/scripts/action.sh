#!/usr/bin/env bash
# What action.yml runs: its inputs come as INPUT_…, paths and globs one a line.
set -uo pipefail
shopt -s globstar
IFS= # a path may hold spaces; a glob that matches nothing stays as it is, and is then an error

arguments=()
while read -r line; do
  # shellcheck disable=SC2206 # globs are meant to be expanded
  [[ -n $line ]] && arguments+=($line)
done <<<"${INPUT_DRAFTS:-}"
while read -r line; do
  [[ -n $line ]] || continue
  # shellcheck disable=SC2206
  matches=($line)
  for match in "${matches[@]}"; do arguments+=(--against "$match"); done
done <<<"${INPUT_SOURCES:-}"
[[ ${INPUT_STRICT:-false} == true ]] && arguments+=(--strict)

crosscheck check "${arguments[@]}" --fail-on "${INPUT_FAIL_ON:-error}" \
  -f github \
  -f "github-summary=${GITHUB_STEP_SUMMARY:-crosscheck-summary.md}" \
  -f "sarif=${INPUT_SARIF:-crosscheck.sarif}" \
  -f "html=${INPUT_HTML:-crosscheck.html}"
code=$?
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
