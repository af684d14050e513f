// A dialog of ours: a .xdl file filled with sentences, its controls by name, and one place that hears of
// every change.
#pragma once

#include "border/package.hxx"
#include "border/sentences.hxx"
#include "office/dialog/keep_open.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <rtl/ref.hxx>

#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::office {

/// One modal dialog, for as long as it lives: the document and the office cannot be closed meanwhile.
///
/// Controls are known by the `dlg:id` of the .xdl; a name that is not there is a fault of ours and throws
/// com.sun.star.container.NoSuchElementException. A text control is an edit, a combo box, a check box, a
/// button or a fixed text alike. What the program sets is not reported as a change.
class Dialog {
public:
    /// What happened, by the control it happened to: text typed, item chosen, box ticked, button pressed.
    /// What escapes from it closes the dialog and comes out of execute().
    using Changed = std::function<void(std::string_view control)>;

    /// Loads dialogs/<name>.xdl of the package, over the frame's window. Every text of it that begins with
    /// "&" is replaced by the sentence of that code (items of lists cannot: the office looks them up itself,
    /// in vain), as sentences for the window (border::Sentences::for_window). Throws Error "window.busy"
    /// while another dialog of ours is open.
    Dialog(const border::Context& context, const css::uno::Reference<css::frame::XFrame>& frame,
           const border::Sentences& sentences, std::string_view name);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Shows it until end(), Esc or its closing button; whether it was ended with `true`. `changed` is called
    /// on the thread that shows the dialog.
    bool execute(Changed changed);
    void end(bool result);

    /// A message box over the dialog; returns when it was closed.
    void say(std::string_view sentence);

    std::string text(std::string_view control) const;
    void set_text(std::string_view control, std::string_view text);
    /// What shows while the mouse rests on it.
    void set_help(std::string_view control, std::string_view text);
    /// Both: a text of several lines then need not be scrolled, and other programs can read it, which the
    /// office lets them do with no such text.
    void show_text(std::string_view control, std::string_view text);

    /// The items of a list or combo box; a list box has nothing selected afterwards.
    void set_items(std::string_view control, std::span<const std::string> items);
    /// The first selected item of a list box.
    std::optional<std::size_t> selected(std::string_view control) const;
    /// All of them, rising.
    std::vector<std::size_t> selection(std::string_view control) const;
    void select(std::string_view control, std::span<const std::size_t> items);
    void select(std::string_view control, std::size_t item);

    bool checked(std::string_view control) const;
    void set_checked(std::string_view control, bool checked);

    void set_enabled(std::string_view control, bool enabled);

    void focus(std::string_view control);
    bool has_focus(std::string_view control) const;

private:
    class Ear;
    class Quiet;
    class OnlyOne {
    public:
        OnlyOne();
        ~OnlyOne();
        OnlyOne(const OnlyOne&) = delete;
        OnlyOne& operator=(const OnlyOne&) = delete;
    };

    css::uno::Reference<css::awt::XControl> control(std::string_view name) const;
    css::uno::Reference<css::beans::XPropertySet> model(std::string_view name) const;
    void set(std::string_view name, const char* property, const css::uno::Any& value);
    void listen();
    void heard(const css::uno::Reference<css::awt::XControl>& source);

    border::Context m_context;
    OnlyOne m_only_one;
    KeepOpen m_keep_open;
    css::uno::Reference<css::awt::XDialog2> m_dialog;
    css::uno::Reference<css::awt::XControlContainer> m_controls;
    rtl::Reference<Ear> m_ear;
    Changed m_changed;
    int m_quiet = 0; ///< changes of our own under way
    bool m_result = false;
    std::exception_ptr m_failure;
};

} // namespace ansinh::office
