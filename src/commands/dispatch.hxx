// Running a command for the office: threads, the answer, progress and cancelling.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrame.hpp>

namespace ansinh::commands {

/// The dispatch for a frame's commands. It is an XNotifyingDispatch: the result carries SUCCESS or FAILURE
/// and one sentence in the interface's language, for an unknown command too. It is also an XAbortChannel:
/// sendAbort, from any thread, stops the run under way before anything is written. A "StatusIndicator" among
/// the dispatch arguments shows how far it is.
css::uno::Reference<css::frame::XDispatch>
make_dispatch(const border::Context& context, const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace ansinh::commands
