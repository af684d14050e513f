// Printing some sheets of a workbook into a PDF file.
#pragma once

#include "office/document.hxx"
#include "office/progress.hxx"

#include <rtl/ustring.hxx>

#include <span>
#include <string>

namespace ansinh::office {

/// The pages of these sheets alone, in the workbook's order, as they are printed: with the pages of the others
/// left out, not hidden. The document stays as it is. What is at `target` is replaced when the new file is
/// whole; cancelled before, it stays. Throws Error "copy.failed" (file), "command.cancelled", "pdf.no-pages"
/// where nothing of the sheets is printed.
void export_pdf(const Document& document, std::span<const std::string> sheets, const rtl::OUString& target,
                Progress& progress);

} // namespace ansinh::office
