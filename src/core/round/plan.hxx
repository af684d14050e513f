// From a clerk's sheet to the targets of a campaign round ("đợt ra quân"): for each product and unit what is
// still missing of the year's target when the round starts, as numbers that stay. Nothing is written here.
// See docs/design/round-targets.md.
#pragma once

#include "message.hxx"
#include "round/words.hxx"
#include "table/discovery.hxx"
#include "target/request.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ansinh::round {

/// As it came: columns by header, letter or range; what is not said is chosen where the table makes it
/// certain.
struct Request {
    std::optional<std::string> target;   ///< column of the year's target
    std::optional<std::string> achieved; ///< column of what was achieved of it
    std::optional<std::string> into;     ///< column of the round's targets
    std::optional<std::string> table;    ///< the area of one of several tables, or a cell in it
    std::optional<std::string> product;  ///< "bhyt" or "bhxh"; none: every product with a column of its own
    target::HiddenRows hidden = target::HiddenRows::ask;
    bool overwrite = false;
    bool accept_numbers = false;
    bool unreported_is_zero = false; ///< a blank cell of what was achieved: nobody, not "chưa báo cáo"
    std::optional<table::Position> cursor;
};

/// The round's targets of one product; one number per unit.
struct Snapshot {
    table::Product product = table::Product::none;
    int target_column = 0, achieved_column = 0;
    std::vector<table::Position> into;
    std::vector<std::int64_t> numbers; ///< as quota::round_targets; only without faults

    Message summary; ///< "BHYT tự đóng: 62 người cho 5 thôn (cột F trừ cột G), ghi vào H5:H9"; as `numbers`
};

struct Plan {
    std::vector<std::string> names; ///< of the units
    std::string unit_word;          ///< what the names begin with ("Thôn") when it is a word for a unit
    std::vector<Snapshot> products;
    std::vector<Message> faults; ///< what stands in the way; to be carried out only when there are none
    std::vector<Message> notes;  ///< what the clerk should know when it succeeds

    /// All cells that are written.
    std::vector<table::Position> written_cells() const;
};

/// Throws Error for what makes looking further senseless (no table, a question of which column);
/// everything else that is wrong is collected in `faults`.
Plan make_plan(const table::Sheet& sheet, std::span<const table::Table> tables,
               const table::Vocabulary& vocabulary, const Words& words, const Request& request);

} // namespace ansinh::round
