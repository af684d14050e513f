// The figures of one kind of rows of the year's workbook, units or groups, cell by cell.
#pragma once

#include "committee_report/figures.hxx"
#include "message.hxx"
#include "workbook/quarter_rows.hxx"

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
    /// Those taking part when the year began.
    Figure start(int place, std::size_t product) const;

private:
    static table::Position place_of(const workbook::Region& rows, const workbook::Form& form, int place,
                                    std::string_view key);
    Figure listed(const workbook::Region& rows, const workbook::Form& form, int place,
                  std::string_view key) const;
    Figure figure(const table::Cell& cell, std::string name) const;

    workbook::Region m_units, m_targets;
    const workbook::Form &m_unit_form, &m_target_form;
    std::vector<workbook::QuarterRows> m_quarters;
    std::vector<Message>& m_faults;
};

} // namespace ansinh::committee_report
