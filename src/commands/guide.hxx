// vnd.ansinh:guide, "Hướng dẫn sử dụng": the pages that ship with the extension, in the system's browser.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Opens the first page, or the one named by `page=`. Needs no document. Throws Error "guide.unknown-page"
/// (page, the pages), "guide.no-browser" (path).
Message guide(Invocation& invocation);

} // namespace ansinh::commands
