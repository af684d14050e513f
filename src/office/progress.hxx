// How far a command has come, and the way to stop it.
#pragma once

#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <rtl/ustring.hxx>

#include <atomic>

namespace ansinh::office {

/// One command's progress. The indicator may be null. `cancelled` is set from another thread or from within
/// the indicator; every step looks at it.
class Progress {
public:
    Progress(css::uno::Reference<css::task::XStatusIndicator> indicator, rtl::OUString title,
             const std::atomic<bool>& cancelled);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Nothing is under way for now: a dialog asks. The next step begins anew.
    void rest();
    /// Shows `done` of `all` of the present part. Throws Error "command.cancelled".
    void step(int done, int all);
    /// Throws Error "command.cancelled" when someone asked to stop.
    void check() const;

private:
    void start();

    css::uno::Reference<css::task::XStatusIndicator> m_indicator;
    rtl::OUString m_title;
    bool m_shown = false;
    const std::atomic<bool>& m_cancelled;
};

} // namespace ansinh::office
