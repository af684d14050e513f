// The reports of other periods that a report is compared with, where there are several: which sheets, of
// which periods, which of them is the one right before.
#pragma once

#include "report/material.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

struct EarlierSheet {
    std::string sheet;
    std::string period{}; ///< "2026-07"; empty: what the sheet says itself
    bool operator==(const EarlierSheet&) const = default;
};

/// "Quý II", "Tháng 7; Tháng 8; Tổng hợp:2026-09"; a sheet's own name may have a semicolon where it is the
/// only one. Each sheet once. Throws Error "period.unknown".
std::vector<EarlierSheet> read_earlier(std::string_view text, std::span<const std::string> sheet_names);
/// As read_earlier() reads it.
std::string write_earlier(std::span<const EarlierSheet> sheets);

/// Gives a report the period that was said, else that of its title, else the last one of its sheet's name
/// that had begun by `on`. False where none of them tells what a column without a period of its own is about.
bool find_period(Figures& figures, const std::string& said, calendar::Date on);

/// One report is the one before, whatever its title says, because the clerk said so. Of several it is the one
/// whose period ends right before, of the same kind rather than of another; all others are Material::earlier.
/// Borrows the reports; `material.now` is set.
void give_earlier(Material& material, std::span<const Figures* const> reports);

} // namespace ansinh::report
