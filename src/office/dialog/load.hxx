// The dialogs the extension ships, as files.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/frame/XFrame.hpp>

#include <string_view>

namespace ansinh::office {

/// dialogs/<name>.xdl of the package, over the frame's window; whoever loads it disposes of it.
css::uno::Reference<css::awt::XDialog2> load_dialog(const border::Context& context,
                                                    const css::uno::Reference<css::frame::XFrame>& frame,
                                                    std::string_view name);

} // namespace ansinh::office
