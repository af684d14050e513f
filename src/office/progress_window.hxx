// The window that shows how far a command is: a bar and a button to stop it. A command runs on the main
// thread, so the office's events are handled while it steps, and meanwhile nothing else of the office takes
// any.
#pragma once

#include "border/package.hxx"
#include "border/sentences.hxx"
#include "office/closed_to_input.hxx"
#include "office/dialog/keep_open.hxx"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/implbase3.hxx>

#include <atomic>
#include <chrono>
#include <optional>

namespace ansinh::office {

/// Shows itself when the work has taken half a second; until then no event of the office is handled. Only on
/// the thread that windows belong to. `cancelled` and `sentences` outlive the work, that is `end`.
class ProgressWindow final
    : public cppu::WeakImplHelper3<css::task::XStatusIndicator, css::awt::XActionListener,
                                   css::awt::XTopWindowListener> {
public:
    ProgressWindow(border::Context context, css::uno::Reference<css::frame::XFrame> frame,
                   const border::Sentences& sentences, std::atomic<bool>& cancelled);

    /// Whether one is handling the office's events now: whatever wants to run on the main thread then runs in
    /// the middle of a command.
    static bool is_shown();

    // com.sun.star.task.XStatusIndicator
    void SAL_CALL start(const rtl::OUString& text, sal_Int32 range) override;
    void SAL_CALL end() override;
    void SAL_CALL setText(const rtl::OUString& text) override;
    void SAL_CALL setValue(sal_Int32 value) override;
    void SAL_CALL reset() override { setValue(0); }

    // com.sun.star.awt.XActionListener: the button, by mouse, Enter or Esc
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;

    // com.sun.star.awt.XTopWindowListener: the window's own closing button
    void SAL_CALL windowClosing(const css::lang::EventObject& event) override;
    void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
    void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}

    // com.sun.star.lang.XEventListener
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    using Clock = std::chrono::steady_clock;

    void show();
    void hide();
    void handle_events();
    void cancel();
    void set(const char* control, const char* property, const css::uno::Any& value);
    rtl::OUString sentence(const char* code) const;

    const border::Context m_context;
    const css::uno::Reference<css::frame::XFrame> m_frame;
    const border::Sentences& m_sentences;
    std::atomic<bool>& m_cancelled;

    rtl::OUString m_text;
    sal_Int32 m_range = 0;
    Clock::time_point m_started;
    Clock::time_point m_handled; ///< when events were handled last

    css::uno::Reference<css::awt::XControlContainer> m_dialog; ///< while it is shown
    std::optional<KeepOpen> m_keep_open;
    std::optional<ClosedToInput> m_closed;
};

} // namespace ansinh::office
