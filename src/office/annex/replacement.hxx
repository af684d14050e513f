// An annex in place of the one that was there.
#pragma once

#include "annex/annex.hxx"
#include "office/document.hxx"
#include "office/remembered.hxx"

#include <rtl/ustring.hxx>

#include <string>

namespace ansinh::office {

/// What the document is to remember with a change.
struct Remembering {
    Subject subject = Subject::targets;
    std::string text;
};

/// The annex's sheet where `is_there` says that one of its name is to be taken away, else a new one behind `source`;
/// shown, and one undo step with what is to be remembered.
void replace_annex(const Document& document,
                   const css::uno::Reference<css::sheet::XSpreadsheet>& source, bool is_there,
                   annex::Annex annex, const Remembering& remembering, const rtl::OUString& undo_title);

/// The annex as all there is in a document that was just made: nothing to undo.
void insert_only_annex(const Document& document, annex::Annex annex);

} // namespace ansinh::office
