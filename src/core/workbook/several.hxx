// Seats and reporters that a regulation names once for several: a line for each village, school or provider.
#pragma once

#include "profile/profile.hxx"
#include "workbook/content.hxx"
#include "workbook/plan.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::workbook {

/// `name` once, or as often as there are of what it repeats over. One for each unit shows the unit's name as
/// soon as the clerk has typed it ("Trưởng các Thôn: Thôn 3", see told_apart); schools and providers are numbered where there
/// are several, and left out where there are none. Districts are the units of a province.
std::vector<Content> one_for_each(const std::string& name, const std::optional<profile::Each>& each,
                                  const Counts& counts, const Words& words);

/// A text within a formula, in quotes.
std::string quoted(const std::string& text);

} // namespace ansinh::workbook
