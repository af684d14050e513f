// Asking which file is to be opened.
#pragma once

#include "border/package.hxx"

#include <initializer_list>
#include <optional>

namespace ansinh::office {

/// The chosen file's URL; nothing when the clerk leaves. `patterns` ("*.ods") are offered together. On the
/// thread that windows belong to.
std::optional<rtl::OUString> ask_which_to_open(const border::Context& context, const rtl::OUString& title,
                                               std::initializer_list<const char*> patterns);

} // namespace ansinh::office
