// The office's own commands as its dispatchers want them.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/util/URL.hpp>

namespace ansinh::office {

/// ".uno:EditDoc" and the like, taken apart.
css::util::URL command_url(const border::Context& context, const char* command);

} // namespace ansinh::office
