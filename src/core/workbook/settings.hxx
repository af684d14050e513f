// What a clerk changed in last year's *Tham số*, in the rows of the new one.
#pragma once

#include "profile/rows.hxx"
#include "profile/sheet_reader.hxx"
#include "workbook/picture.hxx"

#include <cstddef>
#include <vector>

namespace ansinh::workbook {

struct SettingsTaken {
    std::vector<profile::Row> rows; ///< of the new sheet
    std::size_t changed = 0;        ///< codes whose values are the clerk's
};

/// A value of the old sheet is the clerk's where no shipped row of its code has it with the same first day;
/// then all values of that code that hold on or after `first_day` replace the new ones, so a later law the
/// package brings is kept where the clerk never touched the code. Codes the new sheet does not have are added
/// at its end. `shipped` are the rows of the old workbook's profile as the package has them; without
/// `same_profile` only the law's parameters go on. Throws Error "profile.refused" (the faults) where the old
/// sheet is broken.
SettingsTaken take_settings(const Region& old, const std::vector<profile::Row>& shipped,
                            std::vector<profile::Row> fresh, bool same_profile, calendar::Date first_day,
                            const profile::SheetContext& context);

} // namespace ansinh::workbook
