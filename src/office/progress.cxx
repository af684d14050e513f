#include "office/progress.hxx"

#include "message.hxx"

#include <com/sun/star/uno/RuntimeException.hpp>

#include <utility>

namespace ansinh::office {

namespace {

constexpr sal_Int32 full = 100;

} // namespace

Progress::Progress(css::uno::Reference<css::task::XStatusIndicator> indicator, rtl::OUString title,
                   const std::atomic<bool>& cancelled)
    : m_indicator(std::move(indicator)), m_title(std::move(title)), m_cancelled(cancelled) {
    start();
}

Progress::~Progress() {
    rest();
}

void Progress::start() {
    if (m_shown || !m_indicator.is()) return;
    m_indicator->start(m_title, full);
    m_shown = true;
}

void Progress::rest() {
    if (!std::exchange(m_shown, false)) return;
    try {
        m_indicator->end();
    } catch (const css::uno::RuntimeException&) {
        // The window went away with its status bar: nothing is left to end.
    }
}

void Progress::step(int done, int all) {
    start();
    if (m_indicator.is() && all > 0) m_indicator->setValue(full * done / all);
    check();
}

void Progress::check() const {
    if (m_cancelled.load()) throw Error("command.cancelled");
}

} // namespace ansinh::office
