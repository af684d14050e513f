// What menus and toolbars show of the commands in one frame: enabled or not, the text, the check mark.
#pragma once

#include "border/language.hxx"
#include "border/sentences.hxx"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/util/URL.hpp>
#include <com/sun/star/util/XChangesListener.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/weakref.hxx>

#include <memory>
#include <mutex>
#include <vector>

namespace ansinh::commands {

/// Tells every listener at once when it comes, and again whenever something may have changed: the language,
/// the frame's view, whether the document can be changed. The frame and the office's settings keep it, until
/// the frame is gone; it keeps the frame weakly. Any thread; nothing of the office is called with the lock
/// held, since the main thread comes here with the office's own.
class StatusBoard final
    : public cppu::WeakImplHelper3<css::frame::XFrameActionListener, css::util::XChangesListener,
                                   css::frame::XStatusListener> {
public:
    StatusBoard(border::Context context, const css::uno::Reference<css::frame::XFrame>& frame)
        : m_context(std::move(context)), m_frame(frame) {}

    /// `source` is the dispatch that the listener asked.
    void add(const css::uno::Reference<css::frame::XStatusListener>& listener, const css::util::URL& url,
             const css::uno::Reference<css::uno::XInterface>& source);
    void remove(const css::uno::Reference<css::frame::XStatusListener>& listener, const css::util::URL& url);

    /// The sentences in the language spoken now.
    std::shared_ptr<const border::Sentences> sentences();

    // com.sun.star.frame.XFrameActionListener: another view, or another document, in the frame
    void SAL_CALL frameAction(const css::frame::FrameActionEvent& event) override;

    // com.sun.star.util.XChangesListener: another language
    void SAL_CALL changesOccurred(const css::util::ChangesEvent& event) override;

    // com.sun.star.frame.XStatusListener: the office's own command for editing a read-only document
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override;

    // com.sun.star.lang.XEventListener: the frame is gone, or one of the others
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    struct Entry {
        css::uno::Reference<css::frame::XStatusListener> listener;
        css::util::URL url;
        css::uno::WeakReference<css::uno::XInterface> source; ///< it keeps us
    };

    void watch();
    void watch_editing();
    void refresh();
    void tell(const Entry& entry);

    const border::Context m_context;
    const css::uno::WeakReference<css::frame::XFrame> m_frame;

    std::mutex m_mutex;
    bool m_watching = false;
    std::vector<Entry> m_entries;
    css::uno::Reference<css::util::XChangesNotifier> m_language;
    css::uno::Reference<css::frame::XDispatch> m_editing;
    std::shared_ptr<const border::Sentences> m_sentences;
    text::Language m_spoken = text::Language::vietnamese; ///< by m_sentences
};

} // namespace ansinh::commands
