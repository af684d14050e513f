// A composed paper as a new text document.
#pragma once

#include "border/package.hxx"
#include "office/progress.hxx"
#include "paper/compose.hxx"
#include "paper/metrics.hxx"
#include "paper/text_names.hxx"

#include <com/sun/star/text/XTextDocument.hpp>

#include <span>

namespace ansinh::office {

/// What a text document is made by, beside the paper.
struct TextForm {
    const paper::Form& form;
    const paper::Metrics& metrics;
    const paper::TextNames& names;
};

/// Makes the document and shows it in a window of its own once it is complete: the papers one after the
/// other, each from a new page on whose number is 1. Throws what office/paper/text_template.hxx says and
/// "command.cancelled"; on any failure no document is left open. Precondition: a paper.
css::uno::Reference<css::text::XTextDocument> show_text_document(const border::Context& context,
                                                                 std::span<const paper::Composed> papers,
                                                                 const TextForm& how, Progress& progress);

} // namespace ansinh::office
