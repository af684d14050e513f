// Two-way tables against brute force on small ones, and proven by their multipliers on large, mixed and
// contrary ones.
#include "quota/matrix_cases.hxx"
#include "quota/matrix_certificate.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace ansinh;
using quota::Bound;
using quota::Method;
using test::between;
using test::MatrixCase;
using test::Random;
using Table = std::vector<std::int64_t>;

namespace {

/// Totals of a random filling of the cells with a weight, so that a solution exists; a column's maximums
/// leave room for it.
MatrixCase feasible(Random& random, std::vector<double> weights, std::size_t columns, std::int64_t most,
                    bool bounded) {
    MatrixCase result;
    const std::size_t rows = weights.size() / columns;
    result.rows.assign(rows, 0);
    result.columns.assign(columns, 0);
    for (std::size_t cell = 0; cell < weights.size(); ++cell) {
        const std::int64_t people = weights[cell] > 0 ? between(random, 0, most) : 0;
        result.rows[cell / columns] += people;
        result.columns[cell % columns] += people;
        if (bounded)
            result.maximum.push_back(between(random, 0, 1) == 0 ? Bound()
                                                                : Bound(people + between(random, 0, 2)));
    }
    result.weights = std::move(weights);
    return result;
}

/// Of several kinds: small (many ties), people, near rank one, very mixed.
std::vector<double> random_weights(Random& random, std::size_t rows, std::size_t columns) {
    const auto kind = between(random, 0, 5);
    std::vector<double> down(rows);
    std::vector<double> along(columns);
    for (double& value : down)
        value = static_cast<double>(between(random, 1, 900));
    for (double& value : along)
        value = static_cast<double>(between(random, 1, 90));
    std::vector<double> result(rows * columns);
    for (std::size_t cell = 0; cell < result.size(); ++cell) {
        const double product = down[cell / columns] * along[cell % columns];
        switch (kind) {
        case 0:
            result[cell] = static_cast<double>(between(random, 0, 2));
            break;
        case 1:
            result[cell] = static_cast<double>(between(random, 1, 5000));
            break;
        case 2:
            result[cell] = product;
            break;
        case 3:
            result[cell] = product + (between(random, 0, 9) == 0 ? 1e-9 : 0);
            break;
        case 4:
            result[cell] = between(random, 0, 3) == 0 ? 0 : static_cast<double>(between(random, 1, 20)) / 10;
            break;
        default:
            result[cell] = static_cast<double>(between(random, 1, 99'999)) *
                           std::pow(10.0, static_cast<double>(between(random, -12, 12)));
        }
    }
    return result;
}

void check_against(const MatrixCase& table, const std::vector<Table>& best) {
    const auto matrix = table.solve();
    CHECK(matrix.given == best.front());
    CHECK(test::fills(table, matrix.given));
    CHECK(test::certified(table, matrix, matrix.given));
    std::vector<quota::MatrixTie> ties;
    for (std::size_t cell = 0; cell < table.weights.size(); ++cell)
        for (const Table& other : best)
            if (other[cell] != best.front()[cell]) {
                ties.push_back({cell / table.columns.size(), cell % table.columns.size(),
                                static_cast<int>(other[cell] - best.front()[cell])});
                break;
            }
    CHECK(matrix.ties == ties);
}

/// What is refused for want of room, checked by its own numbers.
bool is_want_of_room(const Message& message) {
    if (message.code == "quota.matrix-no-weight" || message.code == "quota.matrix-each-cell") return true;
    if (message.code != "quota.matrix-blocked" && message.code != "quota.matrix-maximum" &&
        message.code != "quota.matrix-blocked-maximum")
        return false;
    const std::size_t last = message.arguments.size() - 1;
    const auto number = [&](std::size_t index) { return std::get<std::int64_t>(message.arguments[index]); };
    return number(last) > 0 && number(last - 2) - number(last - 1) == number(last);
}

void check_proven(const MatrixCase& table) {
    const auto matrix = table.solve();
    REQUIRE(test::fills(table, matrix.given));
    if (matrix.method == Method::hamilton)
        REQUIRE(test::on_the_line(table, matrix));
    else
        REQUIRE(test::certified(table, matrix, matrix.given));
}

} // namespace

TEST_CASE("small two-way tables against all tables there are") {
    Random random(20);
    int solved = 0;
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto columns = static_cast<std::size_t>(between(random, 1, 3));
        const auto rows = static_cast<std::size_t>(between(random, 1, 3));
        MatrixCase table =
            feasible(random, random_weights(random, rows, columns), columns, 2, between(random, 0, 1) == 1);
        // Every third is turned so that it may have no solution.
        if (round % 3 == 0) std::ranges::reverse(table.rows);
        table.method = quota::all_methods[static_cast<std::size_t>(between(random, 1, 5))];
        const auto best = test::best_tables(table, *table.method);
        INFO("round " << round);
        if (best.empty()) {
            CHECK(is_want_of_room(test::refusal([&] { table.solve(); })));
            ++refused;
        } else {
            check_against(table, best);
            ++solved;
        }
    }
    CHECK(solved > 1000);
    CHECK(refused > 100);
}

TEST_CASE("the proof mends a two-way table, however bad") {
    Random random(24);
    int mended = 0;
    for (int round = 0; round < 400; ++round) {
        const auto columns = static_cast<std::size_t>(between(random, 2, 3));
        const auto rows = static_cast<std::size_t>(between(random, 2, 3));
        MatrixCase table =
            feasible(random, random_weights(random, rows, columns), columns, 2, between(random, 0, 1) == 1);
        // The best table by other weights has the same zeros, sums and maximums.
        MatrixCase other = table;
        for (double& weight : other.weights)
            if (weight > 0) weight = static_cast<double>(between(random, 1, 1000));
        Table given = test::best_tables(other, Method::webster).front();
        const auto best = test::best_tables(table, Method::webster);
        if (std::ranges::find(best, given) == best.end()) ++mended;
        const quota::MatrixTable inside{table.rows, table.columns, table.weights, table.maximum,
                                        Method::webster};
        quota::certify(inside, quota::Active(inside), given, std::vector<quota::Ratio>(rows),
                       std::vector<quota::Ratio>(columns));
        INFO("round " << round);
        CHECK(std::ranges::find(best, given) != best.end());
    }
    CHECK(mended > 50);
}

TEST_CASE("two-way tables of many kinds are proven") {
    Random random(21);
    for (int round = 0; round < 1500; ++round) {
        const auto rows = static_cast<std::size_t>(between(random, 1, 12));
        const auto columns = static_cast<std::size_t>(between(random, 1, 8));
        const std::int64_t most = round % 5 == 0 ? 100'000 : 9;
        MatrixCase table = feasible(random, random_weights(random, rows, columns), columns, most,
                                    between(random, 0, 1) == 1);
        if (between(random, 0, 1) == 1)
            table.method = between(random, 0, 1) == 0 ? Method::webster : Method::jefferson;
        INFO("round " << round);
        check_proven(table);
    }
}

TEST_CASE("huge numbers in two-way tables") {
    Random random(22);
    for (int round = 0; round < 40; ++round) {
        const auto rows = static_cast<std::size_t>(between(random, 1, 4));
        const auto columns = static_cast<std::size_t>(between(random, 1, 4));
        MatrixCase table = feasible(random, random_weights(random, rows, columns), columns,
                                    number::largest_exact / 16, round % 2 == 0);
        if (round % 3 != 0) table.method = Method::webster;
        INFO("round " << round);
        check_proven(table);
    }
}

TEST_CASE("cumulative months stay within one person of the line") {
    Random random(23);
    for (int round = 0; round < 2000; ++round) {
        const auto rows = static_cast<std::size_t>(between(random, 1, 15));
        const auto columns = static_cast<std::size_t>(between(random, 1, 12));
        MatrixCase table = feasible(random, std::vector<double>(rows * columns, 1), columns,
                                    round % 4 == 0 ? 1000 : 3, round % 5 == 0);
        INFO("round " << round);
        const auto matrix = table.solve();
        REQUIRE(matrix.method == Method::hamilton);
        REQUIRE(test::fills(table, matrix.given));
        REQUIRE(test::on_the_line(table, matrix));
    }
}
