// Keeps a document and the office open while something of ours stands on them.
#pragma once

#include "border/package.hxx"

#include <com/sun/star/frame/XFrame.hpp>
#include <rtl/ref.hxx>

#include <functional>

namespace ansinh::office {

/// While it lives, closing the frame, its document or the office is vetoed, whoever asks.
class KeepOpen {
public:
    /// `refused` is called, on the thread that asked, each time somebody was told to wait; it may be empty.
    KeepOpen(const border::Context& context, const css::uno::Reference<css::frame::XFrame>& frame,
             std::function<void()> refused = {});
    ~KeepOpen();
    KeepOpen(const KeepOpen&) = delete;
    KeepOpen& operator=(const KeepOpen&) = delete;

private:
    class Veto;
    rtl::Reference<Veto> m_veto;
};

} // namespace ansinh::office
