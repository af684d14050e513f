// The rules that ship with the extension, extension/data/rules/*.json.
#pragma once

#include "report/rule.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ansinh::report {

/// Rules in the order of the file. Throws Error "data.broken" (file, place), also for a claim that cannot be
/// read and for an id that is there twice.
std::vector<Rule> read_rules(std::string_view json, std::string_view file);

} // namespace ansinh::report
