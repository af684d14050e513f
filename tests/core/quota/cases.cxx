#include "quota/cases.hxx"

#include <cmath>

namespace ansinh::test {

namespace {

double random_number(Random& random, std::int64_t kind) {
    if (between(random, 0, 9) == 0) return 0;
    switch (kind) {
    case 0:
        return static_cast<double>(between(random, 1, 3));
    case 1:
        return static_cast<double>(between(random, 1, 5000));
    case 2:
        return static_cast<double>(between(random, 1, 100'000)) / 100;
    case 3:
        return static_cast<double>(between(random, 1, 999'999'999'999'999));
    default:
        return static_cast<double>(between(random, 1, 99'999)) *
               std::pow(10.0, static_cast<double>(between(random, -12, 12)));
    }
}

quota::Bound random_bound(Random& random, std::int64_t lowest, std::int64_t highest) {
    if (between(random, 0, 3) == 0) return std::nullopt;
    return between(random, lowest, highest);
}

void add_bounds(Random& random, Case& result) {
    const auto kind = between(random, 0, 3);
    for (std::size_t unit = 0; unit < result.basis.size(); ++unit) {
        if (kind == 1 || kind == 3) result.minimum.push_back(random_bound(random, 0, 12));
        if (kind == 2 || kind == 3) {
            const auto least = kind == 3 ? result.minimum[unit].value_or(0) : 0;
            result.maximum.push_back(random_bound(random, least, least + 25));
        }
    }
}

} // namespace

std::vector<double> random_basis(Random& random, std::size_t units) {
    const auto kind = between(random, 0, 4);
    std::vector<double> result(units);
    for (double& value : result)
        value = random_number(random, kind);
    return result;
}

Case random_case(Random& random, std::size_t units) {
    Case result;
    result.basis = random_basis(random, units);
    add_bounds(random, result);
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const auto minimum = result.minimum.empty() ? 0 : result.minimum[unit].value_or(0);
        const auto maximum = result.maximum.empty() ? quota::Bound() : result.maximum[unit];
        least += minimum;
        most += result.basis[unit] == 0 ? minimum : maximum.value_or(minimum + between(random, 0, 60));
    }
    result.total = between(random, least, most);
    return result;
}

} // namespace ansinh::test
