// Year's workbooks made up for tests of meetings: calendar, attendance, conclusions, registers.
#pragma once

#include "committee/attendance.hxx"
#include "committee/meeting_chair.hxx"
#include "committee/meetings.hxx"
#include "workbook/picture.hxx"

#include <map>
#include <string>
#include <vector>

namespace ansinh::test {

const committee::MeetingWords& meeting_words();

/// Texts and days ("14/9/2026") as a clerk types them, by column of the form.
using TypedRow = std::map<std::string, std::string>;

class MeetingBook {
public:
    explicit MeetingBook(int year = 2026) : m_year(year) {}

    std::vector<TypedRow> meetings, attendance, tasks, reports, lists;
    std::string before; ///< ngay_hop_truoc

    /// Valid as long as the book; call again after a change.
    workbook::Picture picture();
    committee::MeetingCalendar calendar();
    committee::Attendance attended();

private:
    void add(const std::string& range, const std::string& form, const std::vector<TypedRow>& rows);

    int m_year;
    std::vector<table::Sheet> m_sheets;
    std::vector<workbook::NamedArea> m_ranges;
};

/// A committee: "Trưởng Ban" first, then the standing deputy, a deputy, and members "Người 4" ….
std::vector<committee::Participant> committee_of(int count,
                                                 const std::string& deputy = "Phó Trưởng Ban Chỉ đạo");

/// So many rows in a state, each with the vote.
void add_attending(std::vector<TypedRow>& rows, int count, const std::string& present,
                   const std::string& vote = {});

} // namespace ansinh::test
