// Who has to correct what was found.
#pragma once

#include "report/figures.hxx"
#include "report/finding.hxx"

#include <string>

namespace ansinh::report {

/// The sender of the unit's line; empty where no unit alone is to blame: sums, the table as a whole, what stands on
/// another sheet or can only be put right there (a wrong report of the period before is nobody's fault now).
std::string sender_of(const Finding& finding, const Figures& figures);

} // namespace ansinh::report
