// Last year's workbook as core sees it, read from a file without a window or from what is open.
#pragma once

#include "border/package.hxx"
#include "office/progress.hxx"
#include "office/workbook/picture.hxx"

#include <com/sun/star/frame/XFrame.hpp>

#include <span>
#include <string_view>

namespace ansinh::office {

/// `from` is a full path or file URL, or the name of a sheet of the spreadsheet in `frame`, which then is
/// last year's workbook. A file is opened without a window and read-only, and closed again; one that is open
/// is read as it shows, with what was not saved yet. Names of ranges that mean no single area are left out.
/// Throws Error "takeover.from" (what was given) for neither, "takeover.no-file" (file),
/// "takeover.unreadable" (file) for what the office cannot open as a spreadsheet without asking,
/// "command.cancelled".
WorkbookPicture read_old_workbook(const border::Context& context,
                                  const css::uno::Reference<css::frame::XFrame>& frame, std::string_view from,
                                  std::span<const std::string_view> ranges, Progress& progress);

} // namespace ansinh::office
