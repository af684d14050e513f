// The figures of one kind of rows of the year's workbook, units or groups, cell by cell.
#pragma once

#include "committee_report/figures.hxx"
#include "message.hxx"
#include "workbook/quarter_rows.hxx"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::committee_report {

/// The k-th row is the same unit in every sheet. What is no whole number is a fault "results.figure" (cell,
/// what it says), told once. Precondition: the ranges are there.
class UnitReader {
public:
    /// `rows` is "thon" or "nhom".
    UnitReader(const workbook::Picture& book, const workbook::Forms& forms, std::string_view rows,
               std::vector<Message>& faults);

    int count() const { return m_quarters.front().count(); }
    std::string unit(int place) const { return m_quarters.front().unit(place); }
    /// As *Thôn* has it (Mã thôn), on one line; empty where there is none.
    std::string code(int place) const;

    Figure quarter(unsigned quarter, int place, std::size_t product, std::string_view column) const;
    /// Who is covered: everybody by health insurance, those who work by social insurance.
    Figure population(int place, std::size_t product) const;
    /// Whether it is a unit at the end of that day, by *Từ ngày* and *Đến ngày*, both included; `before` it was
    /// set up or `after` it ended. A cell that is no date says nothing.
    enum class Existence : std::uint8_t { before, there, after };
    Existence existence(int place, calendar::Date day) const;
    /// *Sáp nhập vào* says something.
    bool merged(int place) const;

private:
    table::Position listed(int place, std::string_view key) const;
    Figure figure(const table::Cell& cell, std::string name) const;

    workbook::Region m_units;
    const workbook::Form& m_unit_form;
    calendar::Date m_null_date;
    std::vector<workbook::QuarterRows> m_quarters;
    std::vector<Message>& m_faults;
};

} // namespace ansinh::committee_report
