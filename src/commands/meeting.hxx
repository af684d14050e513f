// vnd.ansinh:meeting, "Họp: giấy mời, biên bản, kết luận…": the papers of one meeting of the year's workbook.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// Drafts on new sheets or as one text document, one undo step; with paper=attendance or counts it fills in
/// the sheets *Điểm danh, ý kiến* and *Lịch họp* instead. Takes no number. Throws Error; nothing has been
/// changed then.
Message meeting(Invocation& invocation);

} // namespace ansinh::commands
