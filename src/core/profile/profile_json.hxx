// Reading a profile file of extension/data/profiles; its form is laid down in docs/design/profile.md.
#pragma once

#include "profile/profile.hxx"

#include <string_view>

namespace ansinh::profile {

/// `name` is that of the file without its ending. Throws Error "data.broken" (file, the field at fault and
/// what it holds).
Profile profile_from_json(std::string_view json, std::string_view name);

} // namespace ansinh::profile
