// vnd.ansinh:values, "Chuyển công thức An Sinh thành giá trị": for documents that go to people without An
// Sinh.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Replaces An Sinh's formulas by what they show, in the document (one undo step) or in a copy of it. Throws
/// Error; nothing has been changed or written then.
Message values(Invocation& invocation);

} // namespace ansinh::commands
