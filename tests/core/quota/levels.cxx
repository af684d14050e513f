// Trees: every level adds up, every bound holds, and where there is no solution the node is named.
#include "quota/levels.hxx"

#include "quota/cases.hxx"
#include "refusal.hxx"

#include <catch2/catch.hpp>

#include <functional>
#include <numeric>

using namespace ansinh;
using quota::Bound;
using quota::LevelsAllocation;
using quota::LevelsProblem;
using test::between;
using test::Given;
using test::Random;
using test::refusal;

namespace {

/// A tree that owns its numbers.
struct Tree {
    std::int64_t total = 0;
    std::vector<std::size_t> parent{0};
    std::vector<std::optional<double>> basis{std::nullopt};
    std::vector<Bound> minimum{Bound()}, maximum{Bound()};
    quota::Method method = quota::Method::hamilton;

    std::size_t add(std::size_t below, std::optional<double> weight, Bound least = {}, Bound most = {}) {
        parent.push_back(below);
        basis.push_back(weight);
        minimum.push_back(least);
        maximum.push_back(most);
        return parent.size() - 1;
    }
    LevelsProblem problem() const { return {total, parent, basis, minimum, maximum, method}; }
    LevelsAllocation solve() const { return quota::allocate_levels(problem()); }
    bool is_leaf(std::size_t node) const {
        return std::find(parent.begin() + 1, parent.end(), node) == parent.end();
    }
};

/// Two areas of three villages each.
Tree two_areas() {
    Tree tree;
    tree.total = 120;
    const auto first = tree.add(0, std::nullopt);
    for (const double basis : {60.0, 45.0, 0.0})
        tree.add(first, basis);
    const auto second = tree.add(0, std::nullopt);
    for (const double basis : {75.0, 33.0, 87.0})
        tree.add(second, basis);
    return tree;
}

Tree random_tree(Random& random, std::size_t nodes) {
    Tree tree;
    for (std::size_t node = 1; node < nodes; ++node)
        tree.add(static_cast<std::size_t>(between(random, 0, static_cast<std::int64_t>(node) - 1)),
                 static_cast<double>(between(random, 0, 12)));
    const bool bounded = between(random, 0, 1) == 1;
    for (std::size_t node = 1; node < nodes; ++node) {
        if (!tree.is_leaf(node) && between(random, 0, 3) > 0) tree.basis[node].reset();
        if (bounded && between(random, 0, 2) == 0) tree.minimum[node] = between(random, 0, 3);
        if (bounded && between(random, 0, 2) == 0)
            tree.maximum[node] = tree.minimum[node].value_or(0) + between(random, 0, 6);
    }
    tree.total = between(random, 0, 20);
    return tree;
}

void check_sums_and_bounds(const Tree& tree, const LevelsAllocation& levels) {
    REQUIRE(levels.given.size() == tree.parent.size());
    CHECK(levels.given[0] == tree.total);
    std::vector<std::int64_t> below(tree.parent.size());
    for (std::size_t node = 1; node < tree.parent.size(); ++node)
        below[tree.parent[node]] += levels.given[node];
    for (std::size_t node = 0; node < tree.parent.size(); ++node) {
        if (node == 0 || !tree.is_leaf(node)) CHECK(below[node] == levels.given[node]);
        if (node == 0) continue;
        CHECK(levels.given[node] >= tree.minimum[node].value_or(0));
        if (tree.maximum[node]) CHECK(levels.given[node] <= *tree.maximum[node]);
        if (tree.is_leaf(node) && *tree.basis[node] == 0)
            CHECK(levels.given[node] == tree.minimum[node].value_or(0));
    }
}

/// What can be handed to a node and below it, found by trying, without any thought of sums of bounds.
class Possible {
public:
    explicit Possible(const Tree& tree) : m_tree(tree), m_children(tree.parent.size()) {
        for (std::size_t node = 1; node < tree.parent.size(); ++node)
            m_children[tree.parent[node]].push_back(node);
    }
    bool at(std::size_t node, std::int64_t people) const {
        if (node > 0 && people < m_tree.minimum[node].value_or(0)) return false;
        if (node > 0 && m_tree.maximum[node] && people > *m_tree.maximum[node]) return false;
        if (m_children[node].empty()) return weight(node) > 0 || people == m_tree.minimum[node].value_or(0);
        return below(m_children[node], 0, people);
    }

private:
    double weight(std::size_t node) const {
        if (m_tree.basis[node]) return *m_tree.basis[node];
        double sum = 0;
        for (std::size_t leaf = node + 1; leaf < m_tree.parent.size(); ++leaf) {
            std::size_t above = leaf;
            while (above > node)
                above = m_tree.parent[above];
            if (above == node && m_children[leaf].empty()) sum += *m_tree.basis[leaf];
        }
        return sum;
    }
    std::int64_t least(std::size_t node) const {
        std::int64_t sum = 0;
        for (const std::size_t child : m_children[node])
            sum += least(child);
        return std::max(sum, m_tree.minimum[node].value_or(0));
    }
    bool below(const std::vector<std::size_t>& children, std::size_t place, std::int64_t people) const {
        if (place == children.size()) return people == 0;
        const std::size_t child = children[place];
        for (std::int64_t given = 0; given <= people; ++given)
            if ((weight(child) > 0 || given == least(child)) && at(child, given) &&
                below(children, place + 1, people - given))
                return true;
        return false;
    }

    const Tree& m_tree;
    std::vector<std::vector<std::size_t>> m_children;
};

} // namespace

TEST_CASE("an area's number comes first, then its villages share it", "[quota][levels]") {
    const LevelsAllocation levels = two_areas().solve();
    CHECK(levels.given == Given{120, 42, 24, 18, 0, 78, 30, 13, 35});
    CHECK(levels.split_of(1).node == 0);
    CHECK(levels.split_of(1).basis == std::vector<double>{105, 195});
    CHECK(levels.split_of(8).children == std::vector<std::size_t>{6, 7, 8});
    CHECK(levels.place[7] == 1);
    CHECK(levels.split[0] == LevelsAllocation::none);
}

TEST_CASE("one level is quota::allocate", "[quota][levels]") {
    Random random(71);
    for (int round = 0; round < 300; ++round) {
        const test::Case flat = test::random_case(random, static_cast<std::size_t>(between(random, 1, 9)));
        std::vector<std::size_t> parent(flat.basis.size() + 1, 0);
        std::vector<std::optional<double>> basis{std::nullopt};
        basis.insert(basis.end(), flat.basis.begin(), flat.basis.end());
        const auto with_root = [](std::vector<Bound> bounds) {
            if (!bounds.empty()) bounds.insert(bounds.begin(), Bound());
            return bounds;
        };
        const std::vector<Bound> minimum = with_root(flat.minimum), maximum = with_root(flat.maximum);
        const auto levels = quota::allocate_levels({flat.total, parent, basis, minimum, maximum});
        CHECK(Given(levels.given.begin() + 1, levels.given.end()) == quota::allocate(flat.problem()).given);
    }
}

TEST_CASE("on random trees a solution is found exactly where there is one", "[quota][levels]") {
    Random random(72);
    int solved = 0, refused = 0;
    for (int round = 0; round < 3000; ++round) {
        Tree tree = random_tree(random, static_cast<std::size_t>(between(random, 2, 8)));
        tree.method = quota::all_methods[static_cast<std::size_t>(round) % quota::all_methods.size()];
        const bool possible = Possible(tree).at(0, tree.total);
        try {
            const LevelsAllocation levels = tree.solve();
            CHECK(possible);
            check_sums_and_bounds(tree, levels);
            ++solved;
        } catch (const Error& error) {
            INFO(error.message().code);
            CHECK_FALSE(possible);
            ++refused;
        }
    }
    CHECK(solved > 500);
    CHECK(refused > 500);
}

TEST_CASE("with Adams, Hill and Dean every leaf gets a first person wherever that can be",
          "[quota][levels]") {
    Random random(74);
    int everybody = 0, too_few = 0;
    for (const quota::Method method : {quota::Method::adams, quota::Method::hill, quota::Method::dean})
        for (int round = 0; round < 1000; ++round) {
            Tree tree = random_tree(random, static_cast<std::size_t>(between(random, 2, 8)));
            for (std::optional<double>& basis : tree.basis) // a group's own basis of 0 takes nobody
                if (basis == 0 && !tree.is_leaf(static_cast<std::size_t>(&basis - tree.basis.data())))
                    basis.reset();
            Tree raised = tree;
            for (std::size_t leaf = 1; leaf < raised.parent.size(); ++leaf)
                if (raised.is_leaf(leaf) && *raised.basis[leaf] > 0)
                    raised.minimum[leaf] = std::max<std::int64_t>(1, raised.minimum[leaf].value_or(0));
            if (!Possible(raised).at(0, tree.total)) {
                ++too_few;
                continue;
            }
            ++everybody;
            tree.method = method;
            const LevelsAllocation levels = tree.solve();
            check_sums_and_bounds(tree, levels);
            for (std::size_t leaf = 1; leaf < tree.parent.size(); ++leaf)
                if (tree.is_leaf(leaf) && *tree.basis[leaf] > 0) CHECK(levels.given[leaf] >= 1);
        }
    CHECK(everybody > 500);
    CHECK(too_few > 500);
}

TEST_CASE("an area of small villages gets a person for each, though its own share is one",
          "[quota][levels]") {
    Tree tree;
    tree.total = 10;
    tree.method = quota::Method::adams;
    const auto small = tree.add(0, std::nullopt);
    for (int village = 0; village < 3; ++village)
        tree.add(small, 1.0);
    const auto large = tree.add(0, std::nullopt);
    tree.add(large, 500.0);
    CHECK(tree.solve().given == Given{10, 3, 1, 1, 1, 7, 7});
    tree.total = 3; // not enough for four: the areas share by their bases
    CHECK(tree.solve().given == Given{3, 1, 1, 0, 0, 2, 2});
    tree.total = 10;
    tree.maximum[small] = 2; // the most that may be
    CHECK(tree.solve().given == Given{10, 2, 1, 1, 0, 8, 8});
    tree.method = quota::Method::webster;
    tree.maximum[small].reset();
    CHECK(tree.solve().given == Given{10, 0, 0, 0, 0, 10, 10});
}

TEST_CASE("every split is quota::allocate of what its node got", "[quota][levels]") {
    Random random(73);
    for (int round = 0; round < 50; ++round) {
        Tree tree = random_tree(random, 60);
        std::ranges::fill(tree.minimum, Bound());
        std::ranges::fill(tree.maximum, Bound());
        for (std::size_t node = 1; node < 60; ++node)
            if (tree.is_leaf(node))
                *tree.basis[node] += 1;
            else if (tree.basis[node])
                *tree.basis[node] += 1;
        tree.total = between(random, 0, 100'000);
        const LevelsAllocation levels = tree.solve();
        check_sums_and_bounds(tree, levels);
        for (const quota::Split& split : levels.splits) {
            const auto again = quota::allocate(levels.problem_of(split));
            for (std::size_t place = 0; place < split.children.size(); ++place)
                CHECK(levels.given[split.children[place]] == again.given[place]);
        }
    }
}

TEST_CASE("what villages need and can take holds for their area", "[quota][levels]") {
    Tree tree = two_areas();
    tree.maximum[6] = 10; // 87 is the weight of node 8; 75 of node 6
    tree.maximum[7] = 10;
    tree.maximum[8] = 10;
    CHECK(tree.solve().given == Given{120, 90, 51, 39, 0, 30, 10, 10, 10});
    tree.maximum.assign(9, Bound());
    tree.minimum[3] = 60;
    CHECK(tree.solve().given == Given{120, 60, 0, 60, 0, 60, 23, 10, 27});
    tree.minimum[3].reset();
    tree.minimum[1] = 100;
    CHECK(tree.solve().given == Given{120, 100, 57, 43, 0, 20, 8, 3, 9});
}

TEST_CASE("an inner node's own basis decides what it gets, its leaves share by theirs", "[quota][levels]") {
    Tree tree = two_areas();
    tree.basis[1] = 1;
    tree.basis[5] = 1;
    CHECK(tree.solve().given == Given{120, 60, 34, 26, 0, 60, 23, 10, 27});
    tree.basis[1] = 0;
    CHECK(tree.solve().given[1] == 0);
}

TEST_CASE("decimals of leaves add up as decimals", "[quota][levels]") {
    Tree tree;
    tree.total = 2;
    const auto parts = tree.add(0, std::nullopt);
    tree.add(parts, 0.1);
    tree.add(parts, 0.2);
    tree.add(0, 0.3); // as doubles 0.1 + 0.2 is more
    const LevelsAllocation levels = tree.solve();
    CHECK(levels.given == Given{2, 1, 0, 1, 1});
    CHECK(levels.splits.front().allocation.left_over == 0);
}

TEST_CASE("a tree without a solution names the node and the people", "[quota][levels]") {
    const auto refused = [](auto change) {
        Tree tree = two_areas();
        change(tree);
        return refusal([&] { tree.solve(); });
    };
    const auto one = [](std::size_t node) { return Units{{node}}; };
    using N = std::int64_t;
    CHECK(refused([](Tree& tree) {
              tree.maximum[1] = 30;
              tree.minimum[2] = 20;
              tree.minimum[3] = 15;
          }) == Message{"quota.levels.minimums-above-maximum", {one(1), N{35}, N{30}, N{5}}});
    CHECK(refused([](Tree& tree) {
              tree.minimum[5] = 50;
              tree.maximum[6] = tree.maximum[7] = tree.maximum[8] = 12;
          }) == Message{"quota.levels.maximums-below-minimum", {one(5), N{36}, N{50}, N{14}}});
    CHECK(refused([](Tree& tree) { tree.minimum[1] = tree.minimum[6] = 70; }) ==
          Message{"quota.minimum-too-large", {N{140}, N{120}, N{20}, Units{{1, 5}}}});
    CHECK(refused([](Tree& tree) {
              tree.maximum[1] = 10;
              tree.maximum[6] = tree.maximum[7] = tree.maximum[8] = 30;
          }) == Message{"quota.maximum-too-small", {N{100}, N{120}, N{20}, Units{{1, 5}}}});
    CHECK(refused([](Tree& tree) {
              for (auto& basis : tree.basis)
                  if (basis) basis = 0;
          }) == Message{"quota.no-basis", {N{120}}});
    CHECK(refused([](Tree& tree) { tree.basis[4].reset(); }) ==
          Message{"quota.levels.leaf-without-basis", {one(4)}});
    CHECK(refused([](Tree& tree) { tree.basis[7] = -1; }) == Message{"quota.basis-invalid", {one(7)}});
    CHECK(refused([](Tree& tree) { tree.minimum[7] = -1; }) == Message{"quota.bound-invalid", {one(7)}});
    CHECK(refused([](Tree& tree) {
              tree.minimum[5] = 9;
              tree.maximum[5] = 8;
          }) == Message{"quota.bounds-crossed", {one(5)}});
    CHECK(refused([](Tree& tree) { tree.parent[3] = 4; }) == Message{"quota.levels.parent", {one(3)}});
    CHECK(refused([](Tree& tree) { tree.total = -1; }).code == "quota.total-invalid");
    CHECK(refused([](Tree& tree) { tree.maximum.pop_back(); }) == Message{"quota.shape", {}});
}

TEST_CASE("a reason is given in terms of nodes, from the outermost in", "[quota][levels]") {
    const LevelsAllocation levels = two_areas().solve();
    const std::vector<Message> path = quota::explain_path(levels, 7);
    REQUIRE(path.size() == 2);
    CHECK(path[0] == Message{"quota.explain.exact", {Units{{5}}, std::int64_t{78}}});
    CHECK(path[1].code == "quota.explain.rounded-down");
    CHECK(path[1].arguments[0] == Argument{Units{{7}}});
    CHECK(path[1] == quota::explain(levels, 7));
}

TEST_CASE("a hundred thousand leaves, and a path as deep", "[quota][levels]") {
    constexpr std::size_t many = 100'000;
    Tree wide, deep;
    wide.total = 1'234'567;
    for (std::size_t area = 0; area < 100; ++area)
        wide.add(0, std::nullopt);
    for (std::size_t leaf = 0; leaf < many; ++leaf)
        wide.add(1 + leaf % 100, static_cast<double>(1 + leaf % 37));
    deep.total = 17;
    for (std::size_t node = 0; node < many; ++node)
        deep.add(node, node + 1 == many ? std::optional(1.0) : std::nullopt);
    const LevelsAllocation of_wide = wide.solve();
    std::int64_t areas = 0, leaves = 0;
    for (std::size_t node = 1; node < of_wide.given.size(); ++node)
        (node <= 100 ? areas : leaves) += of_wide.given[node];
    CHECK(areas == wide.total);
    CHECK(leaves == wide.total);
    CHECK(deep.solve().given.back() == 17);
}
