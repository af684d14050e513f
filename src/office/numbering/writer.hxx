// Writes a paper's number into its draft and into the register as one undo step.
#pragma once

#include "numbering/issue.hxx"
#include "office/document.hxx"

#include <rtl/ustring.hxx>

#include <optional>

namespace ansinh::office {

/// Where the number is written. Without a sheet of its own the register is made anew, behind all sheets.
struct IssuePlaces {
    css::uno::Reference<css::sheet::XSpreadsheet> draft;
    css::uno::Reference<css::sheet::XSpreadsheet> book;
    std::optional<numbering::NewRegister> new_book;
};

/// Why the office's own commands would refuse to write there: "into.protected", "into.array" (cells).
std::vector<Message> check_issue(const Document& document, const IssuePlaces& places,
                                 const numbering::Issue& issue);

void write_issue(const Document& document, const IssuePlaces& places, const numbering::Issue& issue,
                 const rtl::OUString& undo_title);

} // namespace ansinh::office
