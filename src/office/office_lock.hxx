// The office's own lock, for those of its objects that can be used without it and must not be.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/frame/XFrame.hpp>

#include <functional>

namespace ansinh::office {

/// Runs `work` once while no other thread is inside the office's drawing or documents. Nearly everything of
/// the office takes that lock by itself. A font (`com.sun.star.awt.XFont`) does not, though it fills the same
/// tables of letters that windows are painted from: used on a caller's thread while the main thread paints,
/// it ends the office at once or with the next document.
///
/// The lock has no interface of its own. The office tells a new listener the state of a command at once, with
/// the lock held, and the work is done while it tells. `frame` shows a document; on the main thread, which
/// has the lock already, it all happens the same way. What the work throws is thrown.
void with_office_lock(const border::Context& context, const css::uno::Reference<css::frame::XFrame>& frame,
                      const std::function<void()>& work);

} // namespace ansinh::office
