// Where the findings of a check go: a received file is evidence and is left alone.
#pragma once

#include "commands/invocation.hxx"
#include "report/check_memory.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

enum class FindingsPlace : std::uint8_t { checked, made, year };

/// What a document remembers of checks.
report::CheckMemory check_memory(const office::Document& document);

struct FindingsHome {
    FindingsPlace place = FindingsPlace::checked;
    office::Document document; ///< the checked one, or the year's workbook: whose sheet and memory they are
    std::string file;          ///< URL of the checked file where the findings go to a year's workbook
};

/// The year's workbooks that are open and can be written, but for the checked document.
std::vector<office::Document> open_years_workbooks(const border::Context& context,
                                                   const office::Document& checked);

/// "so-2026.ods, so-2027.ods"
std::string names_of(const std::vector<office::Document>& workbooks);

/// Whether findings may stand in the checked document without being asked for: it is a year's workbook, was never
/// stored as a file, or the clerk had findings put into it before. Any other file was received.
bool is_clerks_own(const office::Document& checked);

/// `asked`: "here", "new", "year", or the name of an open year's workbook (its file, with or without the ending).
/// Without it the findings of a received file go to the year's workbook that is open, and where none is they stay in
/// the checked document. Throws Error "check.which-year" (names) where several are open, "check.no-year" where none
/// is, "check.findings" (what was asked, names) for a name that none of them has, "check.untitled" where the checked
/// document has no file a link could lead to.
FindingsHome findings_home(const Invocation& invocation, const office::Document& checked,
                           const std::optional<std::string>& asked);

} // namespace ansinh::commands
