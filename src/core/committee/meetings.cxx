#include "committee/meetings.hxx"

#include "calendar/date_reading.hxx"
#include "calendar/date_words.hxx"
#include "number/digits.hxx"
#include "profile/questions.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ansinh::committee {

namespace {

constexpr int minutes_a_day = 24 * 60, minutes_an_hour = 60;

std::optional<Date> day_in(const workbook::Register& rows, std::size_t row, std::string_view column) {
    const auto* day = std::get_if<Date>(&rows.rows[row][rows.index(column)]);
    return day == nullptr ? std::nullopt : std::optional(*day);
}

/// The time of day of a serial, to the minute; nothing for a whole day.
std::optional<int> minute_in(const table::Cell& cell) {
    if (cell.kind != table::CellKind::number) return std::nullopt;
    const auto minute = static_cast<int>(std::lround((cell.value - std::floor(cell.value)) * minutes_a_day));
    return minute == 0 || minute == minutes_a_day ? std::nullopt : std::optional(minute);
}

int year_in(const workbook::Picture& workbook, std::vector<Message>& faults) {
    constexpr int first = 2000, last = 2100;
    const table::Cell& cell = workbook.single("nam");
    if (cell.kind == table::CellKind::number && cell.value >= first && cell.value <= last)
        return static_cast<int>(cell.value);
    const workbook::Region place = workbook.region("nam");
    faults.push_back(
        {"meeting.no-year",
         {place.sheet == nullptr
              ? std::string("nam")
              : workbook::full_name(*place.sheet, {place.area.first_row, place.area.first_column})}});
    return 0;
}

Parts numbers_of(const MeetingCalendar& calendar, const Meeting& meeting) {
    return {{"lần", std::to_string(meeting.nth)}, {"năm", std::to_string(calendar.year)}};
}

} // namespace

MeetingCalendar read_calendar(const workbook::Picture& workbook, const workbook::Forms& forms,
                              const MeetingWords& words) {
    const workbook::Form& form = forms.form("meetings");
    const workbook::Region body = workbook.region("lich_hop");
    if (body.sheet == nullptr) throw Error("meeting.no-calendar", {form.name});
    std::vector<Message> faults;
    MeetingCalendar calendar;
    calendar.rows =
        workbook::read_register(body, form, {"kind"}, {"due", "time"}, workbook.null_date, faults);
    calendar.year = year_in(workbook, faults);
    if (const table::Cell& before = workbook.single("ngay_hop_truoc"); before.kind == table::CellKind::number)
        calendar.before = calendar::from_serial(before.value, workbook.null_date);

    std::array<std::size_t, 3> counts{};
    const workbook::Register& rows = calendar.rows;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const std::string typed = rows.text(row, "kind");
        const auto kind = words.kind_of(typed);
        if (!kind) {
            faults.push_back({"meeting.kind-unknown", {rows.cell_name(row, "kind"), typed, words.kinds()}});
            continue;
        }
        Meeting meeting;
        meeting.row = row;
        meeting.number = calendar.meetings.size() + 1;
        meeting.nth = ++counts[static_cast<std::size_t>(*kind)];
        meeting.kind = *kind;
        meeting.due = day_in(rows, row, "due");
        meeting.day = day_in(rows, row, "time");
        meeting.minute = minute_in(body.sheet->cell(
            rows.sheet_rows[row], rows.area.first_column + static_cast<int>(rows.index("time"))));
        meeting.place = rows.text(row, "place");
        meeting.chair = rows.text(row, "chair");
        meeting.delegation = rows.text(row, "delegation");
        meeting.conclusions = rows.text(row, "conclusions");
        calendar.meetings.push_back(std::move(meeting));
    }
    if (!faults.empty()) throw Error("meeting.refused", {faults});
    return calendar;
}

std::string listed(const MeetingCalendar& calendar) {
    std::string all;
    for (const Meeting& meeting : calendar.meetings) {
        all += (all.empty() ? "" : ", ") + std::to_string(meeting.number);
        if (meeting.day) all += " (" + calendar::numeric(*meeting.day) + ")";
    }
    return all;
}

const Meeting& find_meeting(const MeetingCalendar& calendar, std::string_view asked) {
    if (calendar.meetings.empty()) throw Error("meeting.none", {calendar.rows.sheet});
    const auto& all = calendar.meetings;
    if (const auto number = number::digits(asked))
        if (*number >= 1 && static_cast<std::size_t>(*number) <= all.size())
            return all[static_cast<std::size_t>(*number) - 1];
    const calendar::DateReading reading = calendar::read_date(asked);
    for (const auto when : {&Meeting::day, &Meeting::due}) {
        if (!reading.value) break;
        const auto found = std::ranges::find(all, reading.value, when);
        if (found != all.end()) return *found;
    }
    throw Error("meeting.unknown", {std::string(asked), listed(calendar)});
}

std::optional<Message> outside_year(const MeetingCalendar& calendar, const Meeting& meeting) {
    if (!meeting.day || int{calendar::fields(*meeting.day).year()} == calendar.year) return std::nullopt;
    return Message{"meeting.outside-year",
                   {calendar.cell_name(meeting, "time"), calendar::numeric(*meeting.day),
                    std::to_string(calendar.year)}};
}

std::optional<Date> next_due(const MeetingCalendar& calendar, const profile::Profile& profile, Date on) {
    const bool written_counts = profile.settings.meeting_written_counts.value.value_or(false);
    std::optional<Date> last = calendar.before;
    for (const Meeting& meeting : calendar.meetings) {
        const bool counts =
            meeting.kind == MeetingKind::regular || (meeting.kind == MeetingKind::written && written_counts);
        if (counts && meeting.day && *meeting.day <= on && (!last || *last < *meeting.day))
            last = meeting.day;
    }
    return profile::meeting_due(profile, last ? *last : calendar::date(calendar.year - 1, 12, 31));
}

std::string time_words(const Meeting& meeting, const MeetingWords& words) {
    Parts parts;
    if (meeting.minute)
        parts["giờ"] =
            filled(words.line("hour"), {{"giờ", fmt::format("{:02}", *meeting.minute / minutes_an_hour)},
                                        {"phút", fmt::format("{:02}", *meeting.minute % minutes_an_hour)}});
    if (!meeting.day) return {};
    parts["thứ"] = words.weekday(std::chrono::weekday(*meeting.day).c_encoding());
    parts["ngày"] = calendar::date_words(*meeting.day);
    return filled(words.line("time"), parts);
}

std::string title_of(const MeetingCalendar& calendar, const Meeting& meeting, const MeetingWords& words) {
    return filled(words.lines("titles")[static_cast<std::size_t>(meeting.kind)],
                  numbers_of(calendar, meeting));
}

std::string mention_of(const MeetingCalendar& calendar, const Meeting& meeting, const MeetingWords& words) {
    return filled(words.lines("mentions")[static_cast<std::size_t>(meeting.kind)],
                  numbers_of(calendar, meeting));
}

} // namespace ansinh::committee
