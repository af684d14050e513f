#include "committee/attendance.hxx"

#include "text/normalise.hxx"
#include "workbook/register.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// The row's attendee; what cannot be read goes to the faults.
Attendee attendee_of(const workbook::Register& rows, std::size_t row, const MeetingWords& words,
                     std::vector<Message>& faults) {
    Attendee attendee;
    attendee.row = rows.sheet_rows[row];
    attendee.name = rows.text(row, "name");
    attendee.post = rows.text(row, "post");
    attendee.substitute = rows.text(row, "substitute");
    attendee.reason = rows.text(row, "reason");
    attendee.opinion = rows.text(row, "opinion");
    if (const auto* day = std::get_if<Date>(&rows.rows[row][rows.index("consent")])) attendee.consent = *day;
    if (attendee.name.empty()) faults.push_back({"meeting.no-name-attending", {rows.cell_name(row, "name")}});
    if (const std::string typed = rows.text(row, "present"); !typed.empty()) {
        attendee.presence = words.presence_of(typed);
        if (!attendee.presence)
            faults.push_back(
                {"meeting.presence-unknown", {rows.cell_name(row, "present"), typed, words.presences()}});
    }
    if (const std::string typed = rows.text(row, "vote"); !typed.empty()) {
        attendee.vote = words.vote_of(typed);
        if (!attendee.vote)
            faults.push_back({"meeting.vote-unknown", {rows.cell_name(row, "vote"), typed, words.votes()}});
    }
    return attendee;
}

bool says_nothing(const table::Sheet& sheet, int row, const table::Area& columns) {
    // The first column is the row's number, a formula.
    for (int column = columns.first_column + 1; column <= columns.last_column; ++column)
        if (!workbook::said(sheet.cell(row, column)).empty()) return false;
    return true;
}

bool heads(const table::Sheet& sheet, int row, int first, const workbook::Form& form) {
    for (std::size_t index = 0; index < form.columns.size(); ++index)
        if (text::plain_key(sheet.cell(row, first + static_cast<int>(index)).text) !=
            text::plain_key(form.columns[index].header))
            return false;
    return true;
}

/// "(1) (2) …"
bool numbers_columns(const table::Sheet& sheet, int row, int first) {
    return text::one_line(sheet.cell(row, first).text) == "(1)";
}

} // namespace

Attendance read_attendance(const workbook::Region& body, const workbook::Form& form,
                           const MeetingWords& words, Date null_date) {
    std::vector<Message> faults;
    const workbook::Register rows = workbook::read_register(
        body, form, {"name", "post", "present", "substitute", "reason", "consent", "opinion", "vote"},
        {"consent"}, null_date, faults);
    Attendance attendance{rows.sheet, {}};
    for (std::size_t row = 0; row < rows.rows.size(); ++row)
        attendance.all.push_back(attendee_of(rows, row, words, faults));
    if (!faults.empty()) throw Error("meeting.refused", {faults});
    return attendance;
}

workbook::Region find_attendance(const table::Sheet& sheet, const workbook::Form& form) {
    const auto width = static_cast<int>(form.columns.size());
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column + width <= sheet.columns(); ++column) {
            if (!heads(sheet, row, column, form)) continue;
            table::Area body{row + 1, column, row, column + width - 1};
            if (numbers_columns(sheet, body.first_row, column)) ++body.first_row;
            body.last_row = body.first_row - 1;
            while (body.last_row + 1 < sheet.rows() && !says_nothing(sheet, body.last_row + 1, body))
                ++body.last_row;
            return {&sheet, body};
        }
    throw Error("meeting.no-attendance", {sheet.name});
}

AttendanceTally tally(const Attendance& attendance) {
    AttendanceTally counted;
    for (const Attendee& attendee : attendance.all) {
        ++counted.members;
        if (!attendee.presence)
            ++counted.unmarked;
        else if (*attendee.presence == Presence::present)
            ++counted.present;
        else if (*attendee.presence == Presence::substitute)
            ++counted.substitutes;
        else if (*attendee.presence == Presence::excused)
            ++counted.excused;
        else
            ++counted.unexcused;
    }
    return counted;
}

std::string absence_words(const Attendee& attendee, const profile::Profile& profile,
                          const MeetingWords& words) {
    if (!attendee.presence) return words.line("absences/unmarked");
    const profile::Settings& settings = profile.settings;
    switch (*attendee.presence) {
    case Presence::present:
        return words.word(Presence::present);
    case Presence::substitute:
        return filled(words.line("absences/substitute"),
                      {{"người đồng ý", settings.meeting_absence.value.value_or(words.line("head"))}});
    case Presence::excused:
        return settings.meeting_substitute_required.value.value_or(false) && attendee.substitute.empty()
                   ? words.line("absences/excused_alone")
                   : words.line("absences/excused");
    case Presence::unexcused:
        break;
    }
    return words.line("absences/unexcused");
}

std::vector<Message> attendance_remarks(const Attendance& attendance, const profile::Profile& profile) {
    std::vector<std::string> without_consent, without_substitute, unnamed;
    const bool needs_consent = profile.settings.meeting_absence.value.has_value();
    const bool needs_substitute = profile.settings.meeting_substitute_required.value.value_or(false);
    for (const Attendee& attendee : attendance.all) {
        if (!attendee.presence) continue;
        const bool stood_in = *attendee.presence == Presence::substitute;
        const bool excused = *attendee.presence == Presence::excused;
        if (needs_consent && (stood_in || excused) && !attendee.consent)
            without_consent.push_back(attendee.name);
        if (needs_substitute && excused && attendee.substitute.empty())
            without_substitute.push_back(attendee.name);
        if (stood_in && attendee.substitute.empty()) unnamed.push_back(attendee.name);
    }
    std::vector<Message> remarks;
    if (!without_consent.empty())
        remarks.push_back({"meeting.consent-missing",
                           {joined(without_consent), profile.settings.meeting_absence.origin.article}});
    if (!without_substitute.empty())
        remarks.push_back(
            {"meeting.substitute-missing",
             {joined(without_substitute), profile.settings.meeting_substitute_required.origin.article}});
    if (!unnamed.empty()) remarks.push_back({"meeting.substitute-unnamed", {joined(unnamed)}});
    if (const std::int64_t unmarked = tally(attendance).unmarked; unmarked > 0)
        remarks.push_back({"meeting.unmarked", {unmarked}});
    return remarks;
}

} // namespace ansinh::committee
