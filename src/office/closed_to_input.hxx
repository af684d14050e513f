// While a command handles the office's events, nothing of the office takes input.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <rtl/ref.hxx>

#include <vector>

namespace ansinh::office {

/// The office's windows take no mouse and no keys while it lives, and its menus have no commands: with GTK a
/// menu opens even over a window that takes no input. Everything comes back, whichever way it ends.
class ClosedToInput {
public:
    explicit ClosedToInput(const border::Context& context);
    ~ClosedToInput();
    ClosedToInput(const ClosedToInput&) = delete;
    ClosedToInput& operator=(const ClosedToInput&) = delete;

private:
    class NoCommands;

    std::vector<css::uno::Reference<css::awt::XWindow2>> m_windows; ///< those that took input
    std::vector<rtl::Reference<NoCommands>> m_frames;
};

} // namespace ansinh::office
