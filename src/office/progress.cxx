#include "office/progress.hxx"

#include "message.hxx"

#include <com/sun/star/uno/RuntimeException.hpp>

namespace ansinh::office {

namespace {

constexpr sal_Int32 full = 100;

} // namespace

Progress::Progress(css::uno::Reference<css::task::XStatusIndicator> indicator, const rtl::OUString& title,
                   const std::atomic<bool>& cancelled)
    : m_indicator(std::move(indicator)), m_cancelled(cancelled) {
    if (m_indicator.is()) m_indicator->start(title, full);
}

Progress::~Progress() {
    try {
        if (m_indicator.is()) m_indicator->end();
    } catch (const css::uno::RuntimeException&) {
        // The window went away with its status bar: nothing is left to end.
    }
}

void Progress::step(int done, int all) {
    if (m_indicator.is() && all > 0) m_indicator->setValue(full * done / all);
    check();
}

void Progress::check() const {
    if (m_cancelled.load()) throw Error("command.cancelled");
}

} // namespace ansinh::office
