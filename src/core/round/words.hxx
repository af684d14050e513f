// How clerks head the columns of a campaign round, read from extension/data/round-words.json.
#pragma once

#include "table/discovery.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::round {

class Words {
public:
    /// Throws Error "data.broken" (file, place) when the JSON is not of the expected form.
    static Words from_json(std::string_view json);

    /// Where a round's targets are kept: "Còn phải phát triển (chốt khi ra quân)", "Chỉ tiêu đợt 2".
    bool is_into(const table::Column& column) const;
    /// Says something of a round, so that it is neither the year's target nor what the year achieved.
    bool is_of_round(const table::Column& column) const;

private:
    std::vector<std::string> m_into, m_round; ///< without marks, blanks around
};

} // namespace ansinh::round
