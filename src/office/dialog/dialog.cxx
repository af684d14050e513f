#include "office/dialog/dialog.hxx"

#include "border/guard.hxx"
#include "border/text.hxx"
#include "office/dialog/load.hxx"
#include "office/notices.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <cppuhelper/implbase3.hxx>

#include <algorithm>
#include <atomic>

namespace ansinh::office {

namespace {

using css::awt::XControl;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::atomic<bool> one_is_open = false;

bool has(const Reference<XPropertySet>& model, const char* property) {
    return model->getPropertySetInfo()->hasPropertyByName(rtl::OUString::createFromAscii(property));
}

rtl::OUString name_of(const Reference<XControl>& control) {
    rtl::OUString name;
    Reference<XPropertySet>(control->getModel(), UNO_QUERY_THROW)->getPropertyValue("Name") >>= name;
    return name;
}

/// What a control says, whichever property of its kind that is.
const char* text_property(const Reference<XPropertySet>& model) {
    return has(model, "Label") ? "Label" : "Text";
}

void fill_in(const Reference<XPropertySet>& model, const border::Sentences& sentences) {
    for (const char* property : {"Title", "Label", "Text", "HelpText"}) {
        if (!has(model, property)) continue;
        const rtl::OUString name = rtl::OUString::createFromAscii(property);
        rtl::OUString text;
        model->getPropertyValue(name) >>= text;
        if (rtl::OUString code; text.startsWith("&", &code))
            model->setPropertyValue(
                name, Any(border::to_office(sentences.render(Message{border::to_utf8(code), {}}))));
    }
}

} // namespace

using Heard =
    cppu::WeakImplHelper3<css::awt::XItemListener, css::awt::XTextListener, css::awt::XActionListener>;

/// Hears every control and outlives the dialog, if somebody keeps it: then it hears nothing.
class Dialog::Ear final : public Heard {
public:
    explicit Ear(Dialog& dialog) : m_dialog(&dialog) {}
    void forget() { m_dialog = nullptr; }

    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override { tell(event); }
    void SAL_CALL textChanged(const css::awt::TextEvent& event) override { tell(event); }
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override { tell(event); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        // The dialog disposes its controls itself.
    }

private:
    void tell(const css::lang::EventObject& event) {
        if (m_dialog != nullptr) m_dialog->heard(Reference<XControl>(event.Source, UNO_QUERY));
    }

    Dialog* m_dialog;
};

class Dialog::Quiet {
public:
    explicit Quiet(Dialog& dialog) : m_dialog(dialog) { ++m_dialog.m_quiet; }
    ~Quiet() { --m_dialog.m_quiet; }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    Dialog& m_dialog;
};

Dialog::OnlyOne::OnlyOne() {
    if (one_is_open.exchange(true)) throw Error("window.busy");
}

Dialog::OnlyOne::~OnlyOne() {
    one_is_open = false;
}

Dialog::Dialog(const border::Context& context, const Reference<css::frame::XFrame>& frame,
               const border::Sentences& sentences, std::string_view name)
    : m_context(context),
      m_keep_open(context, frame),
      m_dialog(load_dialog(context, frame, name)),
      m_controls(m_dialog, UNO_QUERY_THROW),
      m_ear(new Ear(*this)) {
    const border::Sentences for_window = sentences.for_window();
    fill_in(
        Reference<XPropertySet>(Reference<XControl>(m_dialog, UNO_QUERY_THROW)->getModel(), UNO_QUERY_THROW),
        for_window);
    for (const Reference<XControl>& control : m_controls->getControls())
        fill_in(Reference<XPropertySet>(control->getModel(), UNO_QUERY_THROW), for_window);
    listen();
}

Dialog::~Dialog() {
    m_ear->forget();
    border::quietly("disposing of a dialog",
                    [&] { Reference<css::lang::XComponent>(m_dialog, UNO_QUERY_THROW)->dispose(); });
}

void Dialog::listen() {
    for (const Reference<XControl>& control : m_controls->getControls()) {
        if (const Reference<css::awt::XTextComponent> edit{control, UNO_QUERY}; edit.is())
            edit->addTextListener(m_ear.get());
        else if (const Reference<css::awt::XListBox> list{control, UNO_QUERY}; list.is())
            list->addItemListener(m_ear.get());
        else if (const Reference<css::awt::XCheckBox> box{control, UNO_QUERY}; box.is())
            box->addItemListener(m_ear.get());
        else if (const Reference<css::awt::XButton> button{control, UNO_QUERY}; button.is())
            button->addActionListener(m_ear.get());
    }
}

/// Called by the office: nothing may escape from here.
void Dialog::heard(const Reference<XControl>& source) {
    if (m_quiet > 0 || !m_changed || m_failure) return;
    try {
        m_changed(border::to_utf8(name_of(source)));
    } catch (...) {
        m_failure = std::current_exception();
        end(false);
    }
}

bool Dialog::execute(Changed changed) {
    m_changed = std::move(changed);
    m_result = false;
    m_dialog->execute();
    m_changed = nullptr;
    if (m_failure) std::rethrow_exception(std::exchange(m_failure, nullptr));
    return m_result;
}

void Dialog::end(bool result) {
    m_result = result;
    m_dialog->endDialog(result ? 1 : 0);
}

void Dialog::say(std::string_view sentence) {
    const Reference<css::awt::XWindowPeer> window = Reference<XControl>(m_dialog, UNO_QUERY_THROW)->getPeer();
    warn(m_context, window, border::to_office(sentence));
}

Reference<XControl> Dialog::control(std::string_view name) const {
    const Reference<XControl> found = m_controls->getControl(border::to_office(name));
    if (!found.is())
        throw css::container::NoSuchElementException("no control " + border::to_office(name), nullptr);
    return found;
}

Reference<XPropertySet> Dialog::model(std::string_view name) const {
    return Reference<XPropertySet>(control(name)->getModel(), UNO_QUERY_THROW);
}

void Dialog::set(std::string_view name, const char* property, const Any& value) {
    const Quiet quiet(*this);
    model(name)->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

std::string Dialog::text(std::string_view name) const {
    const Reference<XPropertySet> of = model(name);
    rtl::OUString text;
    of->getPropertyValue(rtl::OUString::createFromAscii(text_property(of))) >>= text;
    return border::to_utf8(text);
}

void Dialog::set_text(std::string_view name, std::string_view text) {
    if (this->text(name) != text) set(name, text_property(model(name)), Any(border::to_office(text)));
}

void Dialog::set_help(std::string_view name, std::string_view text) {
    set(name, "HelpText", Any(border::to_office(text)));
}

void Dialog::show_text(std::string_view name, std::string_view text) {
    set_text(name, text);
    set_help(name, text);
}

void Dialog::set_items(std::string_view name, std::span<const std::string> items) {
    Sequence<rtl::OUString> list(static_cast<sal_Int32>(items.size()));
    std::ranges::transform(items, list.getArray(), border::to_office);
    set(name, "StringItemList", Any(list));
}

std::vector<std::size_t> Dialog::selection(std::string_view name) const {
    Sequence<sal_Int16> items;
    model(name)->getPropertyValue("SelectedItems") >>= items;
    std::vector<std::size_t> places;
    for (const sal_Int16 item : items)
        places.push_back(static_cast<std::size_t>(item));
    std::ranges::sort(places);
    return places;
}

std::optional<std::size_t> Dialog::selected(std::string_view name) const {
    const std::vector<std::size_t> places = selection(name);
    return places.empty() ? std::nullopt : std::optional(places.front());
}

void Dialog::select(std::string_view name, std::span<const std::size_t> items) {
    if (std::ranges::equal(selection(name), items)) return;
    Sequence<sal_Int16> places(static_cast<sal_Int32>(items.size()));
    std::ranges::transform(items, places.getArray(),
                           [](std::size_t item) { return static_cast<sal_Int16>(item); });
    set(name, "SelectedItems", Any(places));
}

void Dialog::select(std::string_view name, std::size_t item) {
    select(name, std::span<const std::size_t>(&item, 1));
}

bool Dialog::checked(std::string_view name) const {
    sal_Int16 state = 0;
    model(name)->getPropertyValue("State") >>= state;
    return state == 1;
}

void Dialog::set_checked(std::string_view name, bool checked) {
    set(name, "State", Any(static_cast<sal_Int16>(checked ? 1 : 0)));
}

void Dialog::set_enabled(std::string_view name, bool enabled) {
    set(name, "Enabled", Any(enabled));
}

void Dialog::focus(std::string_view name) {
    Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setFocus();
}

bool Dialog::has_focus(std::string_view name) const {
    return Reference<css::awt::XWindow2>(control(name), UNO_QUERY_THROW)->hasFocus();
}

} // namespace ansinh::office
