// Two-way tables with known results: published ones, by hand, every refusal, and why.
#include "quota/matrix_cases.hxx"
#include "refusal.hxx"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace ansinh;
using quota::Bound;
using quota::Method;
using test::MatrixCase;
using Table = std::vector<std::int64_t>;

namespace {

boost::json::value published(const std::string& name) {
    std::ifstream file(ANSINH_SOURCE_DIR "/tests/data/quota/" + name);
    REQUIRE(file);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return boost::json::parse(text);
}

template <class Number>
std::vector<Number> flat(const boost::json::value& table) {
    std::vector<Number> result;
    for (const auto& row : table.as_array())
        for (const auto& cell : row.as_array())
            result.push_back(cell.to_number<Number>());
    return result;
}

MatrixCase read(const boost::json::object& table) {
    MatrixCase result{boost::json::value_to<Table>(table.at("row_totals")),
                      boost::json::value_to<Table>(table.at("col_totals")),
                      flat<double>(table.at("basis")),
                      {},
                      Method::webster};
    if (const auto* method = table.if_contains("method"))
        result.method = quota::parse_method(*method == "saintelague" ? "sainte-lague"
                                                                     : std::string_view(method->as_string()));
    return result;
}

void check_published(const boost::json::object& table) {
    INFO(table.at("id").as_string());
    const MatrixCase problem = read(table);
    const auto matrix = problem.solve();
    const auto expected = flat<std::int64_t>(table.at("expected"));
    CHECK(test::fills(problem, matrix.given));
    CHECK(test::certified(problem, matrix, matrix.given));
    CHECK(test::certified(problem, matrix, expected));
    if (table.at("ties").is_null()) {
        CHECK(matrix.given == expected);
        CHECK(matrix.ties.empty());
        return;
    }
    // The source breaks ties otherwise, so only which cells are tied is compared.
    std::set<std::pair<std::int64_t, std::int64_t>> tied;
    for (const auto& tie : table.at("ties").as_array())
        tied.emplace(tie.at("row").to_number<std::int64_t>(), tie.at("col").to_number<std::int64_t>());
    std::set<std::pair<std::int64_t, std::int64_t>> found;
    for (const auto& tie : matrix.ties)
        found.emplace(tie.row, tie.column);
    CHECK(found == tied);
    CHECK(matrix.given >= expected);
}

Message refused(const MatrixCase& problem) {
    return test::refusal([&] { problem.solve(); });
}

Argument people(std::int64_t value) {
    return value;
}

} // namespace

TEST_CASE("published two-way tables") {
    const auto small = published("biprop_small.json");
    REQUIRE(small.as_array().size() == 4);
    for (const auto& table : small.as_array())
        check_published(table.as_object());
    check_published(published("biprop_zug_2018.json").as_object());
}

TEST_CASE("published two-way tables without a solution name what blocks") {
    const auto tables = published("biprop_infeasible.json");
    REQUIRE(tables.as_array().size() == 3);
    const auto message = [&](std::size_t index) {
        return refused(read(tables.as_array()[index].as_object()));
    };
    CHECK(message(0) ==
          Message{"quota.matrix-blocked", {Units{{0}}, Units{{2}}, people(2), people(1), people(1)}});
    // The certificate's rows 1 and 2 and column 1, said from the other side: column 0 needs row 0.
    CHECK(message(1) ==
          Message{"quota.matrix-blocked", {Units{{3}}, Units{{0}}, people(3), people(2), people(1)}});
    CHECK(message(2) ==
          Message{"quota.matrix-blocked", {Units{{0}}, Units{{6}}, people(2), people(1), people(1)}});
}

TEST_CASE("equal months keep the cumulative line") {
    const MatrixCase table{{7, 5}, {3, 3, 3, 3}, {7, 7, 7, 7, 5, 5, 5, 5}, {}, {}};
    const auto matrix = table.solve();
    CHECK(matrix.method == Method::hamilton);
    CHECK(test::fills(table, matrix.given));
    CHECK(test::on_the_line(table, matrix));
    CHECK(quota::explain_cell(table.problem(), matrix, 0, 0).arguments[2] ==
          Argument(Quantity{Rational(7, 4), 2}));
}

TEST_CASE("a maximum moves the line") {
    const MatrixCase table{
        {6, 6}, {4, 4, 4}, {1, 1, 1, 1, 1, 1}, {Bound(0), Bound(), Bound(), Bound(), Bound(), Bound()}, {}};
    const auto matrix = table.solve();
    CHECK(matrix.given == Table{0, 3, 3, 4, 1, 1});
    CHECK(test::fills(table, matrix.given));
    CHECK(test::on_the_line(table, matrix));
    CHECK(quota::explain_cell(table.problem(), matrix, 0, 0) ==
          Message{"quota.explain.cell.at-maximum", {Units{{0}}, Units{{2}}, people(0)}});
}

TEST_CASE("two-way refusals") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(refused({{1}, {1}, {1, 2}, {}, {}}) == Message{"quota.matrix-shape", {people(1), people(1)}});
    CHECK(refused({{}, {}, {}, {}, {}}) == Message{"quota.matrix-shape", {people(0), people(0)}});
    CHECK(refused({{1}, {1}, {1}, {Bound(), Bound()}, {}}).code == "quota.matrix-shape");
    CHECK(refused({{1, 0}, {1}, {1, -1}, {}, {}}) == Message{"quota.basis-invalid", {Units{{4}}}});
    CHECK(refused({{1}, {1}, {nan}, {}, {}}) == Message{"quota.basis-invalid", {Units{{2}}}});
    CHECK(refused({{1}, {1}, {1}, {Bound(-1)}, {}}) == Message{"quota.bound-invalid", {Units{{2}}}});
    CHECK(refused({{-1, 1}, {0}, {1, 1}, {}, {}}) == Message{"quota.matrix-total-invalid", {Units{{0}}}});
    CHECK(refused({{5}, {3}, {1}, {}, {}}) ==
          Message{"quota.matrix-totals-differ", {people(5), people(3), people(2)}});
    CHECK(refused({{2, 2}, {2, 2}, {1, 2, 3, 4}, {}, Method::hamilton}) ==
          Message{"quota.matrix-method", {}});
    CHECK(refused({{1, 3}, {2, 2}, {1, 2, 3, 4}, {}, Method::adams}) ==
          Message{"quota.matrix-each-cell", {Units{{0}}, people(1), people(2)}});
    CHECK(refused({{2, 2}, {2, 2}, {0, 0, 3, 4}, {}, {}}) ==
          Message{"quota.matrix-no-weight", {Units{{0}}, people(2)}});
    CHECK(refused({{2, 2}, {2, 2}, {0, 1, 0, 4}, {}, {}}) ==
          Message{"quota.matrix-no-weight", {Units{{2}}, people(2)}});
    CHECK(refused({{20, 5}, {10, 15}, {1, 1, 1, 1}, {Bound(6), Bound(6), Bound(), Bound()}, {}}) ==
          Message{"quota.matrix-maximum", {Units{{0}}, people(20), people(12), people(8)}});
}

TEST_CASE("ties of a two-way table are told") {
    const MatrixCase table{{1, 1}, {1, 1}, {1, 1, 1, 1}, {}, Method::webster};
    const auto matrix = table.solve();
    CHECK(matrix.given == Table{1, 0, 0, 1});
    CHECK(matrix.ties == std::vector<quota::MatrixTie>{{0, 0, -1}, {0, 1, 1}, {1, 0, 1}, {1, 1, -1}});
    CHECK(quota::explain_cell(table.problem(), matrix, 0, 0).code == "quota.explain.cell.tie-won");
    CHECK(quota::explain_cell(table.problem(), matrix, 0, 1).code == "quota.explain.cell.tie-lost");
    const auto whole = quota::explain_matrix(table.problem(), matrix);
    CHECK(whole.code == "quota.explain.matrix");
    const auto& clauses = std::get<std::vector<Message>>(whole.arguments[3]);
    REQUIRE(clauses.size() == 2);
    CHECK(clauses[1] == Message{"quota.explain.matrix.ties", {people(4)}});
}

TEST_CASE("why a cell got its number, far beyond its maximum too") {
    const MatrixCase table{
        {3, 7}, {4, 6}, {1e300, 1, 1, 1}, {Bound(1), Bound(), Bound(), Bound()}, Method::hill};
    const auto matrix = table.solve();
    CHECK(test::fills(table, matrix.given));
    CHECK(test::certified(table, matrix, matrix.given));
    CHECK(quota::explain_cell(table.problem(), matrix, 0, 0).code == "quota.explain.cell.held");
    CHECK(quota::explain_cell(table.problem(), matrix, 1, 1).code == "quota.explain.cell.scaled");
}
