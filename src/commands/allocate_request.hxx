// The arguments of `allocate` as a request; other commands that plan an allocation take them, too.
#pragma once

#include "commands/arguments.hxx"
#include "target/request.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

/// The request, the sheet its ranges name, if they name one, and the time it bears.
struct Asked {
    target::Request request;
    std::optional<std::string> sheet;
    std::string when;
};

/// Whatever of them is there; which ones may be is the command's. Throws Error "arguments.value",
/// "allocate.on", "sheet.two", "lock.text".
Asked read_asked(const Arguments& arguments);

} // namespace ansinh::commands
