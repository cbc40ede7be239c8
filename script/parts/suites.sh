# Sourced by test. Runs a suite, reads its JUnit report and keeps the sum.

passed=0
failed=0

# run_suite NAME REPORT LOG COMMAND…: one line with the counts; what failed is printed below it.
run_suite() {
  local name=$1 report=$2 log=$3
  shift 3
  local status=0 began=$SECONDS
  rm -f "$report"
  "$@" >"$log" 2>&1 || status=$?
  if ! [ -s "$report" ] || [ "$(count_of '<testcase ' "$report")" = 0 ]; then
    did_not_run "$name" "$log"
    return
  fi
  local cases skips faults
  cases=$(count_of '<testcase ' "$report")
  skips=$(count_of '<skipped' "$report")
  faults=$(($(root_number failures "$report") + $(root_number errors "$report")))
  # A runner that ends badly without naming a test (an unhandled error, a crash after the report) is a failure as well.
  [ "$status" = 0 ] || [ "$faults" != 0 ] || faults=1
  local good=$((cases - skips - faults))
  [ "$good" -ge 0 ] || good=0
  passed=$((passed + good))
  failed=$((failed + faults))
  printf '%-22s %5d passed %4d failed %4d skipped  %4ds\n' "$name" "$good" "$faults" "$skips" "$((SECONDS - began))"
  [ "$faults" = 0 ] || print_failures "$log"
}

# did_not_run NAME LOG: a suite that did not run, or found no test, counts as one failure.
did_not_run() {
  failed=$((failed + 1))
  printf '%-22s did not run; the end of %s:\n' "$1" "$2"
  { grep -vE '^ +at ' "$2" 2>/dev/null || true; } | tail -n 25 | cut -c 1-240 | sed 's/^/    /'
}

count_of() {
  { grep -a -o -- "$1" "$2" || true; } | wc -l | tr -d " "
}

# root_number ATTRIBUTE REPORT: a number of the element <testsuites>.
root_number() {
  local number
  number=$(sed -n "s/.*<testsuites [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1)
  echo "${number:-0}"
}

# xUnit's failures up to the stack trace's first own line; vitest's and Playwright's from their heading on.
print_failures() {
  awk '
    /Failed Tests|Unhandled Errors|^  1\) \[/ { rest = 1 }
    rest { print "    " $0; next }
    /\[FAIL\]/ { inside = 1; trace = 0 }
    /\[SKIP\]|^  Finished:/ { inside = 0 }
    inside && /Stack Trace:/ { trace = 1; next }
    inside && (trace == 0 || trace++ <= 2) { print "    " $0 }
  ' "$1" | head -n 200 || true
}
