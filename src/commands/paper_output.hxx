// Where composed papers go: on new sheets of the workbook, or into one new text document. What every command
// that drafts papers ends with.
#pragma once

#include "commands/invocation.hxx"
#include "paper/compose.hxx"
#include "paper/form.hxx"

#include <vector>

namespace ansinh::commands {

enum class PaperPlace : std::uint8_t { sheets, text_document };

/// as=sheet|writer. Throws Error "arguments.value".
PaperPlace paper_place(const Arguments& arguments);

/// The document for papers that go there: a text document changes nothing of the workbook, which may be
/// read-only then. Throws Error "document.not-spreadsheet", "document.read-only",
/// "document.structure-protected".
office::Document document_for_papers(const Invocation& invocation, PaperPlace place);

/// The papers one after the other: each on sheets of its own behind the active sheet, all of them one undo
/// step called `undo_title`; or as one text document, each from a new page on. What was done, with what is
/// left to be filled in. Throws Error, and nothing has been changed or opened then. Precondition: a paper.
Message put_papers(Invocation& invocation, const office::Document& document,
                   const std::vector<paper::Composed>& papers, const paper::Form& form, PaperPlace place,
                   const Message& undo_title);

} // namespace ansinh::commands
