#include "commands/meeting_sheets.hxx"

#include "border/text.hxx"
#include "border/today.hxx"
#include "office/writer.hxx"

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

/// The columns of the form "meetings" that count people, and their numbers.
struct Count {
    const char* column;
    std::int64_t committee::AttendanceTally::*of;
};
constexpr std::array counts{Count{"members", &committee::AttendanceTally::members},
                            Count{"present", &committee::AttendanceTally::present},
                            Count{"substitutes", &committee::AttendanceTally::substitutes},
                            Count{"excused", &committee::AttendanceTally::excused},
                            Count{"unexcused", &committee::AttendanceTally::unexcused}};

void write(const Invocation& invocation, const office::Document& document,
           const Reference<XSpreadsheet>& sheet, const std::vector<office::Result>& results,
           const std::vector<table::Position>& cells) {
    refuse_if_any("meeting.refused", office::check_writable(document, sheet, cells));
    invocation.progress.check();
    const std::string title = invocation.sentences.render(Message{"meeting.title", {}});
    office::write_step(document, sheet, results, std::nullopt, border::to_office(title));
    document.select(sheet, cells);
}

std::vector<table::Position> cells_of(const table::Area& area) {
    std::vector<table::Position> cells;
    for (int column = area.first_column; column <= area.last_column; ++column)
        for (int row = area.first_row; row <= area.last_row; ++row)
            cells.push_back({row, column});
    return cells;
}

} // namespace

Message fill_attendance(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                        const committee::MeetingCalendar& calendar, const MeetingRequest& request) {
    const committee::Meeting& meeting = committee::find_meeting(calendar, request.meeting);
    const calendar::Date day = meeting.day.value_or(request.on.value_or(border::today()));
    const auto members = source.complete_members_on(day);
    if (!source.attendance(std::nullopt).all.empty())
        throw Error("meeting.attendance-there", {source.attendance_place().sheet});
    const workbook::NamedArea place = source.attendance_place();
    const auto count = static_cast<int>(members.size());
    if (count > place.area.rows())
        throw Error("meeting.attendance-room", {place.sheet, static_cast<std::int64_t>(place.area.rows()),
                                                static_cast<std::int64_t>(count)});

    // Name and post stand side by side behind the row's number (form "attendance").
    const int first = place.area.first_column + 1;
    const table::Area area{place.area.first_row, first, place.area.first_row + count - 1, first + 1};
    office::Cells cells{{area}, {}, {}};
    for (const auto text : {&committee::Participant::name, &committee::Participant::post})
        for (const committee::Participant& member : members)
            cells.values.emplace_back(border::to_office(member.*text));
    write(invocation, document, document.sheet_named(place.sheet), {cells}, cells_of(area));
    return {"meeting.attendance-done",
            {static_cast<std::int64_t>(count), place.sheet, calendar::numeric(day)}};
}

Message fill_counts(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                    const committee::MeetingCalendar& calendar, const MeetingRequest& request) {
    const committee::Meeting& meeting = committee::find_meeting(calendar, request.meeting);
    const committee::Attendance attendance = source.attendance(request.attendance);
    if (attendance.all.empty()) throw Error("meeting.nobody", {attendance.sheet});
    const committee::AttendanceTally tally = committee::tally(attendance);

    const workbook::Register& rows = calendar.rows;
    std::vector<Message> faults;
    std::vector<office::Result> results;
    std::vector<table::Position> cells;
    for (const Count& count : counts) {
        const std::string there = rows.text(meeting.row, count.column);
        if (!request.overwrite && !there.empty() && there != std::to_string(tally.*count.of))
            faults.push_back({"meeting.counts-there", {rows.cell_name(meeting.row, count.column), there}});
        cells.push_back({rows.sheet_rows[meeting.row],
                         rows.area.first_column + static_cast<int>(rows.index(count.column))});
        results.emplace_back(office::Numbers{{cells.back()}, {tally.*count.of}});
    }
    if (!faults.empty()) refuse_if_any("meeting.refused", faults, {{"hint.overwrite", {}}});
    write(invocation, document, document.sheet_named(rows.sheet), results, cells);

    std::vector<Argument> arguments{tally.members, tally.present, tally.substitutes, tally.excused,
                                    tally.unexcused};
    std::vector<Message> notes = committee::attendance_remarks(attendance, source.profile());
    if (notes.empty()) return {"meeting.counts-done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {"meeting.counts-done-with-notes", std::move(arguments)};
}

} // namespace ansinh::commands
