# shellcheck shell=bash
# Which lines the unit and integration tests have run: of each module that is shipped, over the tests of all modules.

coverage_file=$repository/target/coverage.exec

# measured GOAL...: Maven with the recorder in each JVM that runs tests.
measured() {
    maven -q -Pcoverage "-Djacoco.destFile=$coverage_file" "-Djacoco.dataFile=$coverage_file" \
        "-Dquarkus.jacoco.data-file=$coverage_file" -Dquarkus.jacoco.reuse-data-file=true -Dquarkus.jacoco.report=false "$@"
}

print_coverage() {
    [ -s "$coverage_file" ] || return 0
    quietly "coverage of unit and integration tests" "$log_folder/coverage.log" measured jacoco:report
    find "$repository" -path '*/target/site/jacoco/jacoco.csv' -printf '%P %p\n' | grep -vE '^(bench|rules|testkit|tests)/' | sort | while read -r module file; do
        awk -F, -v module="${module%%/target/*}" '
            NR > 1 { missed += $8; covered += $9 }
            END { if (covered + missed) print module, covered, covered + missed }' "$file"
    done | awk '
        function show(name, covered, lines) { printf "  %-18s %5.1f %% of %5d lines\n", name, 100 * covered / lines, lines }
        { show($1, $2, $3); covered += $2; lines += $3 }
        END { if (lines) show("together", covered, lines) }'
}
