#include "office/progress_window.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/dialog/load.hxx"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XReschedule.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <utility>

namespace ansinh::office {

namespace {

using css::awt::XControl;
using css::awt::XWindow;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds between_events{40};

std::atomic<bool> one_is_shown = false;

// The office's IDL calls it deprecated and has nothing in its place.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/// Handles what has come in so far.
void let_office_work(const border::Context& context) {
    Reference<css::awt::XReschedule>(css::awt::Toolkit::create(context), UNO_QUERY_THROW)->reschedule();
}

#pragma GCC diagnostic pop

} // namespace

ProgressWindow::ProgressWindow(border::Context context, Reference<css::frame::XFrame> frame,
                               const border::Sentences& sentences, std::atomic<bool>& cancelled)
    : m_context(std::move(context)),
      m_frame(std::move(frame)),
      m_sentences(sentences),
      m_cancelled(cancelled) {}

bool ProgressWindow::is_shown() {
    return one_is_shown;
}

void ProgressWindow::start(const rtl::OUString& text, sal_Int32 range) {
    m_text = text;
    m_range = range;
    m_started = Clock::now();
}

void ProgressWindow::setText(const rtl::OUString& text) {
    border::guarded([&] {
        m_text = text;
        if (m_dialog.is()) set("text", "Label", Any(text));
    });
}

void ProgressWindow::setValue(sal_Int32 value) {
    border::guarded([&] {
        if (!m_dialog.is() && Clock::now() - m_started >= patience) show();
        if (!m_dialog.is() || Clock::now() - m_handled < between_events) return;
        set("bar", "ProgressValue", Any(value));
        handle_events();
    });
}

/// What was typed meanwhile must not wait for the windows to take input again.
void ProgressWindow::end() {
    if (!m_dialog.is()) return;
    border::quietly("showing progress", [&] { handle_events(); });
    hide();
}

void ProgressWindow::show() {
    m_closed.emplace(m_context);
    const Reference<css::awt::XDialog2> loaded = load_dialog(m_context, m_frame, "Progress");
    loaded->setTitle("An Sinh");
    m_dialog.set(loaded, UNO_QUERY_THROW);
    one_is_shown = true;
    m_keep_open.emplace(m_context, m_frame, [this] { setText(sentence("progress.wait")); });
    set("text", "Label", Any(m_text));
    set("cancel", "Label", Any(sentence("progress.cancel")));
    set("bar", "ProgressValueMax", Any(m_range));
    Reference<css::awt::XButton>(m_dialog->getControl("cancel"), UNO_QUERY_THROW)->addActionListener(this);
    const Reference<XControl> dialog(m_dialog, UNO_QUERY_THROW);
    Reference<css::awt::XTopWindow>(dialog->getPeer(), UNO_QUERY_THROW)->addTopWindowListener(this);
    const Reference<XWindow> window(m_dialog, UNO_QUERY_THROW);
    window->setVisible(true);
    window->setFocus();
}

void ProgressWindow::hide() {
    m_keep_open.reset();
    m_closed.reset();
    one_is_shown = false;
    const Reference<css::lang::XComponent> dialog(std::exchange(m_dialog, {}), UNO_QUERY);
    if (dialog.is()) border::quietly("taking the progress window away", [&] { dialog->dispose(); });
}

void ProgressWindow::handle_events() {
    let_office_work(m_context);
    m_handled = Clock::now();
}

void ProgressWindow::actionPerformed(const css::awt::ActionEvent&) {
    cancel();
}

void ProgressWindow::windowClosing(const css::lang::EventObject&) {
    cancel();
}

void ProgressWindow::cancel() {
    if (m_dialog.is()) m_cancelled = true;
}

void ProgressWindow::set(const char* control, const char* property, const Any& value) {
    const Reference<XControl> found = m_dialog->getControl(rtl::OUString::createFromAscii(control));
    Reference<XPropertySet>(found->getModel(), UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

rtl::OUString ProgressWindow::sentence(const char* code) const {
    return border::to_office(m_sentences.render(Message{code, {}}));
}

} // namespace ansinh::office
