// vnd.ansinh:language?choice=interface|vi|en: the language of An Sinh's menus, dialogs and sentences.
#pragma once

#include "commands/command_table.hxx"

namespace ansinh::commands {

/// Keeps the choice in the user's profile. Throws Error "argument.missing" without one.
Message language(Invocation& invocation);

/// Its three menu items: the one that holds is checked. The names of languages are the same in all of them.
Look language_look(const border::Context& context, const Arguments& arguments);

} // namespace ansinh::commands
