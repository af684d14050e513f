#include "commands/dispatch.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "commands/arguments.hxx"
#include "commands/command_table.hxx"
#include "office/notices.hxx"
#include "office/progress.hxx"
#include "office/progress_window.hxx"
#include "office/screen.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/task/XAbortChannel.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>

#include <atomic>

namespace ansinh::commands {

namespace {

using css::beans::PropertyValue;
using css::frame::XDispatchResultListener;
using css::frame::XFrame;
using css::frame::XStatusListener;
using css::task::XStatusIndicator;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::util::URL;

/// What came of a run.
struct Outcome {
    Message message;
    bool done = false;
    std::vector<std::string> unit_names;
    Reference<XFrame> frame; ///< where the clerk hears of it: a command may have opened another window
};

template <class Value>
Value argument(const Sequence<PropertyValue>& arguments, const char* name) {
    Value value{};
    for (const PropertyValue& property : arguments)
        if (property.Name.equalsAscii(name)) property.Value >>= value;
    return value;
}

using Base =
    cppu::WeakImplHelper3<css::frame::XNotifyingDispatch, css::task::XAbortChannel, css::awt::XCallback>;

class CommandDispatch final : public Base {
public:
    CommandDispatch(border::Context context, const Reference<XFrame>& frame,
                    rtl::Reference<StatusBoard> status)
        : m_context(std::move(context)), m_frame(frame), m_status(std::move(status)) {}

    // com.sun.star.frame.XDispatch
    void SAL_CALL dispatch(const URL& url, const Sequence<PropertyValue>& arguments) override {
        dispatchWithNotification(url, arguments, nullptr);
    }
    void SAL_CALL addStatusListener(const Reference<XStatusListener>& listener, const URL& url) override {
        border::guarded([&] { m_status->add(listener, url, static_cast<cppu::OWeakObject*>(this)); });
    }
    void SAL_CALL removeStatusListener(const Reference<XStatusListener>& listener, const URL& url) override {
        border::guarded([&] { m_status->remove(listener, url); });
    }

    // com.sun.star.frame.XNotifyingDispatch
    void SAL_CALL dispatchWithNotification(const URL& url, const Sequence<PropertyValue>& arguments,
                                           const Reference<XDispatchResultListener>& listener) override;

    // com.sun.star.task.XAbortChannel
    void SAL_CALL sendAbort() override { m_cancelled = true; }

    // com.sun.star.awt.XCallback: the part of an asynchronous run that happens on the main thread
    void SAL_CALL notify(const Any& data) override;

private:
    void run_and_answer(const URL& url, const Sequence<PropertyValue>& arguments,
                        const Reference<XDispatchResultListener>& listener);
    Outcome run(const URL& url, const Reference<XStatusIndicator>& indicator);
    void run(const Command& command, const Arguments& arguments, const Reference<XStatusIndicator>& indicator,
             Outcome& outcome);
    rtl::OUString sentence(const Outcome& outcome, bool for_window);
    void tell_program(const Outcome& outcome, const Reference<XDispatchResultListener>& listener);
    void tell_clerk(const Outcome& outcome);

    border::Context m_context;
    css::uno::WeakReference<XFrame> m_frame;
    rtl::Reference<StatusBoard> m_status;
    std::atomic<bool> m_cancelled = false;
};

/// A caller that waits is answered on its own thread. One that does not (a menu, a program without
/// SynchronMode) has the command run on the main thread, where documents live.
void CommandDispatch::dispatchWithNotification(const URL& url, const Sequence<PropertyValue>& arguments,
                                               const Reference<XDispatchResultListener>& listener) {
    border::guarded([&] {
        if (argument<bool>(arguments, "SynchronMode")) return run_and_answer(url, arguments, listener);
        const auto call = border::sequence_of<Any>(url, arguments, listener);
        css::awt::AsyncCallback::create(m_context)->addCallback(this, Any(call));
    });
}

void CommandDispatch::notify(const Any& data) {
    border::guarded([&] {
        Sequence<Any> call;
        data >>= call;
        URL url;
        Sequence<PropertyValue> arguments;
        Reference<XDispatchResultListener> listener;
        call[0] >>= url;
        call[1] >>= arguments;
        call[2] >>= listener;
        run_and_answer(url, arguments, listener);
    });
}

void CommandDispatch::run_and_answer(const URL& url, const Sequence<PropertyValue>& arguments,
                                     const Reference<XDispatchResultListener>& listener) {
    const Outcome outcome = run(url, argument<Reference<XStatusIndicator>>(arguments, "StatusIndicator"));
    if (listener.is())
        tell_program(outcome, listener);
    else
        tell_clerk(outcome);
}

Outcome CommandDispatch::run(const URL& url, const Reference<XStatusIndicator>& indicator) {
    Outcome outcome;
    try {
        m_cancelled = false;
        const Arguments arguments(url.Complete);
        const Command* command = find_command(arguments.command());
        if (command == nullptr) throw Error("command.unknown", {arguments.command()});
        run(*command, arguments, indicator, outcome);
    } catch (...) {
        outcome.message = border::describe_current_exception();
    }
    return outcome;
}

void CommandDispatch::run(const Command& command, const Arguments& arguments,
                          const Reference<XStatusIndicator>& indicator, Outcome& outcome) {
    const std::shared_ptr<const border::Sentences> sentences = m_status->sentences();
    const Reference<XFrame> frame(m_frame);
    const bool on_screen = office::is_on_screen(frame);
    if (on_screen && office::ProgressWindow::is_shown()) throw Error("command.busy");
    const Reference<XStatusIndicator> shown =
        indicator.is() || !on_screen ? indicator
                                     : new office::ProgressWindow(m_context, frame, *sentences, m_cancelled);
    office::Progress progress(shown, border::to_office(sentences->render(Message{command.title, {}})),
                              m_cancelled);
    Invocation invocation{m_context, frame, arguments, *sentences, progress, on_screen && arguments.empty(),
                          {}};
    try {
        outcome.message = command.run(invocation);
        outcome.done = true;
    } catch (...) {
        outcome.message = border::describe_current_exception();
    }
    outcome.unit_names = std::move(invocation.unit_names);
    outcome.frame = invocation.frame;
}

/// In the language that is spoken after the run: it may have changed it.
rtl::OUString CommandDispatch::sentence(const Outcome& outcome, bool for_window) {
    const std::shared_ptr<const border::Sentences> sentences = m_status->sentences();
    const border::Sentences& spoken = *sentences;
    return border::to_office((for_window ? spoken.for_window() : spoken)
                                 .render(outcome.message, std::span<const std::string>(outcome.unit_names)));
}

void CommandDispatch::tell_program(const Outcome& outcome,
                                   const Reference<XDispatchResultListener>& listener) {
    using css::frame::DispatchResultState::FAILURE;
    using css::frame::DispatchResultState::SUCCESS;
    css::frame::DispatchResultEvent answer;
    answer.Source = static_cast<cppu::OWeakObject*>(this);
    answer.State = outcome.done ? SUCCESS : FAILURE;
    answer.Result <<= sentence(outcome, false);
    listener->dispatchFinished(answer);
}

/// Who cancelled knows it, and nobody is interrupted in the middle of a command.
void CommandDispatch::tell_clerk(const Outcome& outcome) {
    const Reference<XFrame> frame = outcome.frame.is() ? outcome.frame : Reference<XFrame>(m_frame);
    if (!office::is_on_screen(frame)) return;
    if (outcome.message.code == "command.cancelled" || outcome.message.code == "command.busy") return;
    if (outcome.done)
        office::show_success(frame, sentence(outcome, true));
    else
        office::show_refusal(m_context, frame, sentence(outcome, true));
}

} // namespace

Reference<css::frame::XDispatch> make_dispatch(const border::Context& context, const Reference<XFrame>& frame,
                                               const rtl::Reference<StatusBoard>& status) {
    return new CommandDispatch(context, frame, status);
}

} // namespace ansinh::commands
