// vnd.ansinh:issue-number — gives a draft its number and its day, and enters it into the register.
#pragma once

#include "commands/invocation.hxx"
#include "message.hxx"

namespace ansinh::commands {

/// `paper` (sheet of the draft, or the name of an open text document; without it the sheet in front), `on` (a
/// day; without it the draft's, else today), `series` (committee, symbol, office), `number` (needed in the
/// office's series), `register` (the register's sheet, or `new`), and what the register is to say instead of
/// the draft: `title`, `signer`, `recipients`, `kept`, `copies`, `note`.
Message issue_number(Invocation& invocation);

} // namespace ansinh::commands
