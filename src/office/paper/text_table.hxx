// A table of a paper in a text document.
#pragma once

#include "office/paper/text_document.hxx"
#include "office/paper/text_lines.hxx"
#include "paper/table.hxx"

namespace ansinh::office {

/// As the next thing of `lines`, across all of the `room` mm, its header repeated on every page, its unit of
/// measure above it.
void insert_text_table(const css::uno::Reference<css::text::XTextDocument>& document, TextLines& lines,
                       const paper::Table& table, double room, const TextForm& how);

} // namespace ansinh::office
