// Made-up registers of one product with every column a request can use, for tests by thousands.
#pragma once

#include "target/commune.hxx"
#include "target/draft.hxx"

#include <random>
#include <vector>

namespace ansinh::target::test {

struct Unit {
    int participants = 0;
    int not_yet = 0;
    quota::Bound minimum, maximum; ///< none: an empty cell
};

/// A "Thôn" · B "Đang tham gia" · C "Chưa tham gia" · D "Tối thiểu" · E "Tối đa" · F "Chỉ tiêu"; units from
/// row 2, a total row below with the total typed in.
struct Register {
    table::Sheet sheet;
    std::vector<table::Table> tables;
};
Register make_register(const std::vector<Unit>& units, std::int64_t total);

/// Into F, with C as the basis; bounds from their columns when asked for.
Request register_request(Kind kind, bool bounded);

table::Position target_cell(std::size_t unit);

Plan plan_of(const Register& made, const Request& request);
Draft draft_of(const Register& made, const Request& request);

using Codes = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;

} // namespace ansinh::target::test
