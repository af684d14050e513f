// A year's workbook as core sees it, taken from an open document.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"
#include "office/progress.hxx"
#include "workbook/picture.hxx"

#include <span>
#include <string_view>
#include <vector>

namespace ansinh::office {

/// Pictures of the sheets that hold any of the asked ranges.
struct WorkbookPicture {
    std::vector<table::Sheet> sheets;
    std::vector<workbook::NamedArea> ranges;
    calendar::Date null_date;

    /// Valid as long as the picture.
    workbook::Picture view() const { return {sheets, ranges, null_date}; }
};

/// Names of ranges that are not there, or mean no single area, are left out. Throws Error
/// "command.cancelled".
WorkbookPicture picture_of(const border::Context& context, const Document& document,
                           std::span<const std::string_view> ranges, Progress& progress);

} // namespace ansinh::office
