// The commands there are.
#pragma once

#include "commands/invocation.hxx"

#include <optional>
#include <string_view>

namespace ansinh::commands {

/// What a menu item shows.
struct Look {
    const char* label = nullptr;      ///< code of its text; null: as the registry has it
    std::optional<bool> checked = {}; ///< for items that are choices
};

struct Command {
    const char* title; ///< code of its name: progress, messages
    Message (*run)(Invocation&);
    bool changes;      ///< it needs a sheet in view and a document that can be changed
    const char* label; ///< code of its menu item, with "…" when it asks; null: for programs, or see `look`
    /// For a command with several menu items, in place of `label`.
    Look (*look)(const border::Context&, const Arguments&) = nullptr;
};

/// The command of that name; null when there is none.
const Command* find_command(std::string_view name);

/// Throws Error as reading the arguments does.
Look look_of(const Command& command, const border::Context& context, const Arguments& arguments);

} // namespace ansinh::commands
