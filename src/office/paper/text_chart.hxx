// A paper's chart in a text document, with figures of its own: there are no cells it could draw.
#pragma once

#include "office/paper/text_lines.hxx"
#include "paper/chart.hxx"
#include "paper/form.hxx"

#include <com/sun/star/text/XTextDocument.hpp>

namespace ansinh::office {

/// In a paragraph of its own, `room` mm wide, for the clerk to edit like any other chart.
void insert_text_chart(const css::uno::Reference<css::text::XTextDocument>& document, TextLines& lines,
                       const paper::Chart& chart, const paper::Table& table, double room,
                       const paper::Form& form);

} // namespace ansinh::office
