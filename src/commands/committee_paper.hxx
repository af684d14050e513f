// The command `committee-paper`: one of the committee's papers from the year's workbook.
#pragma once

#include "commands/invocation.hxx"

namespace ansinh::commands {

/// vnd.ansinh:committee-paper?paper=<id>&on=&period=&since=&unit=<village|all>&signer=&keeper=&place=&profile=
/// &as=sheet|writer; asks in a dialog when called from a menu. See docs/design/committee-papers.md.
Message committee_paper(Invocation& invocation);

} // namespace ansinh::commands
