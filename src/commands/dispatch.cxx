#include "commands/dispatch.hxx"

#include "border/guard.hxx"
#include "border/sentences.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "commands/allocate.hxx"
#include "commands/arguments.hxx"
#include "office/document.hxx"
#include "office/progress.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/task/XAbortChannel.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>

#include <atomic>
#include <map>
#include <string_view>

namespace ansinh::commands {

namespace {

using css::beans::PropertyValue;
using css::frame::DispatchResultEvent;
using css::frame::XDispatchResultListener;
using css::frame::XFrame;
using css::frame::XStatusListener;
using css::task::XStatusIndicator;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::util::URL;

struct Command {
    const char* title; ///< code of its name
    Message (*run)(Invocation&);
};

const Command* find_command(std::string_view name) {
    static const std::map<std::string_view, Command> commands{{"allocate", {"allocate.title", &allocate}}};
    const auto found = commands.find(name);
    return found == commands.end() ? nullptr : &found->second;
}

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
    CommandDispatch(border::Context context, const Reference<XFrame>& frame)
        : m_context(std::move(context)), m_frame(frame) {}

    // com.sun.star.frame.XDispatch
    void SAL_CALL dispatch(const URL& url, const Sequence<PropertyValue>& arguments) override {
        dispatchWithNotification(url, arguments, nullptr);
    }
    void SAL_CALL addStatusListener(const Reference<XStatusListener>& listener, const URL& url) override;
    void SAL_CALL removeStatusListener(const Reference<XStatusListener>&, const URL&) override {
        // The state is sent once and never changes for a document, so listeners are not kept.
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
    DispatchResultEvent run(const URL& url, const Reference<XStatusIndicator>& indicator);

    border::Context m_context;
    css::uno::WeakReference<XFrame> m_frame;
    std::atomic<bool> m_cancelled = false;
};

void CommandDispatch::addStatusListener(const Reference<XStatusListener>& listener, const URL& url) {
    border::guarded([&] {
        css::frame::FeatureStateEvent state;
        state.Source = static_cast<cppu::OWeakObject*>(this);
        state.FeatureURL = url;
        state.IsEnabled = office::Document::is_spreadsheet(Reference<XFrame>(m_frame));
        if (listener.is()) listener->statusChanged(state);
    });
}

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
    const DispatchResultEvent answer =
        run(url, argument<Reference<XStatusIndicator>>(arguments, "StatusIndicator"));
    if (listener.is()) listener->dispatchFinished(answer);
}

DispatchResultEvent CommandDispatch::run(const URL& url, const Reference<XStatusIndicator>& indicator) {
    const border::Sentences sentences(m_context, border::interface_language(m_context));
    DispatchResultEvent answer;
    answer.Source = static_cast<cppu::OWeakObject*>(this);
    answer.State = css::frame::DispatchResultState::FAILURE;
    std::vector<std::string> names;
    const auto name = [&](std::size_t unit) {
        return unit < names.size() ? names[unit] : std::to_string(unit + 1);
    };
    Message message;
    try {
        m_cancelled = false;
        const Arguments arguments(url.Complete);
        const Command* command = find_command(arguments.command());
        if (command == nullptr) throw Error("command.unknown", {arguments.command()});
        office::Progress progress(indicator, border::to_office(sentences.render(Message{command->title, {}})),
                                  m_cancelled);
        Invocation invocation{m_context, Reference<XFrame>(m_frame), arguments, sentences, progress, {}};
        try {
            message = command->run(invocation);
            answer.State = css::frame::DispatchResultState::SUCCESS;
        } catch (...) {
            message = border::describe_current_exception();
        }
        names = std::move(invocation.unit_names);
    } catch (...) {
        message = border::describe_current_exception();
    }
    answer.Result <<= border::to_office(sentences.render(message, name));
    return answer;
}

} // namespace

Reference<css::frame::XDispatch> make_dispatch(const border::Context& context,
                                               const Reference<XFrame>& frame) {
    return new CommandDispatch(context, frame);
}

} // namespace ansinh::commands
