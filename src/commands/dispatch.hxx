// Running a command for the office: threads, the answer, progress and cancelling.
#pragma once

#include "border/package.hxx"
#include "commands/status.hxx"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <rtl/ref.hxx>

namespace ansinh::commands {

/// The dispatch for a frame's commands. It is an XNotifyingDispatch: the result carries SUCCESS or FAILURE
/// and one sentence, for an unknown command too. Where nobody listens and somebody sits in front of the
/// window, the window says the sentence. It is also an XAbortChannel: sendAbort, from any thread, stops the
/// run under way before anything is written. A "StatusIndicator" among the dispatch arguments shows how far
/// it is, else a run from the window has a window of its own for that. Menus and toolbars hear of the
/// commands' states from `status`, the frame's one.
css::uno::Reference<css::frame::XDispatch> make_dispatch(const border::Context& context,
                                                         const css::uno::Reference<css::frame::XFrame>& frame,
                                                         const rtl::Reference<StatusBoard>& status);

} // namespace ansinh::commands
