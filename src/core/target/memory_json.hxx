// The JSON of a memory, as docs/design/allocate-dialog.md describes it. Inside of memory.cxx.
#pragma once

#include "target/memory.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::target {

/// What a text holds: tables, or that it is of a newer version.
struct MemoryContent {
    std::vector<TableMemory> tables;
    bool newer = false;
};

/// Throws Error "memory.broken" (what is wrong, where).
MemoryContent read_memory(std::string_view json);

std::string write_memory(const std::vector<TableMemory>& tables);
std::string write_version(const Version& version);

} // namespace ansinh::target
