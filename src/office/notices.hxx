// What the clerk hears of a command run from the window.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <rtl/ustring.hxx>

namespace ansinh::office {

/// Above the sheet, in place of what was said there before; nobody has to click it away.
void show_success(const css::uno::Reference<css::frame::XFrame>& frame, const rtl::OUString& sentence);

/// A message box over the window. Returns when it was closed; the document cannot be closed meanwhile.
void show_refusal(const border::Context& context, const css::uno::Reference<css::frame::XFrame>& frame,
                  const rtl::OUString& sentence);

/// The same box over any window of the office, a dialog of ours for example.
void warn(const border::Context& context, const css::uno::Reference<css::awt::XWindowPeer>& window,
          const rtl::OUString& sentence);

} // namespace ansinh::office
