// What two-way tables cost: villages × months with random weights, and of rank one. Prints one line a
// measurement as core_bench.cxx does: name, cells, median seconds, seconds of copying the weights.
#include "quota/matrix.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace {

using namespace ansinh;

constexpr int repetitions = 11;

double median_seconds(const std::function<void()>& work) {
    std::vector<double> taken;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const auto start = std::chrono::steady_clock::now();
        work();
        taken.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(taken, taken.begin() + repetitions / 2);
    return taken[repetitions / 2];
}

std::vector<double> random_weights(std::mt19937_64& random, std::size_t count) {
    std::uniform_int_distribution<int> weight(1, 5000);
    std::vector<double> result(count);
    std::ranges::generate(result, [&] { return weight(random); });
    return result;
}

void measure(const char* name, std::size_t rows, std::size_t columns, std::int64_t people, bool rank_one,
             std::optional<quota::Method> method = {}) {
    std::mt19937_64 random(rows);
    const auto down = random_weights(random, rows);
    const auto along = random_weights(random, columns);
    auto weights = random_weights(random, rows * columns);
    if (rank_one)
        for (std::size_t cell = 0; cell < weights.size(); ++cell)
            weights[cell] = down[cell / columns] * along[cell % columns];
    const auto row_totals =
        quota::allocate({.total = people, .basis = down, .minimum = {}, .maximum = {}}).given;
    const auto column_totals =
        quota::allocate({.total = people, .basis = along, .minimum = {}, .maximum = {}}).given;
    std::vector<double> copy(weights.size());
    const double seconds = median_seconds([&] {
        quota::allocate_matrix({row_totals, column_totals, weights, {}, method});
    });
    const double copying = median_seconds([&] { std::ranges::copy(weights, copy.begin()); });
    fmt::print("{}\t{}\t{:.9f}\t{:.9f}\n", name, weights.size(), seconds, copying);
}

} // namespace

int main() {
    measure("matrix 18 × 10", 18, 10, 1000, false);
    measure("matrix 200 × 12, 20,000 people", 200, 12, 20'000, false);
    measure("matrix 200 × 12, jefferson", 200, 12, 20'000, false, quota::Method::jefferson);
    measure("matrix 200 × 12, rank one", 200, 12, 20'000, true);
    measure("matrix 1,000 × 52, rank one", 1000, 52, 500'000, true);
    return 0;
}
