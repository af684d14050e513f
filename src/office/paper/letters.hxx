// The widths of letters as this machine draws them.
#pragma once

#include "border/package.hxx"
#include "paper/metrics.hxx"

#include <com/sun/star/frame/XFrame.hpp>

#include <string>

namespace ansinh::office {

/// The shipped widths where the office draws letters of that width, which it does with Times New Roman and
/// Liberation Serif 2; else its own. Liberation Serif 1 has no ấ or ơ, for instance: such letters then come
/// from another font, and lines computed without knowing that would be cut.
///
/// `frame` shows a document: measuring takes the office's lock (office/office_lock).
paper::Metrics letters_here(const border::Context& context,
                            const css::uno::Reference<css::frame::XFrame>& frame, paper::Metrics shipped,
                            const std::string& font);

} // namespace ansinh::office
