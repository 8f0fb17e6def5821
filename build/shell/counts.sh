# shellcheck shell=bash
# How many tests ran, failed and were skipped, read from the reports that Maven leaves in each module.

forget_reports() { rm -rf "$repository"/*/target/surefire-reports "$repository"/*/target/failsafe-reports; }

# The last line is plain, so that programs can read it too.
print_counts() {
    find "$repository" -path '*-reports/TEST-*.xml' -exec sed -n '/<testsuite /{s/.*<testsuite //;s/>.*//;p;q}' {} \; |
        awk '
            function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
            { tests += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
            END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}
