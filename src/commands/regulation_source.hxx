// The regulation a command goes by: one that ships with the extension, or the workbook's own *Tham số*.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "profile/profile.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

/// The shipped profile of that name; without a name what the sheet "Tham số" says for today, with the seats
/// and duties of the profile it was made from, which the sheet does not hold. Throws Error "profile.unknown",
/// "profile.none" (the sheet, the names) where the workbook has no such sheet, "parameters.refused".
profile::Profile regulation_in_use(Invocation& invocation, const office::Document& document,
                                   const std::optional<std::string>& name);

/// What the sheet "Tham số" says for today; nothing where the workbook has none. Throws Error
/// "parameters.refused".
std::optional<profile::Profile> own_regulation(Invocation& invocation, const office::Document& document);

} // namespace ansinh::commands
