// A draft in an open text document: read as a picture that core reads like a sheet's, written by paragraphs.
#pragma once

#include "border/package.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::office {

/// Each paragraph is a cell, those of a table's cells side by side, one below the other.
struct TextDraft {
    css::uno::Reference<css::text::XTextDocument> document; ///< null: none
    table::Sheet picture{0, 0};                             ///< its name is the document's
    std::map<table::Position, css::uno::Reference<css::text::XTextRange>> paragraphs;
};

/// The open text document of that name: its title, or its file's name with or without the ending. A null
/// document where there is none. Throws Error "issue.several-documents" (name), "issue.text-read-only"
/// (name).
TextDraft open_text_draft(const border::Context& context, std::string_view name);

/// Replaces the paragraphs' texts as one undo step of the document's own; left as it was on any failure.
void write_text_draft(const TextDraft& draft,
                      const std::vector<std::pair<table::Position, std::string>>& texts,
                      const rtl::OUString& undo_title);

} // namespace ansinh::office
