// The widths of letters as this machine draws them.
#pragma once

#include "border/package.hxx"
#include "paper/metrics.hxx"

#include <string>

namespace ansinh::office {

/// The shipped widths where the office draws letters of that width, which it does with Times New Roman and
/// Liberation Serif 2; else its own. Liberation Serif 1 has no ấ or ơ, for instance: such letters then come
/// from another font, and lines computed without knowing that would be cut.
paper::Metrics letters_here(const border::Context& context, paper::Metrics shipped, const std::string& font);

} // namespace ansinh::office
