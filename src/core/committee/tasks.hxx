// Conclusions of meetings as tasks: who does what until when (the sheet *Theo dõi kết luận*).
#pragma once

#include "calendar/report_status.hxx"
#include "committee/meetings.hxx"
#include "workbook/forms.hxx"
#include "workbook/picture.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::committee {

/// One row; texts are on one line.
struct Task {
    int row = 0;             ///< of the sheet, from 0
    std::string meeting;     ///< Cuộc họp, as the clerk wrote it
    std::optional<Date> met; ///< its day, where that is what the cell holds or says
    std::string text, lead, helpers, result;
    std::optional<Date> due, done;
};

struct TaskList {
    std::string sheet; ///< empty: the workbook has none
    std::vector<Task> tasks;
    int task_column = 0; ///< of the sheet, for messages

    /// "Theo dõi kết luận!C6"
    std::string cell_name(const Task& task) const;
};

/// The body `ket_luan`, rows without a conclusion left out. Throws Error "meeting.refused" with the cells
/// that cannot be read.
TaskList read_tasks(const workbook::Picture& workbook, const workbook::Forms& forms);

/// "Quá hạn 2 ngày", "Còn 5 ngày", "Trễ 3 ngày" … on that day. A task finished later than that counts as of
/// the day it was finished, as the sheet's own formula has it.
calendar::ReportStatus status(const Task& task, Date on);

/// Those whose Cuộc họp is the meeting's day, its number in the calendar, or its title.
std::vector<const Task*> tasks_of(const TaskList& tasks, const MeetingCalendar& calendar,
                                  const Meeting& meeting, const MeetingWords& words);

} // namespace ansinh::committee
