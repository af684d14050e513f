// Asking where a file is to be saved.
#pragma once

#include "border/package.hxx"

#include <optional>

namespace ansinh::office {

/// What the office's file picker begins with.
struct Proposal {
    rtl::OUString title;
    rtl::OUString folder; ///< URL; empty: where the clerk's documents are
    rtl::OUString name;   ///< without its ending
    rtl::OUString ending; ///< the only one it offers, and adds
};

/// The chosen file's URL; nothing when the clerk leaves. The picker itself asks before a file is replaced. On
/// the thread that windows belong to.
std::optional<rtl::OUString> ask_where_to_save(const border::Context& context, const Proposal& proposal);

} // namespace ansinh::office
