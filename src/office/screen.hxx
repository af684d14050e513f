// Whether somebody sits in front of a window: only then may a command ask or show anything.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ansinh::office {

/// Whether the frame's window is shown on a screen and the calling thread is the one that windows belong to.
/// False in an office without a screen and for a program that waits on its own thread.
bool is_on_screen(const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace ansinh::office
