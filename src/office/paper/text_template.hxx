// The template of text documents that ships: opened as a new document, and known to have all it must have
// before anything is written into it.
#pragma once

#include "border/package.hxx"
#include "paper/text_names.hxx"

#include <com/sun/star/text/XTextDocument.hpp>

namespace ansinh::office {

/// Whether the office has Writer: it is a part of its own of some installations. Nothing of it may be asked
/// for where it is not there.
bool has_text_documents(const border::Context& context);

/// A new document of the template, which no window shows. Throws Error "writer.not-installed",
/// "writer.no-template" (file), "writer.broken-template" (file) for what is no text document, and
/// "writer.incomplete-template" (file, the names that are missing); no document is left open then.
css::uno::Reference<css::text::XTextDocument> open_text_template(const border::Context& context,
                                                                 const paper::TextNames& names);

} // namespace ansinh::office
