#include "commands/status.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "commands/command_table.hxx"
#include "office/command_url.hxx"
#include "office/document.hxx"

#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/frame/FrameAction.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include <algorithm>

namespace ansinh::commands {

using css::frame::FeatureStateEvent;
using css::frame::XDispatch;
using css::frame::XFrame;
using css::frame::XStatusListener;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::util::URL;
using css::util::XChangesNotifier;

namespace {

constexpr const char* telling = "telling the state of the commands";

URL url_of_editing(const border::Context& context) {
    return office::command_url(context, ".uno:EditDoc");
}

} // namespace

void StatusBoard::add(const Reference<XStatusListener>& listener, const URL& url,
                      const Reference<css::uno::XInterface>& source) {
    if (!listener.is()) return;
    Entry entry{listener, url, source};
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        m_entries.push_back(entry);
        first = !std::exchange(m_watching, true);
    }
    if (first) watch();
    tell(entry);
}

/// The office adds a listener once more to hear the state now, and removes it again: one for one.
void StatusBoard::remove(const Reference<XStatusListener>& listener, const URL& url) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        return entry.url.Complete == url.Complete && entry.listener == listener;
    });
    if (found != m_entries.end()) m_entries.erase(found);
}

void StatusBoard::watch() {
    const Reference<XFrame> frame(m_frame);
    if (frame.is()) frame->addFrameActionListener(this);
    const Reference<XChangesNotifier> language = border::language_notifier(m_context);
    language->addChangesListener(this);
    {
        const std::lock_guard lock(m_mutex);
        m_language = language;
    }
    watch_editing();
}

/// A view brings its own dispatch for each command.
void StatusBoard::watch_editing() {
    const Reference<css::frame::XDispatchProvider> provider(Reference<XFrame>(m_frame), UNO_QUERY);
    if (!provider.is()) return;
    const URL url = url_of_editing(m_context);
    const Reference<XDispatch> editing = provider->queryDispatch(url, rtl::OUString(), 0);
    Reference<XDispatch> before = editing;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(m_editing, before);
    }
    if (before == editing) return;
    if (before.is()) border::quietly(telling, [&] { before->removeStatusListener(this, url); });
    if (editing.is()) editing->addStatusListener(this, url);
}

std::shared_ptr<const border::Sentences> StatusBoard::sentences() {
    const text::Language spoken = border::spoken_language(m_context);
    {
        const std::lock_guard lock(m_mutex);
        if (m_sentences && m_spoken == spoken) return m_sentences;
    }
    auto sentences = std::make_shared<const border::Sentences>(m_context, spoken);
    const std::lock_guard lock(m_mutex);
    m_spoken = spoken;
    m_sentences = sentences;
    return sentences;
}

void StatusBoard::tell(const Entry& entry) {
    FeatureStateEvent event;
    event.Source = Reference<css::uno::XInterface>(entry.source);
    event.FeatureURL = entry.url;
    Look look;
    try {
        const Arguments arguments(entry.url.Complete);
        if (const Command* command = find_command(arguments.command())) {
            event.IsEnabled =
                !command->changes || office::Document::can_be_changed(Reference<XFrame>(m_frame));
            look = look_of(*command, m_context, arguments);
        }
    } catch (const Error&) {
        event.IsEnabled = false; // a URL that no command could read
    }
    if (look.label != nullptr) {
        FeatureStateEvent text = event;
        text.State <<= border::to_office(sentences()->render(Message{look.label, {}}));
        entry.listener->statusChanged(text);
    }
    if (look.checked) event.State <<= *look.checked;
    if (look.checked || look.label == nullptr) entry.listener->statusChanged(event);
}

void StatusBoard::refresh() {
    std::vector<Entry> entries;
    {
        const std::lock_guard lock(m_mutex);
        entries = m_entries;
    }
    for (const Entry& entry : entries)
        border::quietly(telling, [&] { tell(entry); });
}

void StatusBoard::frameAction(const css::frame::FrameActionEvent& event) {
    using css::frame::FrameAction;
    if (event.Action != FrameAction::FrameAction_COMPONENT_ATTACHED &&
        event.Action != FrameAction::FrameAction_COMPONENT_REATTACHED)
        return;
    border::quietly(telling, [&] { watch_editing(); });
    refresh();
}

void StatusBoard::changesOccurred(const css::util::ChangesEvent&) {
    refresh();
}

void StatusBoard::statusChanged(const FeatureStateEvent&) {
    refresh();
}

void StatusBoard::disposing(const css::lang::EventObject& event) {
    if (const Reference<XFrame> frame(m_frame); frame.is() && event.Source != frame) {
        const std::lock_guard lock(m_mutex);
        if (event.Source == m_editing) m_editing.clear();
        return;
    }
    std::vector<Entry> entries;
    Reference<XChangesNotifier> language;
    Reference<XDispatch> editing;
    {
        const std::lock_guard lock(m_mutex);
        entries.swap(m_entries);
        std::swap(language, m_language);
        std::swap(editing, m_editing);
    }
    if (language.is()) border::quietly(telling, [&] { language->removeChangesListener(this); });
    if (editing.is())
        border::quietly(telling, [&] { editing->removeStatusListener(this, url_of_editing(m_context)); });
    for (const Entry& entry : entries)
        border::quietly(telling, [&] {
            entry.listener->disposing(css::lang::EventObject(Reference<css::uno::XInterface>(entry.source)));
        });
}

} // namespace ansinh::commands
