#include "workbook/lines.hxx"

#include "calendar/period.hxx"
#include "profile/names.hxx"
#include "workbook/several.hxx"

#include <algorithm>

namespace ansinh::workbook {

namespace {

using calendar::Period;
using calendar::PeriodKind;
using profile::Occasion;

constexpr int months_a_year = 12;

std::optional<PeriodKind> kind_of(const std::optional<Occasion>& occasion) {
    if (!occasion) return std::nullopt;
    switch (*occasion) {
    case Occasion::year:
        return PeriodKind::year;
    case Occasion::half:
        return PeriodKind::half;
    case Occasion::quarter:
        return PeriodKind::quarter;
    case Occasion::month:
        return PeriodKind::month;
    case Occasion::week:
    case Occasion::round:
    case Occasion::request:
        return std::nullopt;
    }
    return std::nullopt;
}

/// All of that kind in the year.
std::vector<Period> periods_of(int year, PeriodKind kind) {
    const Period whole = Period::parse(std::to_string(year));
    std::vector<Period> periods{Period::of(whole.start(), kind)};
    while (periods.back().end() < whole.end())
        periods.push_back(periods.back().next());
    return periods;
}

Content content(const profile::Text& text) {
    return text ? Content(*text) : Content();
}

} // namespace

std::vector<Cells> holiday_lines(int year, const Sources& sources) {
    std::vector<Cells> lines;
    for (const calendar::SpecialDay& day : sources.holidays.days())
        if (int{calendar::fields(day.date).year()} == year)
            lines.push_back({day.date, day.name, sources.words.day_kinds[static_cast<std::size_t>(day.kind)],
                             day.source});
    return lines;
}

std::vector<Cells> member_lines(const Request& request, const Sources& sources) {
    std::vector<Cells> lines;
    for (const profile::Seat& seat : request.profile.seats) {
        if (seat.role == profile::Role::party) continue;
        const auto add = [&](const Content& post) {
            Cells line(13);
            line[2] = post;
            line[3] = seat.title;
            line[12] = seat.origin.article;
            lines.push_back(std::move(line));
        };
        if (!seat.post)
            add({});
        else
            for (const Content& post : one_for_each(*seat.post, seat.each, request.counts, sources.words))
                add(post);
    }
    return lines;
}

std::vector<Cells> list_lines(const Request& request, const Sources& sources) {
    std::vector<Cells> lines;
    for (const profile::HandedList& list : request.profile.lists) {
        const std::string& often = list.period
                                       ? sources.sheet_words.word(profile::enumeration<Occasion>(),
                                                                  static_cast<std::size_t>(*list.period))
                                       : sources.sheet_words.silent();
        const auto add = [&](const Content& period) {
            lines.push_back({{},
                             content(list.name),
                             content(list.from),
                             content(list.to),
                             often,
                             period,
                             {},
                             {},
                             {},
                             list.origin.article});
        };
        if (const auto kind = kind_of(list.period)) {
            for (const Period& period : periods_of(request.year, *kind))
                add(period.label());
        } else {
            add({});
        }
    }
    return lines;
}

std::vector<Cells> meeting_lines(const Request& request, const Sources& sources) {
    const auto& months = request.profile.settings.meeting_months.value;
    const int count = months ? std::max(1, months_a_year / *months) : 1;
    std::vector<Cells> lines;
    for (int number = 0; number < count; ++number)
        lines.push_back({{}, sources.words.regular_meeting});
    if (!months) return lines;
    lines.front().resize(15);
    lines.front()[14] =
        Formula{"=IF(ISNUMBER(ngay_hop_truoc);\"\";" + quoted(sources.words.first_meeting) + "&(nam-1))"};
    return lines;
}

} // namespace ansinh::workbook
