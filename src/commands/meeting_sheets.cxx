#include "commands/meeting_sheets.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "office/new_sheet.hxx"
#include "office/ruled_sheet.hxx"
#include "office/writer.hxx"
#include "paper/signing.hxx"

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

/// Across the page, wide enough for opinions and reasons to be written by hand.
office::RuledSheet ruled(const committee::AttendanceSheet& made) {
    office::RuledSheet ruled{made.sheet, made.header_row, {}, {}, {}, {}, made.lists, {}, 0, 0, {}};
    ruled.widths = {1000, 3700, 4600, 2100, 2800, 2400, 2000, 4300, 2300};
    ruled.centred = {0, made.day_column, made.lists.begin()->first, made.lists.rbegin()->first};
    ruled.days = {made.day_column};
    for (const committee::FootLine& line : made.foot)
        ruled.below.push_back({line.area, line.text, line.bold});
    ruled.page.style = "An Sinh: Sổ A4 ngang";
    ruled.page.across = true;
    ruled.page.font = "Times New Roman";
    return ruled;
}

} // namespace

Message make_attendance_sheet(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                              const committee::MeetingCalendar& calendar, const MeetingRequest& request) {
    const committee::Meeting& meeting = committee::find_meeting(calendar, request.meeting);
    if (auto fault = committee::outside_year(calendar, meeting)) refuse_if_any("meeting.refused", {*fault});
    const calendar::Date day = meeting.day.value_or(request.on.value_or(border::today()));
    const auto members = source.complete_members_on(day);
    if (const auto there = source.own_attendance_sheet(meeting)) throw Error("meeting.attendance-there", {*there});
    const committee::AttendanceSheet made = committee::new_attendance_sheet(
        calendar, meeting, members, source.words(), source.forms().form("attendance"),
        paper::place_of(source.profile(), border::paper_kinds(invocation.context)));
    office::check_sheet_can_be_added(document, made.sheet.name);
    invocation.progress.check();
    const auto sheet = office::insert_ruled_sheet(
        document, ruled(made), border::to_office(invocation.sentences.render(Message{"meeting.title", {}})));
    const table::Position first{made.header_row + 2, made.lists.begin()->first};
    document.select(sheet, std::span(&first, 1));
    return {"meeting.attendance-done",
            {static_cast<std::int64_t>(members.size()), made.sheet.name, calendar::numeric(day)}};
}

Message fill_counts(Invocation& invocation, const office::Document& document, const MeetingSource& source,
                    const committee::MeetingCalendar& calendar, const MeetingRequest& request) {
    const committee::Meeting& meeting = committee::find_meeting(calendar, request.meeting);
    std::vector<Message> notes;
    const committee::Attendance attendance = source.attendance(calendar, meeting, request.attendance, notes);
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
    std::ranges::move(committee::attendance_remarks(attendance, source.profile()), std::back_inserter(notes));
    if (notes.empty()) return {"meeting.counts-done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {"meeting.counts-done-with-notes", std::move(arguments)};
}

} // namespace ansinh::commands
