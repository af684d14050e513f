// The fewest wrong numbers: against brute force on small random cases, and on reports with seeded mistakes.
#include "report/localise.hxx"

#include "report/repairs.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace ansinh;
using namespace ansinh::report;

namespace {

using Values = std::vector<Rational>;
using Sets = std::vector<std::vector<std::size_t>>;

LinearRule equation(std::vector<Term> terms) {
    return {std::move(terms), 0, 0, Relation::equal};
}

std::vector<BrokenGroup> localised(const Values& values, const std::vector<LinearRule>& rules) {
    const std::vector<Range> ranges(values.size());
    return localise({values, ranges}, rules);
}

Sets sets_of(const BrokenGroup& group) {
    Sets sets;
    for (const Explanation& explanation : group.explanations)
        sets.push_back(explanation.figures);
    return sets;
}

/// A report: units × (opening, joined, left, closing), then the total row, every sum as a rule of its own.
struct Report {
    std::size_t units;
    Values values;
    std::vector<LinearRule> rules;

    std::size_t at(std::size_t line, std::size_t column) const { return line * 4 + column; }

    Report(std::size_t count, unsigned seed) : units(count), values((count + 1) * 4) {
        std::mt19937 random(seed);
        for (std::size_t line = 0; line < units; ++line) {
            for (std::size_t column = 0; column < 3; ++column)
                values[at(line, column)] = 20 + random() % 400;
            values[at(line, 3)] = values[at(line, 0)] + values[at(line, 1)] - values[at(line, 2)] + 400;
            values[at(line, 0)] += 400;
        }
        for (std::size_t line = 0; line <= units; ++line)
            rules.push_back(
                equation({{at(line, 3), 1}, {at(line, 0), -1}, {at(line, 1), -1}, {at(line, 2), 1}}));
        for (std::size_t column = 0; column < 4; ++column) {
            std::vector<Term> terms{{at(units, column), -1}};
            for (std::size_t line = 0; line < units; ++line) {
                values[at(units, column)] += values[at(line, column)];
                terms.push_back({at(line, column), 1});
            }
            rules.push_back(equation(std::move(terms)));
        }
    }
};

constexpr std::int64_t tried = 24; ///< the largest number brute force puts in

/// Whether some whole numbers in place of `chosen` make all rules hold.
bool can_mend(std::vector<std::int64_t>& values, const std::vector<std::size_t>& chosen,
              const std::vector<LinearRule>& rules, const std::vector<std::int64_t>& constants,
              std::size_t from = 0) {
    if (from == chosen.size()) {
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            std::int64_t sum = constants[rule];
            for (const Term& term : rules[rule].terms)
                sum += term.factor * values[term.figure];
            if (sum != 0) return false;
        }
        return true;
    }
    const std::int64_t before = values[chosen[from]];
    bool can = false;
    for (std::int64_t value = 0; value <= tried && !can; ++value) {
        values[chosen[from]] = value;
        can = can_mend(values, chosen, rules, constants, from + 1);
    }
    values[chosen[from]] = before;
    return can;
}

bool is_beyond_brute_force(const BrokenGroup& group) {
    return std::ranges::any_of(group.explanations, [](const Explanation& explanation) {
        return std::ranges::any_of(explanation.values, [](const Rational& value) { return value > tried; });
    });
}

} // namespace

TEST_CASE("a report that adds up has nothing to localise", "[report][localise]") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const Report report(10, seed);
        CHECK(localised(report.values, report.rules).empty());
    }
}

TEST_CASE("one wrong number that two sums show is named alone, with what it should be",
          "[report][localise]") {
    for (unsigned seed = 0; seed < 50; ++seed) {
        Report report(12, seed);
        std::mt19937 random(seed + 1000);
        const std::size_t wrong = random() % report.values.size();
        const Rational right = report.values[wrong];
        report.values[wrong] += 1 + random() % 50;
        const auto groups = localised(report.values, report.rules);
        REQUIRE(groups.size() == 1);
        CHECK(groups[0].rules.size() == 2);
        REQUIRE(sets_of(groups[0]) == Sets{{wrong}});
        CHECK(groups[0].explanations[0].values == Values{right});
    }
}

TEST_CASE("two wrong numbers in one column are both named", "[report][localise]") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Report report(12, seed);
        report.values[report.at(2, 3)] += 7;
        report.values[report.at(5, 3)] += 11;
        const auto groups = localised(report.values, report.rules);
        REQUIRE(groups.size() == 1);
        const Sets sets = sets_of(groups[0]);
        CHECK(std::ranges::find(sets, std::vector{report.at(2, 3), report.at(5, 3)}) != sets.end());
        for (const Explanation& explanation : groups[0].explanations)
            CHECK(explanation.figures.size() == 2);
    }
}

TEST_CASE("four wrong numbers that hang together are more than can be told", "[report][localise]") {
    Report report(12, 1);
    for (std::size_t line : {1, 3, 6, 9})
        report.values[report.at(line, 3)] += 5 + line;
    const auto groups = localised(report.values, report.rules);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].rules.size() == 5);
    CHECK(groups[0].explanations.empty());
}

TEST_CASE("mistakes that share no sum are told apart", "[report][localise]") {
    std::vector<LinearRule> rules;
    Values values;
    for (std::size_t row = 0; row < 5; ++row) {
        rules.push_back(equation({{row * 3, 1}, {row * 3 + 1, 1}, {row * 3 + 2, -1}}));
        values.insert(values.end(), {Rational(2), Rational(3), Rational(row == 1 || row == 4 ? 6 : 5)});
    }
    const auto groups = localised(values, rules);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].rules == std::vector<std::size_t>{1});
    CHECK(sets_of(groups[0]) == Sets{{3}, {4}, {5}});
    CHECK(groups[1].rules == std::vector<std::size_t>{4});
}

TEST_CASE("a tolerance and a bound are kept", "[report][localise]") {
    std::vector<LinearRule> rules{equation({{0, 1}, {1, -1}})};
    rules[0].tolerance = 2;
    CHECK(localised({10, 12}, rules).empty());
    CHECK(sets_of(localised({10, 13}, rules)[0]) == Sets{{0}, {1}});
    // 0 people cannot become fewer, so only the second can be wrong.
    const std::vector<LinearRule> sum{equation({{0, 1}, {1, 1}}), {{{1, 1}}, -4, 0, Relation::at_most}};
    CHECK(sets_of(localised({0, 5}, sum)[0]) == Sets{{1}});
}

TEST_CASE("brute force finds the same sets on small cases", "[report][localise]") {
    std::mt19937 random(11);
    int told = 0;
    for (int round = 0; round < 300; ++round) {
        const std::size_t figures = 4 + random() % 3;
        std::vector<std::int64_t> values;
        for (std::size_t figure = 0; figure < figures; ++figure)
            values.push_back(static_cast<std::int64_t>(random() % 4));
        std::vector<LinearRule> rules;
        std::vector<std::int64_t> constants;
        for (std::size_t rule = 0; rule < 2 + random() % 3; ++rule) {
            std::vector<Term> terms;
            for (std::size_t figure = 0; figure < figures; ++figure)
                if (const auto kind = random() % 4; kind < 2) terms.push_back({figure, kind == 0 ? 1 : -1});
            if (terms.empty()) continue;
            constants.push_back(-static_cast<std::int64_t>(random() % 3));
            rules.push_back({terms, constants.back(), 0, Relation::equal});
        }
        const auto groups = localised(Values(values.begin(), values.end()), rules);
        if (groups.size() != 1 || is_beyond_brute_force(groups[0])) continue;
        Sets expected;
        for (std::size_t size = 1; size <= most_explaining && expected.empty(); ++size) {
            std::vector<bool> mask(figures);
            std::fill_n(mask.begin(), size, true);
            do {
                std::vector<std::size_t> chosen;
                for (std::size_t figure = 0; figure < figures; ++figure)
                    if (mask[figure]) chosen.push_back(figure);
                if (can_mend(values, chosen, rules, constants)) expected.push_back(chosen);
            } while (std::prev_permutation(mask.begin(), mask.end()));
        }
        CAPTURE(round);
        CHECK(sets_of(groups[0]) == expected);
        told += expected.empty() ? 0 : 1;
    }
    CHECK(told > 50);
}

TEST_CASE("slips are told from each other", "[report][repairs]") {
    CHECK(slip_between(354, 345) == Slip::swapped_digits);
    CHECK(slip_between(-5, 5) == Slip::sign);
    CHECK(slip_between(Rational(1234) / 1000, 1234) == Slip::thousands);
    CHECK(slip_between(120, 12) == Slip::tens);
    CHECK(slip_between(12, 123) == Slip::missing_digit);
    CHECK(slip_between(1223, 123) == Slip::extra_digit);
    CHECK(slip_between(125, 123) == Slip::one_digit);
    const Values beside{77, 88};
    CHECK(slip_between(88, 31, beside) == Slip::neighbour);
    CHECK(slip_between(7, 31) == Slip::none);
}

TEST_CASE("the seeded slip is the first repair, with the rules it mends", "[report][repairs]") {
    for (unsigned seed = 0; seed < 30; ++seed) {
        Report report(8, seed);
        const std::size_t wrong = report.at(3, 3);
        const std::string digits = numerator(report.values[wrong]).str();
        if (digits.size() < 3 || digits[1] == digits[2]) continue;
        std::string swapped = digits;
        std::swap(swapped[1], swapped[2]);
        const Rational right = report.values[wrong];
        report.values[wrong] = Rational(swapped);
        const std::vector<Range> ranges(report.values.size());
        const auto groups = localised(report.values, report.rules);
        REQUIRE(groups.size() == 1);
        const auto found = repairs({report.values, ranges}, report.rules, groups[0].rules);
        REQUIRE(!found.empty());
        CHECK(found[0].figure == wrong);
        CHECK(found[0].to == right);
        CHECK(found[0].slip == Slip::swapped_digits);
        CHECK(found[0].mends == groups[0].rules);
        CHECK(found[0].breaks.empty());
    }
}

TEST_CASE("a hundred broken rules are localised one by one", "[report][localise]") {
    std::vector<LinearRule> rules;
    Values values;
    for (std::size_t row = 0; row < 1000; ++row) {
        std::vector<Term> terms;
        for (std::size_t column = 0; column < 30; ++column) {
            terms.push_back({row * 30 + column, column == 29 ? -1 : 1});
            values.emplace_back(column == 29 ? 29 + (row % 10 == 0 ? 1 : 0) : 1);
        }
        rules.push_back(equation(std::move(terms)));
    }
    const auto groups = localised(values, rules);
    CHECK(groups.size() == 100);
    CHECK(groups[0].explanations.size() == 30);
}

namespace {

/// Two numbers of each line that ought to be equal, and a total of the first ones, all broken.
std::vector<LinearRule> lines_and_their_total(std::size_t lines) {
    std::vector<LinearRule> rules;
    std::vector<Term> total{{2 * lines, -1}};
    for (std::size_t line = 0; line < lines; ++line) {
        rules.push_back(equation({{2 * line, 1}, {2 * line + 1, -1}}));
        total.push_back({2 * line, 1});
    }
    rules.push_back(equation(std::move(total)));
    return rules;
}

} // namespace

TEST_CASE("Rules that three figures cannot stand in are told without a search", "[report]") {
    for (std::size_t lines = 1; lines < 12; ++lines) {
        std::vector<LinearRule> rules = lines_and_their_total(lines);
        rules.push_back(equation({{100, 1}, {101, -1}})); // hangs together with none of them
        Values values(102, 0);
        for (std::size_t line = 0; line < lines; ++line)
            values[2 * line] = Rational(1 << line);
        values[100] = 1;
        const std::vector<bool> beyond = beyond_explaining(rules);
        const std::vector<BrokenGroup> groups = localised(values, rules);
        REQUIRE(groups.size() == 2);
        CAPTURE(lines);
        for (std::size_t rule = 0; rule <= lines; ++rule)
            CHECK(beyond[rule] == (lines + 1 > 2 * most_explaining));
        CHECK_FALSE(beyond.back());
        CHECK((groups.front().explanations.empty() || !beyond.front()));
        CHECK_FALSE(groups.back().explanations.empty());
    }
}
