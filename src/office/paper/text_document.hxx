// A composed paper as a new text document.
#pragma once

#include "border/package.hxx"
#include "paper/compose.hxx"
#include "paper/metrics.hxx"
#include "paper/text_names.hxx"

#include <com/sun/star/text/XTextDocument.hpp>

#include <string>

namespace ansinh::office {

/// What a text document is made by, beside the paper.
struct TextForm {
    const paper::Form& form;
    const paper::Metrics& metrics;
    const paper::TextNames& names;
};

/// The complete document, which no window shows: whoever asked for it presents it or closes it. Throws what
/// office/paper/text_template.hxx says; on any failure no document is left open.
css::uno::Reference<css::text::XTextDocument>
make_text_document(const border::Context& context, const paper::Composed& paper, const TextForm& how);

/// As a new document of its own, in a window where there is one.
void present_text_document(const css::uno::Reference<css::text::XTextDocument>& document,
                           const std::string& title);
void close_text_document(const css::uno::Reference<css::text::XTextDocument>& document);

/// Makes the document and shows it in a window of its own once it is complete. Throws what
/// office/paper/text_template.hxx says; on any failure no document is left open.
css::uno::Reference<css::text::XTextDocument>
show_text_document(const border::Context& context, const paper::Composed& paper, const TextForm& how);

} // namespace ansinh::office
