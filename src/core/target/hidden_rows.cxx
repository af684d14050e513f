#include "target/hidden_rows.hxx"

#include <cstdint>
#include <string>

namespace ansinh::target {

namespace {

/// "4–20, 31, 32" for rows counted from 0 in rising order.
std::string row_numbers(std::span<const int> rows) {
    std::string text;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        if (last < first + 2) last = first;
        text += (text.empty() ? "" : ", ") + std::to_string(rows[first] + 1);
        if (last > first) text += "–" + std::to_string(rows[last] + 1);
        first = last + 1;
    }
    return text;
}

} // namespace

void ask_hidden_rows(const table::Sheet& sheet, std::span<const int> rows, HiddenRows answer,
                     std::vector<Message>& faults, std::vector<Message>& notes) {
    std::vector<int> hidden;
    std::int64_t filtered = 0;
    for (const int row : rows) {
        const table::RowState state = sheet.row_state(row);
        if (state == table::RowState::filtered) ++filtered;
        if (state == table::RowState::hidden) hidden.push_back(row);
    }
    if (filtered > 0) notes.push_back(Message{"allocate.filtered-rows", {filtered}});
    if (hidden.empty()) return;
    const std::string numbers = row_numbers(hidden);
    if (answer == HiddenRows::ask) faults.push_back(Message{"rows.hidden", {numbers}});
    if (answer == HiddenRows::include) notes.push_back(Message{"allocate.hidden-rows", {numbers}});
}

} // namespace ansinh::target
