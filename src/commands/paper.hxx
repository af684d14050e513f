// vnd.ansinh:paper, "Soạn văn bản theo thể thức": a draft of any kind of paper on a new sheet.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Adds the paper's sheet and one for each annex behind the active sheet, one undo step. Throws Error;
/// nothing has been changed then.
Message paper(Invocation& invocation);

} // namespace ansinh::commands
