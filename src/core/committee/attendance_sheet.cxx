#include "committee/attendance_sheet.hxx"

#include "calendar/date_words.hxx"
#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <set>

namespace ansinh::committee {

namespace {

constexpr int header = 4, first = 6; ///< rows; the numbers of the columns stand between
constexpr int spare_lines = 3;       ///< for who is missing in the roster
constexpr int day_row = 2;           ///< says when and where
constexpr char dots[] = "………………";

void write(table::Sheet& sheet, table::Position at, const std::string& text, bool formula = false) {
    table::Cell& cell = sheet.cell_for_writing(at.row, at.column);
    cell.kind = table::CellKind::text;
    cell.text = text;
    cell.formula = formula;
}

int column_of(const workbook::Form& form, std::string_view key) {
    return static_cast<int>(std::ranges::find(form.columns, key, &workbook::FormColumn::key) -
                            form.columns.begin());
}

/// Counts the lines that have a name, as the year's workbook does.
std::string ordinal(int row, int name_column) {
    const std::string name = table::cell_name({row, name_column});
    return "=IF(" + name + "=\"\";\"\";ROW()-ROW($A$" + std::to_string(first) + "))";
}

/// What nobody knows yet, in braces, is left to be written by hand.
std::string dotted(std::string text) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open))
        text.replace(open, text.find('}', open) - open + 1, dots);
    return text;
}

void write_head(table::Sheet& sheet, const MeetingCalendar& calendar, const Meeting& meeting,
                const MeetingWords& words, const workbook::Form& form) {
    write(sheet, {0, 0}, text::in_capitals(words.line("attendance/title")));
    write(sheet, {1, 0}, title_of(calendar, meeting, words));
    write(sheet, {day_row, 0},
          dotted(filled(words.line("attendance/when"), {{"giờ, ngày, tháng, năm", time_words(meeting, words)},
                                                        {"địa điểm", meeting.place},
                                                        {"người chủ trì", meeting.chair}})));
    for (std::size_t column = 0; column < form.columns.size(); ++column) {
        write(sheet, {header, static_cast<int>(column)}, form.columns[column].header);
        write(sheet, {header + 1, static_cast<int>(column)}, '(' + std::to_string(column + 1) + ')');
    }
}

std::vector<FootLine> foot_below(int row, const MeetingCalendar& calendar, const MeetingWords& words, int name_column,
                                 int last_column, const std::string& place_name) {
    const int right = last_column / 2 + 1;
    const std::vector<std::string>& signs = words.lines("attendance/signs");
    return {{{row + 2, right, row + 2, last_column},
             dotted(filled(words.line("attendance/place_and_date"),
                           {{"địa danh", place_name}, {"năm", std::to_string(calendar.year)}})),
             false},
            {{row + 3, 0, row + 3, name_column + 1}, text::in_capitals(signs.front()), true},
            {{row + 3, right, row + 3, last_column}, text::in_capitals(signs.back()), true}};
}

} // namespace

std::string attendance_sheet_name(const Meeting& meeting, const MeetingWords& words) {
    return filled(words.lines("attendance/sheets")[static_cast<std::size_t>(meeting.kind)],
                  {{"lần", std::to_string(meeting.nth)}});
}

AttendanceSheet new_attendance_sheet(const MeetingCalendar& calendar, const Meeting& meeting,
                                     std::span<const Participant> members, const MeetingWords& words,
                                     const workbook::Form& form, const std::string& place_name) {
    const int lines = static_cast<int>(members.size()) + spare_lines;
    const auto width = static_cast<int>(form.columns.size());
    AttendanceSheet made{table::Sheet(first + lines, width), header, {}, column_of(form, "consent"), {}};
    made.sheet.name = attendance_sheet_name(meeting, words);
    write_head(made.sheet, calendar, meeting, words, form);
    const int name = column_of(form, "name"), post = column_of(form, "post");
    for (int line = 0; line < lines; ++line) {
        const int row = first + line;
        write(made.sheet, {row, 0}, ordinal(row, name), true);
        if (line >= static_cast<int>(members.size())) continue;
        const Participant& member = members[static_cast<std::size_t>(line)];
        write(made.sheet, {row, name}, member.name);
        write(made.sheet, {row, post}, member.post.empty() ? member.title : member.post);
    }
    made.lists = {{column_of(form, "present"), words.presence_words()},
                  {column_of(form, "vote"), words.vote_words()}};
    made.foot = foot_below(first + lines - 1, calendar, words, name, width - 1, place_name);
    return made;
}

std::vector<Message> roster_remarks(const Attendance& attendance, std::span<const Participant> members) {
    const auto missing = [](const auto& of, const auto& in) {
        std::set<std::string> known;
        for (const auto& other : in)
            known.insert(text::name_key(other.name));
        std::string names;
        for (const auto& one : of)
            if (!known.contains(text::name_key(one.name))) names += (names.empty() ? "" : ", ") + one.name;
        return names;
    };
    std::vector<Message> remarks;
    if (std::string names = missing(members, attendance.all); !names.empty())
        remarks.push_back({"meeting.not-attending", {std::move(names)}});
    if (std::string names = missing(attendance.all, members); !names.empty())
        remarks.push_back({"meeting.not-members", {std::move(names)}});
    return remarks;
}

bool says_day_of(const table::Sheet& sheet, const Meeting& meeting) {
    if (!meeting.day) return true;
    const std::string day = text::name_key(calendar::date_words(*meeting.day));
    for (int row = 0; row <= std::min(day_row, sheet.rows() - 1); ++row)
        if (text::name_key(sheet.shown(row, 0).text).find(day) != std::string::npos) return true;
    return false;
}

} // namespace ansinh::committee
