// The JSON of what a document remembers of checks. Inside of check_memory.cxx.
#pragma once

#include "report/check_memory.hxx"

#include <string>
#include <string_view>

namespace ansinh::report {

/// Throws Error "data.broken" (file, place) for what this version did not write.
CheckMemory read_check_memory(std::string_view json);
std::string write_check_memory(const CheckMemory& memory);

} // namespace ansinh::report
