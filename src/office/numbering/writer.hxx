// Writes a paper's number into its draft, the draft's annexes and the register as one undo step.
#pragma once

#include "numbering/issue.hxx"
#include "office/document.hxx"
#include "office/numbering/text_draft.hxx"

#include <rtl/ustring.hxx>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ansinh::office {

/// Texts for a sheet.
struct SheetTexts {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    std::vector<std::pair<table::Position, std::string>> texts;
};

/// Where the number is written. Without a sheet of its own the register is made anew, behind all sheets.
struct IssuePlaces {
    std::vector<SheetTexts> of_paper; ///< the draft and its annexes; none of a text document
    TextDraft text;                   ///< a draft in a text document
    css::uno::Reference<css::sheet::XSpreadsheet> book;
    std::optional<numbering::NewRegister> new_book;
};

/// Why the office's own commands would refuse to write there: "into.protected", "into.array" (cells).
std::vector<Message> check_issue(const Document& document, const IssuePlaces& places,
                                 const numbering::Issue& issue);

/// One undo step of the workbook's, and one of the text document's.
void write_issue(const Document& document, const IssuePlaces& places, const numbering::Issue& issue,
                 const rtl::OUString& undo_title);

} // namespace ansinh::office
