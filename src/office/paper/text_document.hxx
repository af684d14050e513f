// A composed paper as a new text document.
#pragma once

#include "border/package.hxx"
#include "paper/compose.hxx"
#include "paper/metrics.hxx"
#include "paper/text_names.hxx"

#include <com/sun/star/text/XTextDocument.hpp>

namespace ansinh::office {

/// What a text document is made by, beside the paper.
struct TextForm {
    const paper::Form& form;
    const paper::Metrics& metrics;
    const paper::TextNames& names;
};

/// Makes the document and shows it in a window of its own once it is complete. Throws what
/// office/paper/text_template.hxx says; on any failure no document is left open.
css::uno::Reference<css::text::XTextDocument>
show_text_document(const border::Context& context, const paper::Composed& paper, const TextForm& how);

} // namespace ansinh::office
