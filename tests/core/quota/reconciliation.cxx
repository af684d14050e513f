// Two splits of one target: how they differ, and the table that closes both ways.
#include "quota/reconciliation.hxx"

#include <catch2/catch.hpp>

#include <functional>
#include <numeric>
#include <random>

using namespace ansinh;
using namespace ansinh::quota;
using Numbers = std::vector<std::int64_t>;
using Departures = std::vector<Departure>;

namespace {

/// Whether any table of these sums keeps within the maximums: every one is tried.
bool table_exists(Numbers rows, Numbers columns, const std::vector<Bound>& maximum) {
    const std::function<bool(std::size_t)> fill = [&](std::size_t cell) -> bool {
        const auto is_zero = [](std::int64_t people) { return people == 0; };
        if (cell == rows.size() * columns.size())
            return std::ranges::all_of(rows, is_zero) && std::ranges::all_of(columns, is_zero);
        std::int64_t& row = rows[cell / columns.size()];
        std::int64_t& column = columns[cell % columns.size()];
        const std::int64_t most =
            std::min({row, column, maximum.empty() ? row : maximum[cell].value_or(row)});
        for (std::int64_t people = 0; people <= most; ++people) {
            row -= people;
            column -= people;
            const bool found = fill(cell + 1);
            row += people;
            column += people;
            if (found) return true;
        }
        return false;
    };
    return fill(0);
}

} // namespace

TEST_CASE("villages with 950 and providers with 948 differ by 2, and the providers are short",
          "[reconciliation]") {
    const Numbers villages{317, 317, 316}, providers{600, 348};
    const SplitTotals totals = compare_splits(villages, providers);
    CHECK(!totals.agree());
    CHECK(totals.rows == 950);
    CHECK(totals.columns == 948);
    CHECK(totals.apart() == 2);
    CHECK(compare_splits(providers, villages).apart() == 2);
    CHECK(totals.departures(950) == Departures{{Side::columns, false, 2}});
    CHECK(totals.departures(948) == Departures{{Side::rows, true, 2}});
    CHECK(totals.departures(949) == Departures{{Side::rows, true, 1}, {Side::columns, false, 1}});
    CHECK(compare_splits(villages, villages).departures(950).empty());
    CHECK(!reconcile({villages, providers, {}, {}, {}}).matrix);
}

TEST_CASE("splits that meet close both ways, in proportion to both", "[reconciliation]") {
    const Numbers villages{40, 30, 20}, providers{50, 40};
    const Reconciliation closed = reconcile({villages, providers, {}, {}, {}});
    REQUIRE(closed.matrix);
    CHECK(closed.matrix->method == Method::hamilton);
    CHECK(closed.matrix->given == Numbers{22, 18, 17, 13, 11, 9});
}

TEST_CASE("sums beyond 64 bits are compared exactly", "[reconciliation]") {
    const Numbers many(5, std::numeric_limits<std::int64_t>::max());
    Numbers one_less = many;
    --one_less.back();
    CHECK(compare_splits(many, one_less).apart() == 1);
    CHECK(!compare_splits(many, one_less).agree());
}

TEST_CASE("in a thousand pairs of splits the table closes exactly where one exists", "[reconciliation]") {
    std::mt19937 numbers(5);
    const auto random = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(numbers);
    };
    int closed_tables = 0, blocked = 0, apart = 0;
    for (int round = 0; round < 1000; ++round) {
        Numbers rows(static_cast<std::size_t>(random(1, 3))), columns(static_cast<std::size_t>(random(1, 3)));
        for (std::int64_t& people : rows)
            people = random(0, 4);
        for (std::int64_t& people : columns)
            people = random(0, 4);
        // Most pairs are made to meet by the last column.
        const auto sum = [](const Numbers& all) {
            return std::accumulate(all.begin(), all.end(), std::int64_t{0});
        };
        const std::int64_t met = columns.back() + sum(rows) - sum(columns);
        if (met >= 0 && random(0, 9) > 0) columns.back() = met;
        std::vector<Bound> maximum;
        if (random(0, 1) == 1)
            for (std::size_t cell = 0; cell < rows.size() * columns.size(); ++cell)
                maximum.push_back(random(0, 2) == 0 ? Bound() : Bound(random(0, 3)));
        const MatrixProblem problem{rows, columns, {}, maximum, {}};
        const bool agree = sum(rows) == sum(columns);
        REQUIRE(compare_splits(rows, columns).agree() == agree);
        REQUIRE(compare_splits(rows, columns).departures(sum(rows)).empty() == agree);
        if (!agree) {
            ++apart;
            REQUIRE(!reconcile(problem).matrix);
            continue;
        }
        if (!table_exists(rows, columns, maximum)) {
            ++blocked;
            REQUIRE_THROWS_AS(reconcile(problem), Error);
            continue;
        }
        ++closed_tables;
        const Numbers given = reconcile(problem).matrix.value().given;
        for (std::size_t cell = 0; cell < given.size(); ++cell) {
            REQUIRE(given[cell] >= 0);
            if (!maximum.empty()) REQUIRE(given[cell] <= maximum[cell].value_or(given[cell]));
            rows[cell / columns.size()] -= given[cell];
            columns[cell % columns.size()] -= given[cell];
        }
        REQUIRE(rows == Numbers(rows.size(), 0));
        REQUIRE(columns == Numbers(columns.size(), 0));
    }
    CHECK(closed_tables > 100);
    CHECK(blocked > 50);
    CHECK(apart > 50);
}
