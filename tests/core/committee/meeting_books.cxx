#include "committee/meeting_books.hxx"

#include "calendar/date_reading.hxx"
#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

namespace ansinh::test {

const committee::MeetingWords& meeting_words() {
    static const auto words = committee::MeetingWords::from_json(shipped_text("data/meeting-papers.json"));
    return words;
}

void MeetingBook::add(const std::string& range, const std::string& form_id,
                      const std::vector<TypedRow>& rows) {
    constexpr int first = 5;
    const workbook::Form& form = workbook_forms().form(form_id);
    const int last = first + std::max(2, static_cast<int>(rows.size())) - 1;
    const auto width = static_cast<int>(form.columns.size());
    table::Sheet sheet(last + 1, width);
    sheet.name = form.name;
    for (int column = 0; column < width; ++column)
        sheet.cell_for_writing(first - 2, column) =
            text_cell(form.columns[static_cast<std::size_t>(column)].header);
    sheet.cell_for_writing(first - 1, 0) = text_cell("(1)");
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (int column = 0; column < width; ++column) {
            const auto typed = rows[row].find(form.columns[static_cast<std::size_t>(column)].key);
            if (typed == rows[row].end()) continue;
            const auto day = calendar::read_date(typed->second).value;
            sheet.cell_for_writing(first + static_cast<int>(row), column) =
                day ? OldBook::day(*day) : text_cell(typed->second);
        }
    m_sheets.push_back(std::move(sheet));
    m_ranges.push_back({range, form.name, {first, 0, last, width - 1}});
}

workbook::Picture MeetingBook::picture() {
    m_sheets.clear();
    m_ranges.clear();
    m_sheets.emplace_back(2, 1);
    m_sheets.back().name = "Tham số";
    m_sheets.back().cell_for_writing(0, 0) = number_cell(m_year);
    if (const auto day = calendar::read_date(before).value)
        m_sheets.back().cell_for_writing(1, 0) = OldBook::day(*day);
    m_ranges.push_back({"nam", "Tham số", {0, 0, 0, 0}});
    m_ranges.push_back({"ngay_hop_truoc", "Tham số", {1, 0, 1, 0}});
    add("lich_hop", "meetings", meetings);
    add("diem_danh", "attendance", attendance);
    add("ket_luan", "tasks", tasks);
    add("so_bao_cao", "reports", reports);
    add("so_danh_sach", "lists", lists);
    return {m_sheets, m_ranges, common_null_date};
}

committee::MeetingCalendar MeetingBook::calendar() {
    return committee::read_calendar(picture(), workbook_forms(), meeting_words());
}

committee::Attendance MeetingBook::attended() {
    const workbook::Picture book = picture();
    return committee::read_attendance(book.region("diem_danh"), workbook_forms().form("attendance"),
                                      meeting_words(), common_null_date);
}

std::vector<committee::Participant> committee_of(int count, const std::string& deputy) {
    std::vector<committee::Participant> members;
    for (int number = 1; number <= count; ++number) {
        committee::Participant member;
        member.name = "Người " + std::to_string(number);
        member.post = "Chức vụ " + std::to_string(number);
        member.title = number == 1   ? "Trưởng Ban Chỉ đạo"
                       : number == 2 ? "Phó Trưởng Ban thường trực"
                       : number == 3 ? deputy
                                     : "Thành viên Ban Chỉ đạo";
        member.role = number == 1   ? profile::Role::head
                      : number == 2 ? profile::Role::standing_deputy
                      : number == 3 ? profile::Role::deputy
                                    : profile::Role::member;
        member.cell = "BCĐ!B" + std::to_string(5 + number);
        members.push_back(std::move(member));
    }
    return members;
}

void add_attending(std::vector<TypedRow>& rows, int count, const std::string& present,
                   const std::string& vote) {
    for (int number = 0; number < count; ++number) {
        TypedRow row{{"name", "Người " + std::to_string(rows.size() + 1)}};
        if (!present.empty()) row["present"] = present;
        if (!vote.empty()) row["vote"] = vote;
        rows.push_back(std::move(row));
    }
}

} // namespace ansinh::test
