// Several composed papers as one new text document, each from a page of its own on.
#pragma once

#include "office/paper/text_document.hxx"
#include "office/progress.hxx"

#include <span>
#include <string>

namespace ansinh::office {

/// As show_text_document; every paper begins on a new page numbered 1. A step of `progress` for each. Throws
/// also Error "command.cancelled"; on any failure no document is left open. Precondition: at least one paper.
css::uno::Reference<css::text::XTextDocument>
show_text_documents(const border::Context& context, std::span<const paper::Composed> papers,
                    const TextForm& how, const std::string& title, Progress& progress);

} // namespace ansinh::office
