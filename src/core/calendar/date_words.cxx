#include "calendar/date_words.hxx"

#include "text/normalise.hxx"

#include <fmt/format.h>

namespace ansinh::calendar {

std::string date_words(Date date, std::string_view place) {
    const auto parts = fields(in_range(date));
    const auto month = static_cast<unsigned>(parts.month());
    const std::string where = text::one_line(place);
    return fmt::format("{}{}ngày {:02} tháng {:0{}} năm {}", where, where.empty() ? "" : ", ",
                       static_cast<unsigned>(parts.day()), month, month <= 2 ? 2 : 1,
                       static_cast<int>(parts.year()));
}

} // namespace ansinh::calendar
