// Sheets put together at random from what clerks do, with the tables they hold known by construction.
#pragma once

#include "table/grid.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ansinh::test {

struct RandomSheet {
    Grid grid;
    std::vector<table::Table> truth; ///< in reading order; titles are not filled in
};

RandomSheet random_sheet(std::uint32_t seed);

} // namespace ansinh::test
