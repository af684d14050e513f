#include "committee/tasks.hxx"

#include "calendar/date_reading.hxx"
#include "text/normalise.hxx"
#include "workbook/register.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

/// A day typed alone, or at the end of a few words: "Họp ngày 14/9/2026".
std::optional<Date> day_said(const std::string& typed) {
    std::string_view rest = typed;
    while (!rest.empty()) {
        const calendar::DateReading reading = calendar::read_date(rest);
        if (reading.kind == calendar::DateReadingKind::date) return reading.value;
        const std::size_t blank = rest.find(' ');
        if (blank == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(blank + 1);
    }
    return std::nullopt;
}

std::optional<Date> meeting_day(const table::Cell& cell, Date null_date) {
    constexpr double first_serial = 366; // what is less is the meeting's number
    if (cell.kind == table::CellKind::number)
        return cell.value < first_serial ? std::nullopt
                                         : std::optional(calendar::from_serial(cell.value, null_date));
    return day_said(text::one_line(cell.text));
}

} // namespace

std::string TaskList::cell_name(const Task& task) const {
    return sheet + "!" + table::cell_name({task.row, task_column});
}

TaskList read_tasks(const workbook::Picture& workbook, const workbook::Forms& forms) {
    const workbook::Region body = workbook.region("ket_luan");
    if (body.sheet == nullptr) return {};
    std::vector<Message> faults;
    const workbook::Register rows = workbook::read_register(body, forms.form("tasks"), {"task"},
                                                            {"due", "done"}, workbook.null_date, faults);
    if (!faults.empty()) throw Error("meeting.refused", {faults});
    TaskList list{rows.sheet, {}, rows.area.first_column + static_cast<int>(rows.index("task"))};
    const int meeting_column = rows.area.first_column + static_cast<int>(rows.index("meeting"));
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        Task task;
        task.row = rows.sheet_rows[row];
        task.meeting = rows.text(row, "meeting");
        task.met = meeting_day(body.sheet->cell(task.row, meeting_column), workbook.null_date);
        task.text = rows.text(row, "task");
        task.lead = rows.text(row, "lead");
        task.helpers = rows.text(row, "helpers");
        task.result = rows.text(row, "result");
        const auto day = [&](std::string_view column) -> std::optional<Date> {
            const auto* found = std::get_if<Date>(&rows.rows[row][rows.index(column)]);
            return found == nullptr ? std::nullopt : std::optional(*found);
        };
        task.due = day("due");
        task.done = day("done");
        list.tasks.push_back(std::move(task));
    }
    return list;
}

calendar::ReportStatus status(const Task& task, Date on) {
    return calendar::report_status(task.due, task.done, task.done ? std::max(on, *task.done) : on);
}

std::vector<const Task*> tasks_of(const TaskList& tasks, const MeetingCalendar& calendar,
                                  const Meeting& meeting, const MeetingWords& words) {
    const std::string title = text::name_key(title_of(calendar, meeting, words));
    std::vector<const Task*> found;
    for (const Task& task : tasks.tasks) {
        const std::string key = text::name_key(task.meeting);
        if ((task.met && meeting.day && *task.met == *meeting.day) || key == std::to_string(meeting.number) ||
            key == title)
            found.push_back(&task);
    }
    return found;
}

} // namespace ansinh::committee
